import { lowerBound, NO_POSTS, type PostList } from "./post-list.ts";

/**
 * Pairs of neighbours in the order of their keys, with their lists: that of `keys[i]` stands in `posts`
 * and `values` from `starts[i]` on, to `starts[i + 1]`, excluded.
 */
export interface PairTable {
  readonly keys: Float64Array;
  /** One more than there are keys. */
  readonly starts: Uint32Array;
  readonly posts: Uint32Array;
  readonly values: Uint32Array;
}

/** The pairs from index `from` to index `to`, excluded; lists are shared. */
export const sliceTable = ({ keys, starts, ...lists }: PairTable, from: number, to: number) => ({
  ...{ keys: keys.subarray(from, to), starts: starts.subarray(from, to + 1) },
  ...lists,
});

/** The list of the pair at an index, as a part of the table's arrays. */
export function listAt({ starts, posts, values }: PairTable, index: number): PostList {
  const [from, to] = [starts[index], starts[index + 1]];
  return { posts: posts.subarray(from, to), values: values.subarray(from, to) };
}

/** The list of a pair; an empty one where the table does not have it. */
export function findPair(table: PairTable, key: number): PostList {
  const index = lowerBound(table.keys, key);
  return table.keys[index] === key ? listAt(table, index) : NO_POSTS;
}
