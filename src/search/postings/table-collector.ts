import { ByteWriter } from "../bytes/byte-writer.ts";
import { largeNumbers, wholeNumbers } from "../bytes/numbers.ts";
import { type ListTable, NO_TEXTS, textAt } from "./list-table.ts";
import { GONE, NO_POSTS, type PostList } from "./post-list.ts";

export const EMPTY_TABLE: ListTable = {
  ...{ ...NO_POSTS, ...NO_TEXTS },
  ...{ keys: new Float64Array(0), starts: new Uint32Array(1) },
};

/** Items of lists of a table that is worth passing on. */
const ITEMS_OF_TABLE = 65_536;

/** Gathers entries of dictionaries in their order. */
export class TableCollector {
  readonly #keys = largeNumbers();
  readonly #texts = new ByteWriter();
  readonly #textStarts = wholeNumbers();
  readonly #starts = wholeNumbers();
  readonly #posts = wholeNumbers();
  readonly #values = wholeNumbers();
  /** Whether the posts of the entry at hand ascend. */
  #isSorted = true;

  constructor() {
    this.clear();
  }

  get isEmpty(): boolean {
    return this.#keys.length === 0;
  }

  get isFull(): boolean {
    return this.#posts.length >= ITEMS_OF_TABLE;
  }

  /** The entries of a table from index `from` to index `to`, excluded. */
  addRange(table: ListTable, from: number, to: number): void {
    const { keys, starts, texts, textStarts, posts, values } = table;
    if (from === to) return;
    this.#keys.append(keys.subarray(from, to));
    appendStarts(this.#starts, starts, from, to);
    this.#posts.append(posts.subarray(starts[from], starts[to]));
    this.#values.append(values.subarray(starts[from], starts[to]));
    if (textStarts.length === 0) return;
    if (this.#textStarts.length === 0) this.#textStarts.push(0);
    appendStarts(this.#textStarts, textStarts, from, to);
    this.#texts.append(texts.subarray(textStarts[from], textStarts[to]));
  }

  /** An entry of a table with another list. */
  addList(table: ListTable, at: number, { posts, values }: PostList): void {
    this.#posts.append(posts);
    this.#values.append(values);
    this.end(table, at);
  }

  /**
   * Posts of an entry under new numbers, of which those that are `GONE` are left out. The same entry of
   * other tables may follow, and then `end`.
   */
  renumber({ starts, posts, values }: ListTable, at: number, numbers: Uint32Array): void {
    const [from = 0, to = 0] = [starts[at], starts[at + 1]];
    const begun = this.#starts.at(this.#starts.length - 1);
    const before = this.#posts.length > begun ? this.#posts.at(this.#posts.length - 1) : 0;
    let isFirst = true;
    for (let index = from; index < to; index++) {
      const number = numbers[posts[index] ?? 0] ?? GONE;
      if (number === GONE) continue;
      if (isFirst && number < before) this.#isSorted = false;
      isFirst = false;
      this.#posts.push(number);
      this.#values.push(values[index] ?? 0);
    }
  }

  /** Ends an entry, which is named as one of a table; one without posts is left out. */
  end(table: ListTable, at: number): void {
    const begun = this.#starts.at(this.#starts.length - 1);
    if (this.#posts.length === begun) return;
    if (!this.#isSorted) this.#sortFrom(begun);
    this.#keys.push(table.keys[at] ?? 0);
    this.#starts.push(this.#posts.length);
    if (table.textStarts.length === 0) return;
    if (this.#textStarts.length === 0) this.#textStarts.push(0);
    this.#texts.append(textAt(table, at));
    this.#textStarts.push(this.#texts.length);
  }

  /** Each post is of one table alone, so that its values stay in their order. */
  #sortFrom(begun: number): void {
    const posts = this.#posts.toArray().subarray(begun);
    const values = this.#values.toArray().subarray(begun);
    const order = Array.from(posts.keys()).sort((a, b) => (posts[a] ?? 0) - (posts[b] ?? 0));
    const [unsorted, ofValues] = [posts.slice(), values.slice()];
    order.forEach((index, at) => {
      posts[at] = unsorted[index] ?? 0;
      values[at] = ofValues[index] ?? 0;
    });
    this.#isSorted = true;
  }

  clear(): void {
    const columns = [this.#starts, this.#posts, this.#values, this.#textStarts];
    for (const column of [this.#keys, this.#texts, ...columns]) column.truncate(0);
    this.#starts.push(0);
  }

  /** What was gathered; it holds until something is added or cleared. */
  toTable(): ListTable {
    return {
      keys: this.#keys.toArray(),
      texts: this.#texts.toBytes(),
      textStarts: this.#textStarts.toArray(),
      starts: this.#starts.toArray(),
      posts: this.#posts.toArray(),
      values: this.#values.toArray(),
    };
  }
}

/** The ends of entries from index `from` to index `to`, counted on from the last one. */
function appendStarts(
  column: ReturnType<typeof wholeNumbers>,
  starts: Uint32Array,
  from: number,
  to: number,
): void {
  const moved = column.at(column.length - 1) - (starts[from] ?? 0);
  for (let at = from + 1; at <= to; at++) column.push((starts[at] ?? 0) + moved);
}
