import { join } from "node:path";
import { type CandidateSearch, EMPTY_SEARCH } from "../dedupe/near/candidates.ts";
import { chunk } from "../platform/collections/chunk.ts";
import { appendBlocks, readBlocks, writeBlocks } from "../platform/files/block-file.ts";
import type { StoreCache } from "../store/store-cache.ts";

/** The cached result of the last search for near copies. */
export interface NearSearch {
  readonly candidates: CandidateSearch;
  /** Whether two posts are one, by a key of both texts. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

const FILE = "near-copies";

/**
 * Read the cached search by the same code and settings; an empty one where it is missing or
 * damaged.
 */
export function readSearch({ folder, version }: StoreCache, settings: object): NearSearch {
  const blocks = readBlocks(join(folder, FILE), firstLine(version, settings)) ?? [];
  if (blocks.length === 0) return { candidates: EMPTY_SEARCH, verdicts: new Map() };
  const posts: string[] = [];
  const resembling: CandidateSearch["resembling"][number][] = [];
  const verdicts = new Map<string, boolean>();
  for (const block of blocks) {
    const part: SearchPart = JSON.parse(block.toString());
    for (const post of part.posts ?? []) posts.push(post);
    for (const row of part.resembling ?? []) resembling.push(row);
    for (const [key, isSame] of part.verdicts ?? []) verdicts.set(key, isSame);
  }
  return { candidates: { posts, resembling }, verdicts };
}

/** Cache a search. */
export function writeSearch(
  { folder, version }: StoreCache,
  settings: object,
  search: NearSearch,
): void {
  writeBlocks(join(folder, FILE), firstLine(version, settings), toBlocks(search));
}

/** Add verdicts to the cached search. */
export function addVerdicts({ folder }: StoreCache, verdicts: NearSearch["verdicts"]): void {
  appendBlocks(join(folder, FILE), toBlocks({ candidates: EMPTY_SEARCH, verdicts }));
}

/** A block, as JSON: some of the posts, of the resembling pairs, or of the verdicts. */
interface SearchPart extends Partial<CandidateSearch> {
  readonly verdicts?: readonly (readonly [key: string, isSame: boolean])[];
}

/** Few enough that a block fits into a string, however many there are in all. */
const ITEMS_A_BLOCK = 10_000;

function* toBlocks(search: NearSearch): Generator<Uint8Array> {
  for (const part of toParts(search)) yield Buffer.from(JSON.stringify(part));
}

function* toParts({
  candidates: { posts, resembling },
  verdicts,
}: NearSearch): Generator<SearchPart> {
  for (const some of chunk(posts, ITEMS_A_BLOCK)) yield { posts: some };
  for (const some of chunk(resembling, ITEMS_A_BLOCK)) yield { resembling: some };
  for (const keys of chunk([...verdicts.keys()], ITEMS_A_BLOCK)) {
    yield { verdicts: keys.map((key) => [key, verdicts.get(key) ?? false]) };
  }
}

const firstLine = (version: string, settings: object): string =>
  `${version} ${JSON.stringify(settings)}`;
