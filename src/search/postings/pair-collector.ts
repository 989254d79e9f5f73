import type { PairTable } from "./pair-table.ts";
import { GONE, type PostList } from "./post-list.ts";

/** Occurrences of a table that is worth passing on. */
const OCCURRENCES_OF_TABLE = 65_536;

/** Gathers pairs in the order of their keys. */
export class PairCollector {
  #keys = new Float64Array(256);
  #starts = new Uint32Array(257);
  #posts = new Uint32Array(1024);
  #values = new Uint32Array(1024);
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  get isFull(): boolean {
    return this.#occurrences >= OCCURRENCES_OF_TABLE;
  }

  get #occurrences(): number {
    return this.#starts[this.#size] ?? 0;
  }

  /**
   * A pair with a part of a list, its posts as they are or under new numbers, which may be `GONE`. One
   * without posts is left out.
   */
  add(
    key: number,
    { posts, values }: PostList,
    from: number,
    to: number,
    numbers?: Uint32Array,
  ): void {
    const start = this.#occurrences;
    let at = start;
    this.#reserve(at + to - from);
    for (let index = from; index < to; index++) {
      const post = posts[index] ?? 0;
      const number = numbers === undefined ? post : (numbers[post] ?? GONE);
      if (number === GONE) continue;
      this.#posts[at] = number;
      this.#values[at++] = values[index] ?? 0;
    }
    if (at === start) return;
    this.#keys[this.#size++] = key;
    this.#starts[this.#size] = at;
  }

  clear(): void {
    this.#size = 0;
  }

  /** What was gathered; it holds until something is added or cleared. */
  toTable(): PairTable {
    const occurrences = this.#occurrences;
    return {
      keys: this.#keys.subarray(0, this.#size),
      starts: this.#starts.subarray(0, this.#size + 1),
      posts: this.#posts.subarray(0, occurrences),
      values: this.#values.subarray(0, occurrences),
    };
  }

  #reserve(occurrences: number): void {
    if (this.#size === this.#keys.length) {
      this.#keys = grow(this.#keys, new Float64Array(2 * this.#size));
      this.#starts = grow(this.#starts, new Uint32Array(2 * this.#size + 1));
    }
    if (occurrences <= this.#posts.length) return;
    this.#posts = grow(this.#posts, new Uint32Array(2 * occurrences));
    this.#values = grow(this.#values, new Uint32Array(2 * occurrences));
  }
}

function grow<Numbers extends Float64Array | Uint32Array>(old: Numbers, grown: Numbers): Numbers {
  grown.set(old);
  return grown;
}
