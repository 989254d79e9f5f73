import { toUtf8 } from "./utf8.ts";

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

/** Bytes that grow: numbers as varints (LEB128, as in Protocol Buffers), texts as UTF-8. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2^53. */
  varint(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = rest > 0x7fffffff ? Math.floor(rest / 0x80) : rest >>> 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Takes back what was written past a length. */
  truncate(length: number): void {
    this.#length = length;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A text as UTF-8; returns its bytes, which hold until the next call. */
  text(text: string): Uint8Array {
    const from = this.#length;
    // An encoder takes longer for short texts.
    this.#reserve(3 * text.length);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isSurrogate(code)) {
        this.#length = from;
        this.append(toUtf8(text));
        break;
      }
      if (code < 0x80) this.#bytes[this.#length++] = code;
      else {
        if (code < 0x800) this.#bytes[this.#length++] = 0xc0 | (code >> 6);
        else {
          this.#bytes[this.#length++] = 0xe0 | (code >> 12);
          this.#bytes[this.#length++] = 0x80 | ((code >> 6) & 0x3f);
        }
        this.#bytes[this.#length++] = 0x80 | (code & 0x3f);
      }
    }
    return this.#bytes.subarray(from, this.#length);
  }

  /** Bytes with their number before them. */
  field(bytes: Uint8Array): void {
    this.varint(bytes.length);
    this.append(bytes);
  }

  /** What was written, or a part of it, as a copy of its own. */
  toBytes(from = 0, to = this.#length): Uint8Array {
    return this.#bytes.slice(from, to);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
