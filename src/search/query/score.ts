import type { PostList } from "../postings/post-list.ts";
import { weightOf } from "../segment/impact.ts";
import type { PostSet } from "./post-sets.ts";

/** A term's list and how much the term tells apart. */
export interface ScoredList {
  readonly list: PostList;
  readonly rarity: number;
}

/** How much posts say of the words of a query: BM25 with impacts in levels. */
export function scoresOf(found: PostSet, lists: readonly ScoredList[]): Float64Array {
  const scores = new Float64Array(found.length);
  for (const { list, rarity } of lists) {
    let at = 0;
    found.forEach((post, index) => {
      while (at < list.posts.length && (list.posts[at] ?? 0) < post) at++;
      if (list.posts[at] !== post) return;
      scores[index] = (scores[index] ?? 0) + rarity * weightOf(list.values[at] ?? 0);
    });
  }
  return scores;
}
