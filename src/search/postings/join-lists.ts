import type { PostList } from "./post-list.ts";

/** Lists of posts that follow one another as one. */
export function joinLists(lists: readonly PostList[]): PostList {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const length = lists.reduce((sum, { posts }) => sum + posts.length, 0);
  const joined = { posts: new Uint32Array(length), values: new Uint32Array(length) };
  let at = 0;
  for (const { posts, values } of lists) {
    joined.posts.set(posts, at);
    joined.values.set(values, at);
    at += posts.length;
  }
  return joined;
}
