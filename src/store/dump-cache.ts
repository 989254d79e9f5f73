import { hash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import type { DumpRecord } from "../core/types.ts";
import { memoize } from "../platform/collections/memoize.ts";
import { isSameStamp, type Stamp, stampOf } from "../platform/files/file-stamp.ts";
import { readIfThere } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";
import { parseJson } from "../platform/text/parse-json.ts";
import { type DumpPlace, hashPieces, openDump } from "./dump-files.ts";
import { MEDIA_FOLDERS } from "./media-folders.ts";
import { scanFiles } from "./scan-files.ts";
import type { Store } from "./store.ts";
import type { StoreCache } from "./store-cache.ts";

/** The dumps that have to be read, and what is known of the others. */
export interface Triage {
  readonly unread: readonly DumpPlace[];
  readonly unreadBytes: number;
  /** Names of dumps whose very bytes were imported before, by the same code. */
  readonly skipped: readonly string[];
  /** All that is known of dump files that need not be read, by `keyOf`. */
  readonly known: KnownDumps;
}

type KnownDumps = ReadonlyMap<string, KnownDump>;

/** A dump file as it was when it was last imported. */
interface KnownDump extends Stamp {
  readonly sha256: string;
  /** How many sightings in it the post files then named. */
  readonly sightings: number;
  /** A key for the media that lay beside it, where it is an export. */
  readonly media?: string;
}

/** A dump file that was just imported. */
export interface ImportedDump {
  readonly file: DumpPlace;
  readonly stamp: Stamp;
  readonly sha256: string;
  readonly isExport: boolean;
}

const FILE = "dumps";

/**
 * Leave out the dumps that were imported before and have not changed since, as long as the posts
 * found in them are all there: a post file that someone deleted comes back. For a folder that is as
 * an import left it, the ledger says what was imported, even without a cache.
 */
export async function triageDumps(
  files: readonly DumpPlace[],
  store: Store,
  ledger: readonly DumpRecord[],
  cache: StoreCache,
  isUntouched: boolean,
): Promise<Triage> {
  const known = new Map(readKnown(cache));
  const records = new Map(ledger.map((record) => [record.name, record]));
  const sightings = countSightings(store);
  const mediaOf = mediaKeys();
  const isImported = async (file: DumpPlace): Promise<boolean> => {
    const record = records.get(file.name);
    const stamp = stampOf(file.path);
    if (record === undefined || stamp === undefined) return false;
    const before = known.get(keyOf(file));
    const now = sightings.get(record.name) ?? 0;
    if (!isUntouched && before?.sightings !== now) return false;
    const sha256 = isSameStamp(before, stamp)
      ? before?.sha256
      : isUntouched
        ? await hashDump(file)
        : undefined;
    if (sha256 !== record.sha256) return false;
    const media = record.channels === undefined ? undefined : mediaOf(file);
    // Media that were put beside an export are found when it is read again.
    if (before !== undefined && before.media !== media) return false;
    known.set(keyOf(file), { ...stamp, sha256, sightings: now, ...(media && { media }) });
    return true;
  };
  const unread: DumpPlace[] = [];
  const skipped: string[] = [];
  let unreadBytes = 0;
  for (const file of files) {
    if (await isImported(file)) {
      skipped.push(file.name);
      continue;
    }
    unread.push(file);
    unreadBytes += await sizeOf(file);
    known.delete(keyOf(file));
  }
  return { unread, unreadBytes, skipped, known };
}

/** The known dumps, with those just imported into a store added. */
export function addImported(
  known: KnownDumps,
  imported: readonly ImportedDump[],
  store: Store,
): KnownDumps {
  const sightings = countSightings(store);
  const mediaOf = mediaKeys();
  const all = new Map(known);
  for (const { file, stamp, sha256, isExport } of imported) {
    const media = isExport ? mediaOf(file) : undefined;
    const count = sightings.get(file.name) ?? 0;
    all.set(keyOf(file), { ...stamp, sha256, sightings: count, ...(media && { media }) });
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

/** Makes keys for the media beside exports; undefined where there are none. A zip archive has its stamp. */
const mediaKeys = (): ((file: DumpPlace) => string | undefined) => {
  const keyIn = memoize((folder: string) => {
    const files = [...MEDIA_FOLDERS].flatMap((name) =>
      scanFiles(join(folder, name)).files.map(({ path, size, time }) => [name, path, size, time]),
    );
    return files.length === 0 ? undefined : hash("sha1", JSON.stringify(files), "base64url");
  });
  return ({ path, entry }) => (entry === undefined ? keyIn(dirname(path)) : undefined);
};

/** The absolute path of a file; one in a zip archive has its path there behind a NUL. */
const keyOf = ({ path, entry }: DumpPlace): string =>
  entry === undefined ? resolve(path) : `${resolve(path)}\0${entry}`;

const hashDump = (file: DumpPlace): Promise<string | undefined> =>
  ifReadable(async () => (await hashPieces((await openDump(file)).read())).sha256);

const sizeOf = async (file: DumpPlace): Promise<number> =>
  (await ifReadable(async () => (await openDump(file)).size)) ?? 0;

/** Nothing for a file that cannot be read: reading it reports why. */
async function ifReadable<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
}

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
