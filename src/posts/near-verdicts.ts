import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isSystemError, writeFileAtomically } from "../write-file.ts";
import type { StoreCache } from "./store.ts";

/** Whether two posts were found to be one, by a key of both; only ever a cache. */
export type Verdicts = ReadonlyMap<string, boolean>;

const FILE = "near-copies";

/** Read what was judged before with the same code and settings; empty where nothing is known. */
export function readVerdicts({ folder, version }: StoreCache, settings: object): Verdicts {
  try {
    const [header, ...rows] = readFileSync(join(folder, FILE), "utf8").split("\n");
    if (header !== headerOf(version, settings)) return new Map();
    return new Map(rows.map((row) => [row.slice(1), row.startsWith("=")]));
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return new Map();
    throw error;
  }
}

export function writeVerdicts(
  { folder, version }: StoreCache,
  settings: object,
  verdicts: Verdicts,
): void {
  const rows = [...verdicts].map(([key, isSame]) => `${isSame ? "=" : "-"}${key}`);
  writeFileAtomically(join(folder, FILE), [headerOf(version, settings), ...rows].join("\n"));
}

const headerOf = (version: string, settings: object): string =>
  `${version} ${JSON.stringify(settings)}`;
