/** Bits that stand in one window. */
const MOST_AT_ONCE = 24;

/** Reads what a `BitWriter` wrote. Past the end it throws a RangeError. */
export class BitReader {
  readonly #bytes: DataView;
  #at = 0;
  /** How many bits there are. */
  readonly length: number;

  constructor(bytes: Uint8Array) {
    // So that a window stands behind each byte.
    const padded = new Uint8Array(bytes.length + 4);
    padded.set(bytes);
    this.#bytes = new DataView(padded.buffer);
    this.length = bytes.length * 8;
  }

  /** A whole number of `width` bits, at most 48. */
  bits(width: number): number {
    if (width > MOST_AT_ONCE) {
      return this.bits(MOST_AT_ONCE) + this.bits(width - MOST_AT_ONCE) * 2 ** MOST_AT_ONCE;
    }
    const value = this.#window() & ((1 << width) - 1);
    this.#skip(width);
    return value;
  }

  rice(k: number): number {
    const window = this.#window();
    const zeros = 31 - Math.clz32(window & -window);
    const width = zeros + 1 + k;
    // Nearly all codes stand in one window.
    if (window === 0 || width > MOST_AT_ONCE) return this.#zeros() * 2 ** k + this.bits(k);
    this.#skip(width);
    return (zeros << k) | ((window >>> (zeros + 1)) & ((1 << k) - 1));
  }

  gamma(): number {
    const width = this.#zeros();
    return (1 << width) | this.bits(width);
  }

  /** The zeros before the next one, which is read, too. */
  #zeros(): number {
    let zeros = 0;
    let window = this.#window();
    for (; (window & 0xffffff) === 0; window = this.#window()) {
      this.#skip(MOST_AT_ONCE);
      zeros += MOST_AT_ONCE;
    }
    const more = 31 - Math.clz32(window & -window);
    this.#skip(more + 1);
    return zeros + more;
  }

  #skip(width: number): void {
    this.#at += width;
    if (this.#at > this.length) throw new RangeError("bits are missing at the end");
  }

  /** At least 24 bits from here on, zeros behind the end. */
  #window(): number {
    return this.#bytes.getUint32(this.#at >>> 3, true) >>> (this.#at & 7);
  }
}
