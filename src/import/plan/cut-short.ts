import { overlapOf, type Sighting } from "../../core/locator.ts";
import type { Occurrence, PostId } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import type { ImportEntry } from "./import-entry.ts";

/**
 * A dump may have been imported while it was still being copied: its end was cut off, and the last
 * post with it. Once the whole dump is there, such a post is in none.
 */
export interface CutShort {
  /** Hexadecimal SHA-256 of the texts that were found in the beginnings of dumps. */
  readonly texts: ReadonlySet<string>;
  /** Whether a site was ever published with a page at this permalink. */
  readonly isPublished: (permalink: string) => boolean;
}

/** A post to remove, since it was only the beginning of another. */
export interface RemovedPost {
  /** The file below the posts folder. */
  readonly file: string;
  /** Where its published address leads from now on; absent where it was never published. */
  readonly redirect?: { readonly from: string; readonly to: PostId };
}

/**
 * The names of dumps of which an earlier import may have seen only the beginning: some post that
 * nobody corrected was seen in these alone, and is in none of them now. `grown` names the dumps
 * that begin with what was imported of them before.
 */
export function suspectDumps(
  { heads, textAt }: StoredPosts,
  occurrences: readonly Occurrence[],
  grown: ReadonlySet<string>,
): ReadonlySet<string> {
  const suspects = new Set<string>();
  if (grown.size === 0) return suspects;
  const found = new Set(occurrences.map(({ textHash }) => textHash));
  heads.forEach(({ seen, corrected }, at) => {
    if (corrected !== undefined || !seen.every(({ dump }) => grown.has(dump))) return;
    if (found.has(textAt(at).textHash)) return;
    for (const { dump } of seen) suspects.add(dump);
  });
  return suspects;
}

/**
 * Positions of stored posts with such a text that are in no dump and were never corrected by hand.
 */
export const listCutShort = (
  { heads, textAt }: StoredPosts,
  before: readonly ImportEntry[],
  { texts }: CutShort,
): readonly number[] =>
  texts.size === 0
    ? []
    : before.flatMap(({ stored }, at) => {
        const isUntouched = stored?.isOrphaned && itemAt(heads, at).corrected === undefined;
        return isUntouched && texts.has(textAt(at).textHash) ? [at] : [];
      });

/** A post of the resulting archive, with the places where it was seen. */
interface SeenPost {
  readonly id: PostId;
  readonly seen: readonly Sighting[];
}

/**
 * The posts to remove among those at these positions, which were found only in beginnings of dumps;
 * a published one only if another post has its lines now.
 */
export function removeCutShort(
  { heads }: StoredPosts,
  positions: readonly number[],
  posts: readonly SeenPost[],
  isPublished: CutShort["isPublished"],
): ReadonlyMap<number, RemovedPost> {
  return new Map(
    positions.flatMap((at): readonly [number, RemovedPost][] => {
      const { file, permalink, seen } = itemAt(heads, at);
      if (!isPublished(permalink)) return [[at, { file }]];
      const whole = findWhole(seen, posts);
      return whole === undefined
        ? []
        : [[at, { file, redirect: { from: permalink, to: whole.id } }]];
    }),
  );
}

/** The post that has most of the lines of another; of several the one with the first. */
function findWhole(seen: SeenPost["seen"], posts: readonly SeenPost[]): SeenPost | undefined {
  let best: { readonly post: SeenPost; readonly shared: number } | undefined;
  for (const post of posts) {
    const shared = countShared(seen, post.seen);
    if (shared > (best?.shared ?? 0)) best = { post, shared };
  }
  return best?.post;
}

function countShared(a: SeenPost["seen"], b: SeenPost["seen"]): number {
  let shared = 0;
  for (const sighting of a) {
    for (const other of b) if (other.dump === sighting.dump) shared += overlapOf(sighting, other);
  }
  return shared;
}
