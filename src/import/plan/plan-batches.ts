import { positionOf } from "../../core/locator.ts";
import { chunk } from "../../platform/collections/chunk.ts";
import type { ImportEntry } from "./import-entry.ts";
import type { PlannedPost } from "./planned-post.ts";

/** Posts that are written together. */
export interface PlannedBatch {
  /** The dump that holds the texts; absent where stored texts stay. */
  readonly dump?: string;
  readonly posts: readonly PlannedPost[];
}

/** How many posts are planned, and written by one process, at a time. */
export const POSTS_A_BATCH = 500;

/**
 * Plans posts batch by batch, those of a dump in the order of its lines, and frees them afterwards.
 */
export function* planBatches(
  { byDump, others }: EntriesByDump,
  plan: (entry: ImportEntry) => PlannedPost,
): Generator<PlannedBatch> {
  for (const [dump, found] of byDump) {
    byDump.delete(dump);
    const inOrder = found.toSorted((a, b) => lineOf(a) - lineOf(b));
    for (const some of chunk(inOrder, POSTS_A_BATCH)) yield { dump, posts: some.map(plan) };
  }
  for (const some of chunk(others, POSTS_A_BATCH)) yield { posts: some.map(plan) };
}

const lineOf = ({ best }: ImportEntry): number => (best === undefined ? 0 : positionOf(best));

interface EntriesByDump {
  /** By the dump that holds the text. */
  readonly byDump: Map<string, readonly ImportEntry[]>;
  /** Those whose stored texts stay. */
  readonly others: readonly ImportEntry[];
}

/** Entries by the dump that holds the text. */
export function groupByDump(entries: readonly ImportEntry[]): EntriesByDump {
  const byDump = new Map<string, ImportEntry[]>();
  const others: ImportEntry[] = [];
  for (const entry of entries) {
    const dump = entry.best?.dump;
    const known = dump === undefined ? others : byDump.get(dump);
    if (known !== undefined) known.push(entry);
    else if (dump !== undefined) byDump.set(dump, [entry]);
  }
  return { byDump, others };
}
