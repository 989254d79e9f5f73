import type { ManifestSegment } from "../manifest/manifest.ts";
import type { PostSet } from "./post-sets.ts";

/**
 * The places of a segment's posts among all posts of an index, removed ones included, the oldest
 * first. `at` is the segment's index, `found` are posts of it.
 */
export function ranksOf(
  segments: readonly ManifestSegment[],
  at: number,
  found: PostSet,
): Uint32Array {
  const ranks = found.slice();
  for (const slots of segments[at]?.slots ?? []) {
    found.forEach((post, index) => {
      ranks[index] = (ranks[index] ?? 0) + (slots[post] ?? 0);
    });
  }
  for (const newer of segments.slice(at + 1)) {
    const slots = newer.slots[at] ?? [];
    let passed = 0;
    found.forEach((post, index) => {
      while (passed < slots.length && (slots[passed] ?? 0) <= post) passed++;
      ranks[index] = (ranks[index] ?? 0) + passed;
    });
  }
  return ranks;
}
