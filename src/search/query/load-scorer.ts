import type { Manifest } from "../manifest/manifest.ts";
import { lowerBound, NO_POSTS } from "../postings/post-list.ts";
import { rarity, weightOf } from "./bm25.ts";
import type { ListOf } from "./find-in-segment.ts";
import { loadLengths } from "./load-lengths.ts";
import type { PostRange } from "./needed-parts.ts";
import type { PartLoader } from "./part-loader.ts";
import type { PostSet } from "./post-sets.ts";

/** How much found posts say of terms, by BM25, from the terms' lists: by segment. */
type Scorer = (
  terms: readonly string[],
  lists: readonly ListOf[],
  found: readonly PostSet[],
) => readonly Float64Array[];

/** Loads what a scorer needs besides lists: the lengths of the posts within a range of each segment. */
export async function loadScorer(
  manifest: Manifest,
  ranges: readonly PostRange[],
  loader: PartLoader,
): Promise<Scorer> {
  const { lengths, known } = await loadLengths(manifest, ranges, loader);
  const average = known.reduce((sum, length) => sum + length, 0) / known.length;
  return (terms, lists, found) => {
    const scores = found.map((posts) => new Float64Array(posts.length));
    for (const term of terms) {
      const ofTerm = lists.map((listOf) => listOf({ kind: "w", term }) ?? NO_POSTS);
      const living = ofTerm.flatMap(({ posts }, at) => [
        ...posts.filter((post) => lengths[at]?.[post]),
      ]);
      const factor = rarity(living.length, known.length);
      ofTerm.forEach(({ posts, values }, segment) => {
        const own = scores[segment] ?? [];
        found[segment]?.forEach((post, index) => {
          const at = lowerBound(posts, post);
          if (posts[at] !== post) return;
          const length = lengths[segment]?.[post] || average;
          own[index] =
            (own[index] ?? 0) + factor * weightOf((values[at] ?? 0) + 1, length, average);
        });
      });
    }
    return scores;
  };
}

/** Orders by relevance need this function; a page that orders by date does without it. */
export type LoadScorer = typeof loadScorer;
