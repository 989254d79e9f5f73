/** Reads what a `ByteWriter` wrote. Past the end it throws a RangeError. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 0x80) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) break;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new RangeError("a number is cut short");
  }

  /** Bytes whose number goes before them. */
  field(): Uint8Array {
    return this.take(this.varint());
  }

  /** All bytes that are left. */
  rest(): Uint8Array {
    return this.take(this.#bytes.length - this.#at);
  }

  take(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new RangeError("bytes are missing at the end");
    return this.#bytes.subarray(from, this.#at);
  }
}
