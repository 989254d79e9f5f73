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
  const placeOf = (post: number, occurrence: number): number => post * 0x10000 + occurrence;
  const ends = new Set<number>();
  before.posts.forEach((post, at) => {
    ends.add(placeOf(post, (before.values[at] ?? 0) & 0xffff));
  });
  const isNext = (_: number, at: number): boolean =>
    ends.has(placeOf(after.posts[at] ?? 0, (after.values[at] ?? 0) >>> 16));
  return { posts: after.posts.filter(isNext), values: after.values.filter(isNext) };
}
