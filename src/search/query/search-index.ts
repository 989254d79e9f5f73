import type { Manifest, ManifestSegment } from "../manifest/manifest.ts";
import type { PostList } from "../postings/post-list.ts";
import { findInSegment, type ListOf } from "./find-in-segment.ts";
import { loadList } from "./load-list.ts";
import type { LoadScorer } from "./load-scorer.ts";
import { type NeededList, neededLists, type Order, type PostRange } from "./needed-parts.ts";
import { type Hit, orderHits } from "./order-hits.ts";
import type { PartLoader, PartWarning } from "./part-loader.ts";
import type { PostSet } from "./post-sets.ts";
import { atomsOf, type Query, wantedTerms } from "./query.ts";
import { newestRanges } from "./windows.ts";

/** What a query found. */
export interface SearchResult {
  readonly manifest: Manifest;
  /** How many posts were found. */
  readonly total: number;
  /** Whether `total` is exact; otherwise there are at least so many. */
  readonly isTotal: boolean;
  /** Whether phrases were tested word by word only, since the index has no pairs. */
  readonly hasLoosePhrases: boolean;
  /** Found posts of each segment, ascending. */
  readonly found: readonly PostSet[];
  /** The hits from `from` to `to`, `to` excluded, in the order asked for. */
  readonly hits: (from: number, to: number) => readonly Hit[];
  readonly warnings: readonly PartWarning[];
}

export interface SearchOptions {
  readonly order: Order;
  /** `loadScorer`, for the order by relevance; without it that is the order by date. */
  readonly score?: LoadScorer | undefined;
  /**
   * Blocks of long lists that are loaded at most, the newest posts first: all where absent. A bound
   * makes `total` a lower one in archives of many hundred thousand posts.
   */
  readonly mostBlocks?: number;
}

/** Finds posts. Loads all parts that it needs in one round; never throws for what parts lack. */
export async function searchIndex(
  manifest: Manifest,
  query: Query,
  loader: PartLoader,
  { order, score, mostBlocks = Number.POSITIVE_INFINITY }: SearchOptions,
): Promise<SearchResult> {
  const { segments } = manifest;
  const needed = new Map(
    segments.map((segment) => [segment, neededLists(query, segment, order)] as const),
  );
  const listsOf = (segment: ManifestSegment) => needed.get(segment) ?? [];
  const ranges = newestRanges(segments, listsOf, mostBlocks);
  const rangeOf = (segment: ManifestSegment, at: number): PostRange =>
    ranges[at] ?? { from: 0, to: segment.posts };
  const scoring = order === "date" ? undefined : score?.(manifest, ranges, loader);
  const lists = await Promise.all(
    segments.map((segment, at) =>
      loadLists(segment, listsOf(segment), loader, rangeOf(segment, at)),
    ),
  );
  const found = segments.map((segment, at) => {
    if (query.clauses.length === 0) return new Uint32Array(0);
    const listOf = lists[at] ?? (() => undefined);
    return findInSegment(segment, query.clauses, listOf, rangeOf(segment, at));
  });
  const scores = (await scoring)?.(wantedTerms(query), lists, found);
  const warnings = loader.warnings;
  const isWhole = ranges.every(({ from }) => from === 0);
  return {
    manifest,
    total: found.reduce((sum, { length }) => sum + length, 0),
    isTotal: isWhole && warnings.length === 0,
    hasLoosePhrases:
      segments.some(({ pairs }) => pairs === undefined) &&
      query.clauses.flatMap(atomsOf).some((atom) => atom.kind === "terms" && atom.isPhrase),
    found,
    hits: orderHits(manifest, found, scores),
    warnings,
  };
}

async function loadLists(
  segment: ManifestSegment,
  needed: readonly NeededList[],
  loader: PartLoader,
  range: PostRange,
): Promise<ListOf> {
  const keyOf = ({ kind, term }: Pick<NeededList, "kind" | "term">): string => kind + term;
  const lists = new Map<string, PostList | undefined>();
  await Promise.all(
    needed.map(async (list) => {
      lists.set(keyOf(list), await loadList(loader, segment, list, range));
    }),
  );
  return (list) => lists.get(keyOf(list));
}
