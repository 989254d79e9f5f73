import { largeNumbers, wholeNumbers } from "../bytes/numbers.ts";
import type { PairTable } from "./pair-table.ts";
import { GONE, type PostList } from "./post-list.ts";

/** Occurrences of a table that is worth passing on. */
const OCCURRENCES_OF_TABLE = 65_536;

/** Gathers pairs in the order of their keys. */
export class PairCollector {
  readonly #keys = largeNumbers();
  readonly #starts = wholeNumbers();
  readonly #posts = wholeNumbers();
  readonly #values = wholeNumbers();

  constructor() {
    this.clear();
  }

  get isEmpty(): boolean {
    return this.#keys.length === 0;
  }

  get isFull(): boolean {
    return this.#posts.length >= OCCURRENCES_OF_TABLE;
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
    const start = this.#posts.length;
    for (let index = from; index < to; index++) {
      const post = posts[index] ?? 0;
      const number = numbers === undefined ? post : (numbers[post] ?? GONE);
      if (number === GONE) continue;
      this.#posts.push(number);
      this.#values.push(values[index] ?? 0);
    }
    if (this.#posts.length === start) return;
    this.#keys.push(key);
    this.#starts.push(this.#posts.length);
  }

  clear(): void {
    for (const numbers of [this.#keys, this.#starts, this.#posts, this.#values])
      numbers.truncate(0);
    this.#starts.push(0);
  }

  /** What was gathered; it holds until something is added or cleared. */
  toTable(): PairTable {
    return {
      keys: this.#keys.toArray(),
      starts: this.#starts.toArray(),
      posts: this.#posts.toArray(),
      values: this.#values.toArray(),
    };
  }
}
