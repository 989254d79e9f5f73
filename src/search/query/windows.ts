import type { ManifestSegment } from "../manifest/manifest.ts";
import { blocksOf } from "../postings/dictionary.ts";
import { type NeededList, type PostRange, placeOf } from "./needed-parts.ts";

/**
 * For each segment the newest posts whose lists take at most so many blocks, one of each list at
 * least. Of a newer segment only posts that come after those left out of an older one, so that what is
 * found are the newest hits of all.
 */
export function newestRanges(
  segments: readonly ManifestSegment[],
  listsOf: (segment: ManifestSegment) => readonly NeededList[],
  mostBlocks: number,
): readonly PostRange[] {
  const ranges: PostRange[] = [];
  for (const segment of segments) {
    const own = firstPostOf(segment, listsOf(segment), mostBlocks);
    const after = segment.slots.map((slots, older) => {
      const bound = ranges[older]?.from ?? 0;
      const first = bound === 0 ? 0 : slots.findIndex((slot) => slot >= bound);
      return first < 0 ? segment.posts : first;
    });
    ranges.push({ from: Math.max(own, ...after), to: segment.posts });
  }
  return ranges;
}

function firstPostOf(
  segment: ManifestSegment,
  lists: readonly NeededList[],
  mostBlocks: number,
): number {
  const whole = { from: 0, to: segment.posts };
  const long = lists.filter((list) => "blocks" in placeOf(segment, list, whole)).length;
  if (long === 0) return 0;
  const each = Math.max(1, Math.floor(mostBlocks / long));
  return Math.max(0, blocksOf(segment.posts, segment.block) - each) * segment.block;
}
