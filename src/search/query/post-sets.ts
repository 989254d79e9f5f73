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
  return others.reduce(uniteTwo, first);
}

function uniteTwo(a: PostSet, b: PostSet): PostSet {
  const united = new Uint32Array(a.length + b.length);
  let count = 0;
  for (let inA = 0, inB = 0; inA < a.length || inB < b.length; ) {
    const post = Math.min(a[inA] ?? Number.POSITIVE_INFINITY, b[inB] ?? Number.POSITIVE_INFINITY);
    if (a[inA] === post) inA++;
    if (b[inB] === post) inB++;
    united[count++] = post;
  }
  return united.subarray(0, count);
}

/** Each post of a sorted list once. */
export function distinct(posts: Uint32Array): PostSet {
  const kept = new Uint32Array(posts.length);
  let count = 0;
  for (const post of posts) if (count === 0 || kept[count - 1] !== post) kept[count++] = post;
  return kept.subarray(0, count);
}
