import { blocksOf, columnName } from "../postings/dictionary.ts";
import { lowerBound } from "../postings/post-list.ts";
import { decodeColumn } from "../segment/column.ts";
import { compareTexts } from "../segment/document.ts";
import type { PartLoader } from "./part-loader.ts";
import type { SearchResult } from "./search-index.ts";

/** How many found posts have a value. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/**
 * How many found posts fall into each span of time, in the order of time, from the manifest alone.
 * `spanOf` names the span of a day (see `dayOf`), as `yearOfDay` does.
 */
export function countDates(
  { manifest, found }: SearchResult,
  spanOf: (day: number) => number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  manifest.segments.forEach(({ days }, at) => {
    let index = 0;
    for (const post of found[at] ?? []) {
      while ((days.firsts[index + 1] ?? Number.POSITIVE_INFINITY) <= post) index++;
      addOne(counts, spanOf(days.days[index] ?? 0));
    }
  });
  return new Map([...counts].sort(([a], [b]) => a - b));
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/**
 * The values that found posts have of a filter, the most frequent first: one part a segment is loaded
 * for all values. Exact where no part is missing.
 */
export async function countFacet(
  { manifest, found }: SearchResult,
  facet: string,
  loader: PartLoader,
): Promise<readonly ValueCount[]> {
  const counts = new Map<string, number>();
  const counted = manifest.segments.flatMap(({ name, facets, posts, block: size }, at) => {
    const index = facets.indexOf(facet);
    const set = found[at] ?? new Uint32Array(0);
    if (index < 0 || set.length === 0) return [];
    return Array.from({ length: blocksOf(posts, size) }, async (_, block) => {
      const from = block * size;
      const inBlock = set.subarray(lowerBound(set, from), lowerBound(set, from + size));
      if (inBlock.length === 0) return;
      const column = await loader.read(`${name}/${columnName(index, block)}`, decodeColumn);
      for (const post of inBlock) {
        for (const id of column?.rows[post - from] ?? []) {
          addOne(counts, column?.values[id] ?? "");
        }
      }
    });
  });
  await Promise.all(counted);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareTexts(a.value, b.value));
}
