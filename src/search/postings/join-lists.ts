import { concat, type PostList } from "./post-list.ts";

/** Lists of posts that follow one another as one. */
export const joinLists = (lists: readonly PostList[]): PostList => ({
  posts: concat(lists.map(({ posts }) => posts)),
  values: concat(lists.map(({ values }) => values)),
});

/**
 * The list of a block of posts from the bucket that it alone is in; `first` is the block's first post.
 * Counts of words come from a part of their own, and are 0 without it.
 */
export function longListOf(
  { posts, values }: PostList,
  first: number,
  counts?: Uint8Array,
): PostList {
  return {
    posts: posts.map((post) => post + first),
    values: counts === undefined ? values : Uint32Array.from(posts, (_, at) => counts[at] ?? 0),
  };
}
