/** Reads what a `BitWriter` wrote. Past the end it throws a RangeError. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A whole number of `width` bits, at most 48. */
  bits(width: number): number {
    if (width > 24) return this.bits(24) + this.bits(width - 24) * 2 ** 24;
    const value = this.#window() & ((1 << width) - 1);
    this.#skip(width);
    return value;
  }

  rice(k: number): number {
    const zeros = this.#zeros();
    // Most have none, and a power costs more than all else.
    return this.bits(k) + (zeros && zeros * 2 ** k);
  }

  gamma(): number {
    const width = this.#zeros();
    return width === 0 ? 1 : 2 ** width + this.bits(width);
  }

  /** The zeros before the next one, which is read, too. */
  #zeros(): number {
    for (let zeros = 0; ; zeros += 24) {
      const window = this.#window() & 0xffffff;
      if (window !== 0) {
        const more = 31 - Math.clz32(window & -window);
        this.#skip(more + 1);
        return zeros + more;
      }
      this.#skip(24);
    }
  }

  #skip(width: number): void {
    this.#at += width;
    if (this.#at > this.#bytes.length * 8) throw new RangeError("bits are missing at the end");
  }

  /** At least 24 bits from here on, zeros behind the end. */
  #window(): number {
    const bytes = this.#bytes;
    const at = this.#at >>> 3;
    return (
      ((bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24)) >>>
      (this.#at & 7)
    );
  }
}
