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
export function longListOf(list: PostList, first: number, counts?: Uint8Array): PostList {
  // A list may have a hundred thousand posts.
  const posts = new Uint32Array(list.posts.length);
  const values = counts === undefined ? list.values : new Uint32Array(posts.length);
  for (let at = 0; at < posts.length; at++) {
    posts[at] = (list.posts[at] ?? 0) + first;
    if (counts !== undefined) values[at] = counts[at] ?? 0;
  }
  return { posts, values };
}
