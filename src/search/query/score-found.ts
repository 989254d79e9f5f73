import { livingPosts, type Manifest } from "../manifest/manifest.ts";
import { rarity } from "../segment/impact.ts";
import type { ListOf } from "./find-in-segment.ts";
import { intersect, type PostSet } from "./post-sets.ts";
import { scoresOf } from "./score.ts";

/** Scores of all found posts, by segment. */
export function scoreFound(
  manifest: Manifest,
  terms: readonly string[],
  lists: readonly ListOf[],
  found: readonly PostSet[],
): readonly Float64Array[] {
  const all = livingPosts(manifest);
  const dead = manifest.segments.map((segment) => Uint32Array.from(segment.dead));
  const scored = terms.map((term) => {
    const ofSegments = lists.map((listOf) => listOf({ kind: "w", term }));
    const living = ofSegments.reduce(
      (sum, list, at) =>
        list === undefined
          ? sum
          : sum + list.posts.length - intersect(list.posts, dead[at] ?? NONE).length,
      0,
    );
    return { ofSegments, rarity: rarity(living, all) };
  });
  return found.map((posts, at) =>
    scoresOf(
      posts,
      scored.flatMap(({ ofSegments, rarity }) => {
        const list = ofSegments[at];
        return list === undefined ? [] : [{ list, rarity }];
      }),
    ),
  );
}

/** Orders by relevance need this function; a page that orders by date does without it. */
export type ScoreFound = typeof scoreFound;

const NONE: PostSet = new Uint32Array(0);
