import { hash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import type { DumpRecord } from "../core/types.ts";
import { isSameStamp, type Stamp, stampOf } from "../platform/files/file-stamp.ts";
import { readBytes, readIfThere } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";
import { parseJson } from "../platform/text/parse-json.ts";
import type { Store } from "./store.ts";
import type { StoreCache } from "./store-cache.ts";

/** The dumps that have to be read, and what is known of the others. */
export interface Triage {
  readonly unread: readonly string[];
  readonly unreadBytes: number;
  /** Names of dumps whose very bytes were imported before, by the same code. */
  readonly skipped: readonly string[];
  /** All that is known of dump files that need not be read, by absolute path. */
  readonly known: KnownDumps;
}

type KnownDumps = ReadonlyMap<string, KnownDump>;

/** A dump file as it was when it was last imported. */
interface KnownDump extends Stamp {
  readonly sha256: string;
  /** How many sightings in it the post files then named. */
  readonly sightings: number;
}

/** A dump file that was just imported. */
export interface ImportedDump {
  readonly file: string;
  readonly stamp: Stamp;
  readonly sha256: string;
}

const FILE = "dumps";

/**
 * Leave out the dumps that were imported before and have not changed since, as long as the posts
 * found in them are all there: a post file that someone deleted comes back. For a folder that is as
 * an import left it, the ledger says what was imported, even without a cache.
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
  const isImported = (file: string): boolean => {
    const record = records.get(basename(file));
    const stamp = stampOf(file);
    if (record === undefined || stamp === undefined) return false;
    const before = known.get(resolve(file));
    const now = sightings.get(record.name) ?? 0;
    if (!isUntouched && before?.sightings !== now) return false;
    const sha256 = isSameStamp(before, stamp)
      ? before?.sha256
      : isUntouched
        ? hashFile(file)
        : undefined;
    if (sha256 !== record.sha256) return false;
    known.set(resolve(file), { ...stamp, sha256, sightings: now });
    return true;
  };
  const imported = new Set(files.filter(isImported));
  const unread = files.filter((file) => !imported.has(file));
  for (const file of unread) known.delete(resolve(file));
  return {
    unread,
    unreadBytes: unread.reduce((sum, file) => sum + (stampOf(file)?.size ?? 0), 0),
    skipped: [...imported].map((file) => basename(file)),
    known,
  };
}

/** The known dumps, with those just imported into a store added. */
export function addImported(
  known: KnownDumps,
  imported: readonly ImportedDump[],
  store: Store,
): KnownDumps {
  const sightings = countSightings(store);
  const all = new Map(known);
  for (const { file, stamp, sha256 } of imported) {
    all.set(resolve(file), { ...stamp, sha256, sightings: sightings.get(basename(file)) ?? 0 });
  }
  return all;
}

/** Cache the dumps that need not be read again. */
export function rememberDumps({ folder, version }: StoreCache, known: KnownDumps): void {
  writeFileAtomically(join(folder, FILE), JSON.stringify({ version, dumps: [...known] }));
}

const countSightings = ({ outlines }: Store): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { seen } of outlines) {
    for (const { dump } of seen) counts.set(dump, (counts.get(dump) ?? 0) + 1);
  }
  return counts;
};

/** Nothing for a file that cannot be read: reading it reports why. */
const hashFile = (file: string): string | undefined => {
  try {
    return hash("sha256", readBytes(file), "hex");
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
};

/** Empty where the cache is missing, damaged or of another version of the code. */
const readKnown = ({ folder, version }: StoreCache): KnownDumps => {
  const cached = parseJson(readIfThere(join(folder, FILE)) ?? "");
  return isCache(cached) && cached.version === version ? new Map(cached.dumps) : new Map();
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
