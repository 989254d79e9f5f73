import type { Manifest, ManifestSegment } from "../manifest/manifest.ts";
import type { PostList } from "../postings/post-list.ts";
import { findInSegment, type ListOf } from "./find-in-segment.ts";
import { loadList } from "./load-list.ts";
import { type NeededList, neededLists, type Order, type PostRange } from "./needed-parts.ts";
import { type Hit, orderHits } from "./order-hits.ts";
import type { PartLoader, PartWarning } from "./part-loader.ts";
import type { PostSet } from "./post-sets.ts";
import { atomsOf, type Query, wantedTerms } from "./query.ts";
import { scoreFound } from "./score-found.ts";
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
  { order, mostBlocks = Number.POSITIVE_INFINITY }: SearchOptions,
): Promise<SearchResult> {
  const { segments } = manifest;
  const listsOf = (segment: ManifestSegment) => neededLists(query, segment, order);
  const ranges = newestRanges(segments, listsOf, mostBlocks);
  const lists = await Promise.all(
    segments.map((_, at) => loadLists(manifest, at, query, loader, order, ranges[at])),
  );
  const found = segments.map((segment, at) => {
    if (query.clauses.length === 0) return new Uint32Array(0);
    const range = ranges[at] ?? { from: 0, to: segment.posts };
    return findInSegment(segment, query.clauses, lists[at] ?? (() => undefined), range);
  });
  const scores =
    order === "date" ? undefined : scoreFound(manifest, wantedTerms(query), lists, found);
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
  { segments }: Manifest,
  at: number,
  query: Query,
  loader: PartLoader,
  order: Order,
  range: PostRange | undefined,
): Promise<ListOf> {
  const segment = segments[at];
  if (segment === undefined) return () => undefined;
  const keyOf = ({ kind, term }: Pick<NeededList, "kind" | "term">): string => kind + term;
  const lists = new Map<string, PostList | undefined>();
  await Promise.all(
    neededLists(query, segment, order).map(async (list) => {
      const whole = range ?? { from: 0, to: segment.posts };
      lists.set(keyOf(list), await loadList(loader, segment, list, whole));
    }),
  );
  return (list) => lists.get(keyOf(list));
}
