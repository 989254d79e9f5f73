import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pair } from "../dedupe/near/candidates.ts";
import { isSystemError, writeFileAtomically } from "../write-file.ts";
import type { StoreCache } from "./store.ts";

/** What is remembered of the last search for near copies; only ever a cache. */
export interface NearSearch {
  /** Stands for the sketches that were searched, in their order. */
  readonly searched: string;
  /** The positions of posts that resemble each other. */
  readonly pairs: readonly Pair[];
  /** Whether two posts were found to be one, by a key of both. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

const FILE = "near-copies";

/** Read what was found with the same code and settings; nothing where it is missing or damaged. */
export function readSearch({ folder, version }: StoreCache, settings: object): NearSearch {
  try {
    const { header, searched, pairs, verdicts } = JSON.parse(
      readFileSync(join(folder, FILE), "utf8"),
    );
    if (header !== headerOf(version, settings)) return NOTHING;
    return { searched, pairs, verdicts: new Map(verdicts) };
  } catch (error) {
    if (isSystemError(error, "ENOENT") || error instanceof SyntaxError) return NOTHING;
    throw error;
  }
}

export function writeSearch(
  { folder, version }: StoreCache,
  settings: object,
  { searched, pairs, verdicts }: NearSearch,
): void {
  const header = headerOf(version, settings);
  const content = JSON.stringify({ header, searched, pairs, verdicts: [...verdicts] });
  writeFileAtomically(join(folder, FILE), content);
}

/** Stands for a list of sketches. */
export const nameSketches = (sketches: readonly string[]): string =>
  hash("sha1", sketches.join("\n"), "base64url");

const NOTHING: NearSearch = { searched: "", pairs: [], verdicts: new Map() };

const headerOf = (version: string, settings: object): string =>
  `${version} ${JSON.stringify(settings)}`;
