import { join } from "node:path";
import { inBatches } from "../batches.ts";
import { readBlocks, writeBlocks } from "../block-file.ts";
import { type CandidateSearch, NOTHING_SEARCHED } from "../dedupe/near/candidates.ts";
import type { StoreCache } from "./store.ts";

/** What is remembered of the last search for near copies; only ever a cache. */
export interface NearSearch {
  readonly candidates: CandidateSearch;
  /** Whether two posts were found to be one, by a key of both. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

const FILE = "near-copies";

/** Read what was found with the same code and settings; nothing where it is missing or damaged. */
export function readSearch({ folder, version }: StoreCache, settings: object): NearSearch {
  const [found, ...lists] = readBlocks(join(folder, FILE), firstLine(version, settings)) ?? [];
  if (found === undefined) return { candidates: NOTHING_SEARCHED, verdicts: new Map() };
  const { resembling, verdicts } = JSON.parse(found.toString());
  const posts = lists.flatMap((list) => list.toString().split("\n"));
  return { candidates: { posts, resembling }, verdicts: new Map(verdicts) };
}

/** Remember a search: a block with what was found, then lists of the posts that were searched. */
export function writeSearch(
  { folder, version }: StoreCache,
  settings: object,
  search: NearSearch,
): void {
  writeBlocks(join(folder, FILE), firstLine(version, settings), toBlocks(search));
}

/** Few enough that no list is a string too long to make. */
const POSTS_A_LIST = 10_000;

function* toBlocks({
  candidates: { posts, resembling },
  verdicts,
}: NearSearch): Generator<Uint8Array> {
  yield Buffer.from(JSON.stringify({ resembling, verdicts: [...verdicts] }));
  for (const some of inBatches(posts, POSTS_A_LIST)) yield Buffer.from(some.join("\n"));
}

const firstLine = (version: string, settings: object): string =>
  `${version} ${JSON.stringify(settings)}`;
