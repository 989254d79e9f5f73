import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CandidateSearch, NOTHING_SEARCHED } from "../dedupe/near/candidates.ts";
import { isSystemError, writeFileAtomically } from "../write-file.ts";
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
  try {
    const { header, posts, resembling, verdicts } = JSON.parse(
      readFileSync(join(folder, FILE), "utf8"),
    );
    if (header !== headerOf(version, settings)) return NOTHING;
    return { candidates: { posts: posts.split("\n"), resembling }, verdicts: new Map(verdicts) };
  } catch (error) {
    if (isSystemError(error, "ENOENT") || error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

export function writeSearch(
  { folder, version }: StoreCache,
  settings: object,
  { candidates, verdicts }: NearSearch,
): void {
  const header = headerOf(version, settings);
  // One long string is read in a tenth of the time of many short ones.
  const posts = candidates.posts.join("\n");
  const { resembling } = candidates;
  const content = JSON.stringify({ header, posts, resembling, verdicts: [...verdicts] });
  writeFileAtomically(join(folder, FILE), content);
}

const NOTHING: NearSearch = { candidates: NOTHING_SEARCHED, verdicts: new Map() };

const headerOf = (version: string, settings: object): string =>
  `${version} ${JSON.stringify(settings)}`;
