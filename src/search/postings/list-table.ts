import { fromUtf8 } from "../bytes/utf8.ts";
import { lowerBound, NO_POSTS, type PostList } from "./post-list.ts";

/**
 * A part of a dictionary in its order, in columns: entry `i` has the key `keys[i]`, the text from
 * `textStarts[i]` to `textStarts[i + 1]` in `texts`, and in `posts` and `values` the list from
 * `starts[i]` to `starts[i + 1]`, the ends excluded.
 */
export interface ListTable extends PostList {
  /** Ascending: of words the hashes of their terms, of pairs their keys. */
  readonly keys: Float64Array;
  /** Of words the terms in UTF-8, each with a line end; empty of pairs. */
  readonly texts: Uint8Array;
  readonly textStarts: Uint32Array;
  readonly starts: Uint32Array;
}

/** What pairs have in place of texts. */
export const NO_TEXTS = { texts: new Uint8Array(0), textStarts: new Uint32Array(0) };

/** The order of a dictionary: by key, then by the bytes of texts. */
export function compareEntries(a: ListTable, inA: number, b: ListTable, inB: number): number {
  const difference = (a.keys[inA] ?? 0) - (b.keys[inB] ?? 0);
  if (difference !== 0 || a.textStarts.length === 0) return difference;
  const [textA, textB] = [textAt(a, inA), textAt(b, inB)];
  let at = 0;
  while (at < textA.length && textA[at] === textB[at]) at++;
  return (textA[at] ?? -1) - (textB[at] ?? -1);
}

/** The text of an entry with its line end; empty of a pair. */
export const textAt = ({ texts, textStarts }: ListTable, index: number): Uint8Array =>
  texts.subarray(textStarts[index] ?? 0, textStarts[index + 1] ?? 0);

/** The entries from index `from` to index `to`, excluded; texts and lists are shared. */
export const sliceTable = (
  { keys, starts, textStarts, ...shared }: ListTable,
  from: number,
  to: number,
): ListTable => ({
  keys: keys.subarray(from, to),
  starts: starts.subarray(from, to + 1),
  textStarts: textStarts.subarray(from, to + 1),
  ...shared,
});

/** The list of an entry, as a part of the table's arrays. */
export function listAt({ starts, posts, values }: ListTable, index: number): PostList {
  const [from, to] = [starts[index], starts[index + 1]];
  return { posts: posts.subarray(from, to), values: values.subarray(from, to) };
}

/** The index of the first entry that is not before the only one of another table. */
export function indexOfEntry(table: ListTable, entry: ListTable): number {
  let index = lowerBound(table.keys, entry.keys[0] ?? 0);
  while (index < table.keys.length && compareEntries(table, index, entry, 0) < 0) index++;
  return index;
}

/** The list of a pair by its key, or of a word by its hash and itself; empty where there is none. */
export function findList(table: ListTable, key: number, word?: string): PostList {
  for (let at = lowerBound(table.keys, key); table.keys[at] === key; at++) {
    if (word === undefined || fromUtf8(textAt(table, at)) === `${word}\n`) return listAt(table, at);
  }
  return NO_POSTS;
}
