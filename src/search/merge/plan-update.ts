import type { Manifest } from "../manifest/manifest.ts";
import type { KeyRow } from "../segment/json-block.ts";

/** What an index lacks and what it has too much of. */
export interface UpdatePlan {
  /** The keys of posts that are new or edited, in the order in which they were given. */
  readonly added: readonly string[];
  /** For each segment of the manifest the posts that cannot be found any more, ascending. */
  readonly dead: readonly (readonly number[])[];
  /**
   * The first segment that holds a post which is gone altogether, or a state of one that must be in no
   * file: it is written anew with all later ones. The number of segments where there is none.
   */
  readonly rewrittenFrom: number;
  readonly isNothing: boolean;
}

/**
 * Compares an index with the posts that it should have. `keysOf` reads the keys of a segment; the
 * current posts are held in memory by key. `isPurged` tells of a post that changed whether what the index
 * has of it must be in no file any more.
 */
export function planUpdate(
  { segments }: Manifest,
  keysOf: (segment: Manifest["segments"][number]) => Iterable<KeyRow>,
  current: Iterable<Pick<KeyRow, "key" | "digest">>,
  isPurged: (before: KeyRow) => boolean = () => false,
): UpdatePlan {
  const wanted = new Map<string, string>();
  for (const { key, digest } of current) wanted.set(key, digest);
  const found = new Set<string>();
  let rewrittenFrom = segments.length;
  const dead = segments.map((segment, at) => {
    const before = new Set(segment.dead);
    const now: number[] = [];
    let post = 0;
    for (const row of keysOf(segment)) {
      const { key, digest } = row;
      const isOther = wanted.get(key) !== digest;
      if (!wanted.has(key) || (isOther && isPurged(row))) {
        rewrittenFrom = Math.min(rewrittenFrom, at);
      }
      if (!before.has(post) && !isOther) found.add(key);
      else now.push(post);
      post++;
    }
    return now;
  });
  const added = [...wanted.keys()].filter((key) => !found.has(key));
  const isSame = segments.every((segment, at) => segment.dead.length === dead[at]?.length);
  return { added, dead, rewrittenFrom, isNothing: added.length === 0 && isSame };
}
