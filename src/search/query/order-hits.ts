import type { Manifest } from "../manifest/manifest.ts";
import type { PostSet } from "./post-sets.ts";
import { ranksOf } from "./ranks.ts";

/** A post that was found: its segment's place in the manifest, and its number there. */
export interface Hit {
  readonly segment: number;
  readonly post: number;
}

/** Hits by score where there are scores, the newest first where they are equal. */
export function orderHits(
  { segments }: Manifest,
  found: readonly PostSet[],
  scores: readonly Float64Array[] | undefined,
): (from: number, to: number) => readonly Hit[] {
  const total = found.reduce((sum, { length }) => sum + length, 0);
  const ranks = new Uint32Array(total);
  const owners = new Uint16Array(total);
  const posts = new Uint32Array(total);
  const scored = new Float64Array(total);
  let filled = 0;
  found.forEach((set, at) => {
    ranks.set(ranksOf(segments, at, set), filled);
    posts.set(set, filled);
    if (scores?.[at] !== undefined) scored.set(scores[at], filled);
    owners.fill(at, filled, filled + set.length);
    filled += set.length;
  });
  const order = Uint32Array.from(ranks, (_, index) => index).sort(
    (a, b) => (scored[b] ?? 0) - (scored[a] ?? 0) || (ranks[b] ?? 0) - (ranks[a] ?? 0),
  );
  return (from, to) =>
    Array.from(order.subarray(from, to), (index) => ({
      segment: owners[index] ?? 0,
      post: posts[index] ?? 0,
    }));
}
