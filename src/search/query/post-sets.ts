import { concat } from "../postings/post-list.ts";

/** Posts of a segment, ascending, each once. */
export type PostSet = Uint32Array;

export const NONE: PostSet = new Uint32Array(0);

/** The posts from `from` to `to`, `to` excluded. */
export const rangeOf = (from: number, to: number): PostSet =>
  Uint32Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Posts that are in both. */
export const intersect = (a: PostSet, b: PostSet): PostSet => compare(a, b, true);

/** Posts of the first that are not in the second. */
export const subtract = (a: PostSet, b: PostSet): PostSet => compare(a, b, false);

function compare(a: PostSet, b: PostSet, isWanted: boolean): PostSet {
  const kept = new Uint32Array(a.length);
  let count = 0;
  let at = 0;
  for (const post of a) {
    while (at < b.length && (b[at] ?? 0) < post) at++;
    if ((at < b.length && b[at] === post) === isWanted) kept[count++] = post;
  }
  return kept.subarray(0, count);
}

/** Posts that are in any of them. */
export function unite(sets: readonly PostSet[]): PostSet {
  const [first = NONE, ...others] = sets;
  return others.reduce((a, b) => distinct(concat([a, b]).sort()), first);
}

/** Each post of a sorted list once. */
export const distinct = (posts: Uint32Array): PostSet =>
  posts.filter((post, at) => post !== posts[at - 1]);
