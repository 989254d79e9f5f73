/** Bits that a number of JavaScript holds beside seven others. */
const MOST_AT_ONCE = 24;

/** Bits that grow: each byte is filled from its lowest bit on, as in deflate (RFC 1951). */
export class BitWriter {
  #bytes = new Uint8Array(1024);
  /** Whole bytes that were written. */
  #length = 0;
  /** Bits of the next byte, and how many: at most 7 between two calls. */
  #rest = 0;
  #restWidth = 0;

  /** A whole number in `width` bits, at most 48, the lowest first. */
  bits(value: number, width: number): void {
    if (width > MOST_AT_ONCE) {
      this.bits(value % 2 ** MOST_AT_ONCE, MOST_AT_ONCE);
      this.bits(Math.floor(value / 2 ** MOST_AT_ONCE), width - MOST_AT_ONCE);
      return;
    }
    this.#rest |= value << this.#restWidth;
    this.#restWidth += width;
    if (this.#restWidth < 8) return;
    if (this.#length + 4 > this.#bytes.length) this.#grow();
    for (; this.#restWidth >= 8; this.#restWidth -= 8) {
      this.#bytes[this.#length++] = this.#rest;
      this.#rest >>>= 8;
    }
  }

  /** Rice's code: value / 2^k zeros, a one, and the lowest k bits. */
  rice(value: number, k: number): void {
    const isSmall = value < 2 ** 31 && k < 31;
    const zeros = isSmall ? value >>> k : Math.floor(value / 2 ** k);
    const rest = isSmall ? value & ((1 << k) - 1) : value % 2 ** k;
    this.#code(zeros, rest, k);
  }

  /** Elias's gamma code of a whole number from 1 to 2^31: as many zeros as bits follow its highest one. */
  gamma(value: number): void {
    const width = 31 - Math.clz32(value);
    this.#code(width, value ^ (1 << width), width);
  }

  /** What was written; the last byte is filled up with zeros. */
  toBytes(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length + (this.#restWidth > 0 ? 1 : 0));
    if (this.#restWidth > 0) bytes[this.#length] = this.#rest;
    return bytes;
  }

  /** Zeros, a one, and a number in `width` bits. */
  #code(zeros: number, value: number, width: number): void {
    if (zeros + 1 + width <= MOST_AT_ONCE) {
      this.bits((2 * value + 1) << zeros, zeros + 1 + width);
      return;
    }
    for (let left = zeros; left > 0; left -= MOST_AT_ONCE) {
      this.bits(0, Math.min(left, MOST_AT_ONCE));
    }
    this.bits(2 * value + 1, width + 1);
  }

  #grow(): void {
    const grown = new Uint8Array(2 * this.#bytes.length);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
