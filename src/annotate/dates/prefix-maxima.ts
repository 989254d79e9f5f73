/**
 * Prefix maxima with their owners: a Fenwick tree (P. M. Fenwick, "A New Data Structure for
 * Cumulative Frequency Tables", 1994) of maxima instead of sums. Updates and queries take O(log n).
 * Of equal values the one entered first wins.
 */
export class PrefixMaxima {
  readonly #values: Float64Array;
  readonly #owners: Int32Array;

  constructor(slots: number) {
    this.#values = new Float64Array(slots + 1).fill(Number.NEGATIVE_INFINITY);
    this.#owners = new Int32Array(slots + 1).fill(-1);
  }

  /** Enter a value at a slot, counted from 0. */
  enter(slot: number, value: number, owner: number): void {
    for (let at = slot + 1; at < this.#values.length; at += at & -at) {
      if (value <= (this.#values[at] ?? Number.POSITIVE_INFINITY)) continue;
      this.#values[at] = value;
      this.#owners[at] = owner;
    }
  }

  /** The owner of the greatest value up to and including a slot; -1 where there is none. */
  ownerUpTo(slot: number): number {
    let value = Number.NEGATIVE_INFINITY;
    let owner = -1;
    for (let at = slot + 1; at > 0; at -= at & -at) {
      const here = this.#values[at] ?? Number.NEGATIVE_INFINITY;
      if (here <= value) continue;
      value = here;
      owner = this.#owners[at] ?? -1;
    }
    return owner;
  }
}
