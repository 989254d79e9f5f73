import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findDateClues } from "../annotate/dates/clues.ts";
import { identifyText } from "../dedupe/identity.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import { ArchiveError, ArchiveErrors } from "../errors.ts";
import type { PostSummary } from "../types.ts";
import { diskError } from "../write-file.ts";
import { type PostDocument, parseDocument } from "./document.ts";
import { correctedFields, type FieldName } from "./fingerprint.ts";
import { fileDigest, type IndexEntry, readIndex, writeIndex } from "./post-index.ts";
import { type FileStamp, scanPosts } from "./scan-files.ts";
import type { PostDetails, StoredPost } from "./stored-post.ts";

/** The posts of a folder. */
export interface Store {
  /** In the order of their paths. */
  readonly summaries: readonly PostSummary[];
  /** Whether no file may have changed unnoticed within the tick in which it was read. */
  readonly isSettled: boolean;
  /** The files as they were when they were read or written. */
  readonly stamps: readonly FileStamp[];
  /** Files with fields in which a person has the say. */
  readonly corrected: readonly { readonly file: string; readonly fields: readonly FieldName[] }[];
  /** The same posts with what an import asks of them. */
  readonly details: () => readonly StoredPost[];
  /** The same of one post, by its position in `summaries`. */
  readonly detailsAt: (position: number) => StoredPost;
  /** What near copies are found by, in the order of `summaries`. */
  readonly sketches: readonly string[];
  /** The store after an import has written files and moved others away. */
  readonly update: (written: readonly IndexEntry[], gone: ReadonlySet<string>) => Store;
}

/** Where parsed posts are remembered, and by which version of the code. */
export interface StoreCache {
  readonly folder: string;
  readonly version: string;
}

/**
 * A file that changed this shortly before it was looked at, in milliseconds, may change again within
 * the same tick of the file system's clock; whole seconds tell of a clock that ticks no faster.
 */
const TICK = 20;
const COARSE_TICK = 2000;

/**
 * Open a posts folder; files whose size and time are as remembered are not read. Throws an
 * ArchiveErrors that names every file that cannot be read, and an ArchiveError where two files claim
 * one post.
 */
export function openStore(
  folder: string,
  cache: StoreCache,
  stamps: readonly FileStamp[] = scanPosts(folder),
): Store {
  const known = readIndex(cache.folder, cache.version);
  const now = Date.now();
  const entries: IndexEntry[] = [];
  const errors: ArchiveError[] = [];
  const settled: IndexEntry[] = [];
  for (const stamp of stamps) {
    const entry = known.entries.get(stamp.path);
    try {
      const current =
        entry !== undefined && isSame(entry.stamp, stamp) ? entry : readEntry(folder, stamp);
      entries.push(current);
      if (current === entry || isSettled(stamp, now)) settled.push(current);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new ArchiveErrors(errors);
  refuseTwins(entries);
  writeIndex(cache.folder, cache.version, known, settled);
  return createStore(entries, cache, settled.length === entries.length);
}

const createStore = (
  entries: readonly IndexEntry[],
  cache: StoreCache,
  isSettled: boolean,
): Store => ({
  isSettled,
  summaries: entries.map(({ summary }) => summary),
  stamps: entries.map(({ stamp }) => stamp),
  corrected: entries
    .filter(({ corrected }) => corrected.length > 0)
    .map(({ stamp, corrected }) => ({ file: stamp.path, fields: corrected })),
  details: () => entries.map(toStoredPost),
  detailsAt: (position) => {
    const entry = entries[position];
    if (entry === undefined) throw new RangeError(`no post at position ${position}`);
    return toStoredPost(entry);
  },
  sketches: entries.map(({ sketch }) => sketch),
  update: (written, gone) => {
    const byPath = new Map(entries.map((entry) => [entry.stamp.path, entry]));
    for (const path of gone) byPath.delete(path);
    for (const entry of written) byPath.set(entry.stamp.path, entry);
    const current = [...byPath.values()].sort((a, b) => (a.stamp.path < b.stamp.path ? -1 : 1));
    const known = readIndex(cache.folder, cache.version);
    writeIndex(cache.folder, cache.version, known, current);
    return createStore(current, cache, isSettled);
  },
});

const isSame = (a: FileStamp, b: FileStamp): boolean => a.size === b.size && a.time === b.time;

const isSettled = ({ time }: FileStamp, now: number): boolean =>
  time < now - (time % 1000 === 0 ? COARSE_TICK : TICK);

const toStoredPost = ({ summary, corrected, details }: IndexEntry): StoredPost => ({
  ...(JSON.parse(details) as PostDetails),
  corrected,
  summary,
});

/** Read one post file, its text reduced to what identifies it. */
function readEntry(folder: string, stamp: FileStamp): IndexEntry {
  const file = stamp.path;
  const source = readSource(join(folder, file));
  const document = parseDocument(source, join(folder, file));
  const { text, ...fields } = document.post;
  const { fingerprint } = document;
  const details: PostDetails = {
    ...(fingerprint !== undefined && { fingerprint }),
    text: identifyText(text),
    dateClues: findDateClues(text),
    ...exactTime(document),
  };
  return {
    stamp,
    summary: { ...fields, file, digest: fileDigest(source) },
    corrected: correctedFields(document),
    details: JSON.stringify(details),
    sketch: sketchText(text),
  };
}

/** A time of day can only come from a header, unless a person wrote it. */
const exactTime = (document: PostDocument): Pick<PostDetails, "postedAt"> => {
  const { date } = document.post;
  if (date === undefined || !date.includes("T")) return {};
  return correctedFields(document).includes("date") ? {} : { postedAt: date };
};

const readSource = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(path, error);
  }
};

const refuseTwins = (entries: readonly IndexEntry[]): void => {
  const files = new Map<string, string>();
  for (const { summary } of entries) {
    const twin = files.get(summary.id);
    if (twin !== undefined) {
      throw new ArchiveError(
        { file: summary.file, field: "id" },
        "an id that no other file bears",
        `${summary.id}, which ${twin} bears too`,
        "delete the copy you do not want to keep",
      );
    }
    files.set(summary.id, summary.file);
  }
};
