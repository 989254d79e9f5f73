import type { Manifest, ManifestSegment } from "../manifest/manifest.ts";
import { buildSegment, POSTS_OF_RUN } from "../segment/build-segment.ts";
import type { SearchDocument } from "../segment/document.ts";
import type { Part, SegmentHead, SegmentOptions } from "../segment/segment.ts";
import { firstMerged } from "./choose-merge.ts";
import { type MergedSegment, mergeSegments } from "./merge-segments.ts";
import type { UpdatePlan } from "./plan-update.ts";
import { type ReadableSegment, readKeys } from "./read-segment.ts";
import { slotsOf } from "./slots.ts";

/** Where the parts of segments lie. */
export interface SegmentStore {
  /** The bytes of a part as they were written. */
  readonly read: (segment: string, part: string) => Uint8Array;
  /** Takes all parts, then keeps them under the name that the head tells. */
  readonly write: (parts: Generator<Part, SegmentHead>) => SegmentHead;
}

/**
 * Brings an index up to date: documents of `plan.added` are indexed and merged with recent ones, or
 * with all where these have become many. Returns the new manifest; segments that it does not name may
 * be removed once it is written. An index of nothing is built by the same way.
 */
export function updateIndex(
  manifest: Manifest,
  plan: UpdatePlan,
  documents: Iterable<SearchDocument>,
  store: SegmentStore,
  options: SegmentOptions,
): Manifest {
  return joinRuns(manifest, plan, writeRuns(documents, store, options), store, options);
}

/** The same with documents that were indexed in runs already; `store` has their parts. */
export function joinRuns(
  manifest: Manifest,
  plan: UpdatePlan,
  runs: readonly SegmentHead[],
  store: SegmentStore,
  options: SegmentOptions,
): Manifest {
  const segments = manifest.segments.map((segment, at) => ({
    ...segment,
    dead: plan.dead[at] ?? [],
  }));
  const added = runs.reduce((sum, { posts }) => sum + posts, 0);
  const sizes = segments.map(({ posts, dead }) => ({ posts, dead: dead.length }));
  const first = Math.min(firstMerged(sizes, added), plan.rewrittenFrom);
  const kept = segments.slice(0, first);
  const fresh = runs.map((run) => ({ ...run, dead: [] }));
  const merged = mergeAll([...segments.slice(first), ...fresh], store, options);
  if (merged === undefined) return { segments: kept };
  const keysOf = (head: SegmentHead) => readKeys(readable(head, store));
  const slots = kept.map((older) => slotsOf(keysOf(merged), keysOf(older)));
  return { segments: [...kept, { ...merged, dead: [], slots }] };
}

/** Documents in runs, each a segment: indexes of any size are built in bounded memory. */
export function writeRuns(
  documents: Iterable<SearchDocument>,
  { write }: SegmentStore,
  options: SegmentOptions,
): readonly SegmentHead[] {
  const heads: SegmentHead[] = [];
  let run: SearchDocument[] = [];
  const flush = (): void => {
    if (run.length > 0) heads.push(write(buildSegment(run, options)));
    run = [];
  };
  for (const document of documents) {
    if (run.push(document) === POSTS_OF_RUN) flush();
  }
  flush();
  return heads;
}

function mergeAll(
  heads: readonly Omit<ManifestSegment, "slots">[],
  store: SegmentStore,
  options: SegmentOptions,
): SegmentHead | undefined {
  const merged: readonly MergedSegment[] = heads
    .map((head) => ({ ...readable(head, store), dead: head.dead }))
    .filter(({ head, dead }) => head.posts > dead.length);
  const [only] = merged;
  if (only === undefined) return undefined;
  if (merged.length === 1 && only.dead.length === 0) return only.head;
  return store.write(mergeSegments(merged, options));
}

const readable = (head: SegmentHead, { read }: SegmentStore): ReadableSegment => ({
  head,
  read: (part) => read(head.name, part),
});
