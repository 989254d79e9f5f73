import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { readBytes } from "../read-source.ts";
import type { DumpRecord } from "../types.ts";
import { isSystemError, writeFileAtomically } from "../write-file.ts";
import type { Store, StoreCache } from "./store.ts";

/** Which dumps have to be read. */
export interface Triage {
  readonly unread: readonly string[];
  readonly unreadBytes: number;
  /** Names of dumps whose very bytes were imported before, by the same code. */
  readonly skipped: readonly string[];
  /** All that is known of dump files, by absolute path. */
  readonly known: KnownDumps;
}

export type KnownDumps = ReadonlyMap<string, KnownDump>;

/** A dump file as it was when it was last imported. */
interface KnownDump {
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970. */
  readonly time: number;
  readonly sha256: string;
}

const FILE = "dumps";

/**
 * Leave out the dumps that were imported before and have not changed since, as long as the posts
 * found in them are all there: a post file that someone deleted comes back. Of a folder
 * that stands as an import left it the ledger tells what was imported, even where nothing is
 * remembered.
 */
export function triageDumps(
  files: readonly string[],
  store: Store,
  ledger: readonly DumpRecord[],
  cache: StoreCache,
  isUntouched: boolean,
): Triage {
  const known = new Map(readKnown(cache));
  const records = new Map(ledger.map((record) => [record.name, record]));
  const sightings = countSightings(store);
  const hashOf = (file: string): string | undefined => {
    const now = stampOf(file);
    if (now === undefined) return undefined;
    const before = known.get(resolve(file));
    if (before?.size === now.size && before.time === now.time) return before.sha256;
    if (!isUntouched) return undefined;
    const sha256 = hashFile(file);
    known.set(resolve(file), { ...now, sha256 });
    return sha256;
  };
  const imported = new Set(
    files.filter((file) => {
      const record = records.get(basename(file));
      return (
        record !== undefined &&
        sightings.get(record.name) === record.posts &&
        hashOf(file) === record.sha256
      );
    }),
  );
  const unread = files.filter((file) => !imported.has(file));
  return {
    unread,
    unreadBytes: unread.reduce((sum, file) => sum + (stampOf(file)?.size ?? 0), 0),
    skipped: [...imported].map((file) => basename(file)),
    known,
  };
}

/** Remember the dumps looked at, and those just read. */
export function rememberDumps(
  cache: StoreCache,
  before: KnownDumps,
  files: readonly string[],
  records: readonly DumpRecord[],
): void {
  const hashes = new Map(records.map(({ name, sha256 }) => [name, sha256]));
  const known = new Map(before);
  for (const file of files) {
    const sha256 = hashes.get(basename(file));
    const stamp = stampOf(file);
    if (sha256 !== undefined && stamp) known.set(resolve(file), { ...stamp, sha256 });
  }
  const content = JSON.stringify({ version: cache.version, dumps: [...known] });
  writeFileAtomically(join(cache.folder, FILE), content);
}

const countSightings = ({ outlines }: Store): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { seen } of outlines) {
    for (const { dump } of seen) counts.set(dump, (counts.get(dump) ?? 0) + 1);
  }
  return counts;
};

const stampOf = (file: string): { size: number; time: number } | undefined => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? { size: stats.size, time: stats.mtimeMs } : undefined;
};

const hashFile = (file: string): string => hash("sha256", readBytes(file), "hex");

/** Empty where the cache is missing, damaged or of other code. */
const readKnown = ({ folder, version }: StoreCache): KnownDumps => {
  try {
    const cached: unknown = JSON.parse(readFileSync(join(folder, FILE), "utf8"));
    return isCache(cached) && cached.version === version ? new Map(cached.dumps) : new Map();
  } catch (error) {
    if (isSystemError(error, "ENOENT") || error instanceof SyntaxError) return new Map();
    throw error;
  }
};

interface Cached {
  readonly version: string;
  readonly dumps: readonly (readonly [string, KnownDump])[];
}

const isCache = (value: unknown): value is Cached =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  typeof value.version === "string" &&
  "dumps" in value &&
  Array.isArray(value.dumps);
