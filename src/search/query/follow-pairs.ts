import { NO_POSTS, type PostList } from "../postings/post-list.ts";

/**
 * Posts in which pairs follow one another, for the pairs of a phrase in its order: the second term of
 * each is, in the same place, the first of the next.
 */
export function followPairs(pairs: readonly PostList[]): PostList {
  const [first = NO_POSTS, ...others] = pairs;
  return others.reduce(follow, first);
}

function follow(before: PostList, after: PostList): PostList {
  const posts = new Uint32Array(after.posts.length);
  const values = new Uint32Array(after.posts.length);
  let count = 0;
  let at = 0;
  // Both lists ascend by post and, within a post, by occurrence: of the shared term in either list.
  after.posts.forEach((post, index) => {
    const value = after.values[index] ?? 0;
    const isEarlier = (): boolean => {
      const other = before.posts[at] ?? 0;
      return other < post || (other === post && ((before.values[at] ?? 0) & 0xffff) < value >>> 16);
    };
    while (at < before.posts.length && isEarlier()) at++;
    if (before.posts[at] !== post || ((before.values[at] ?? 0) & 0xffff) !== value >>> 16) return;
    posts[count] = post;
    values[count++] = value;
  });
  return { posts: posts.subarray(0, count), values: values.subarray(0, count) };
}
