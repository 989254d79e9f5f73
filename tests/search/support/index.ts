import { EMPTY_MANIFEST, type Manifest } from "../../../src/search/manifest/manifest.ts";
import { planUpdate } from "../../../src/search/merge/plan-update.ts";
import { readKeys } from "../../../src/search/merge/read-segment.ts";
import { type SegmentStore, updateIndex } from "../../../src/search/merge/update-index.ts";
import { loadFacts } from "../../../src/search/query/load-facts.ts";
import { loadScorer } from "../../../src/search/query/load-scorer.ts";
import type { Order } from "../../../src/search/query/needed-parts.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { PartLoader } from "../../../src/search/query/part-loader.ts";
import { type SearchResult, searchIndex } from "../../../src/search/query/search-index.ts";
import type { SearchDocument } from "../../../src/search/segment/document.ts";
import type { SegmentOptions } from "../../../src/search/segment/segment.ts";
import { keysOfHits } from "../../../testing/search/hit-keys.ts";
import { createMemoryStore, OPTIONS } from "../../../testing/search/memory-store.ts";

/** Small buckets, so that few posts make many of them. */
export const SMALL: SegmentOptions = {
  ...OPTIONS,
  bucketBytes: { w: 3_000, p: 2_000 },
  longestList: { w: 30, p: 25 },
  block: 150,
};

/** An index in memory. */
export interface TestIndex {
  readonly manifest: Manifest;
  readonly store: ReturnType<typeof createMemoryStore>;
}

/** The index of these posts, from an older one where there is one. */
export function bringUpToDate(
  documents: readonly SearchDocument[],
  older: TestIndex = { manifest: EMPTY_MANIFEST, store: createMemoryStore() },
  options: SegmentOptions = SMALL,
): TestIndex {
  const { store } = older;
  const keysOf = (head: Manifest["segments"][number]) =>
    readKeys({ head, read: (part) => (store satisfies SegmentStore).read(head.name, part) });
  const plan = planUpdate(older.manifest, keysOf, documents);
  const added = new Set(plan.added);
  const wanted = documents.filter(({ key }) => added.has(key));
  return { manifest: updateIndex(older.manifest, plan, wanted, store, options), store };
}

/** What a query finds, with the keys of all hits and the parts that were loaded. */
export interface Answer {
  readonly result: SearchResult;
  readonly keys: readonly (string | undefined)[];
  readonly loaded: readonly string[];
}

export async function ask(
  { manifest, store }: TestIndex,
  text: string,
  order: Order = "date",
): Promise<Answer> {
  const loaded: string[] = [];
  const loader = new PartLoader((name) => {
    loaded.push(name);
    const part = store.parts.get(name);
    return part === undefined ? Promise.reject(new Error("no such file")) : Promise.resolve(part);
  });
  const result = await searchIndex(manifest, parseQuery(text), loader, {
    order,
    score: loadScorer,
  });
  const parts = [...loaded];
  const hits = result.hits(0, result.total);
  const facts = await loadFacts(manifest, hits, loader);
  const keys = keysOfHits(manifest, hits, store.read);
  return { result, keys: keys.map((key, at) => facts[at] && key), loaded: parts };
}
