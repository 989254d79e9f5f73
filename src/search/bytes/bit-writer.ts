/** Bits that grow: each byte is filled from its lowest bit on, as in deflate (RFC 1951). */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number in `width` bits, at most 48, the lowest first. */
  bits(value: number, width: number): void {
    if (width > 24) {
      this.bits(value % 2 ** 24, 24);
      this.bits(Math.floor(value / 2 ** 24), width - 24);
      return;
    }
    this.#reserve(width);
    let at = this.#length >>> 3;
    for (let rest = value << (this.#length & 7); rest > 0; rest >>>= 8) {
      this.#bytes[at] = (this.#bytes[at] ?? 0) | (rest & 0xff);
      at++;
    }
    this.#length += width;
  }

  /** Rice's code: value / 2^k zeros, a one, and the lowest k bits. */
  rice(value: number, k: number): void {
    const isSmall = value < 2 ** 31 && k < 31;
    const zeros = isSmall ? value >>> k : Math.floor(value / 2 ** k);
    const rest = isSmall ? value & ((1 << k) - 1) : value % 2 ** k;
    this.#reserve(zeros);
    this.#length += zeros;
    this.bits(2 * rest + 1, k + 1);
  }

  /** Elias's gamma code of a whole number from 1 to 2^31: as many zeros as bits follow its highest one. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.#reserve(width);
    this.#length += width;
    this.bits(2 * (value ^ (1 << width)) + 1, width + 1);
  }

  /** What was written; the last byte is filled up with zeros. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#length + 7) >>> 3);
  }

  #reserve(width: number): void {
    const needed = ((this.#length + width) >>> 3) + 8;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
