import { hash } from "node:crypto";
import { join } from "node:path";
import { ArchiveError, ArchiveErrors } from "../core/errors.ts";
import type { CorrectableName } from "../format/fingerprint.ts";
import { parseLazy } from "../platform/collections/lazy-json.ts";
import { itemAt, lazyList } from "../platform/collections/list.ts";
import { isSameStamp, isSettled } from "../platform/files/file-stamp.ts";
import { readSource } from "../platform/files/read-source.ts";
import { limitHeapGrowth } from "../platform/processes/heap.ts";
import { makeRows } from "../platform/rows/row-block.ts";
import { type RowCache, readRows, rowCacheOf, writeRows } from "../platform/rows/row-cache.ts";
import type { AllPosts } from "./outline.ts";
import { type DetailsReader, openDetails } from "./post-details.ts";
import {
  type DetailedPost,
  detailsFile,
  type IndexBody,
  type IndexEntry,
  type IndexedPost,
  type IndexHead,
  indexFile,
  indexPost,
  shownOf,
  summaryOf,
} from "./post-index.ts";
import { readMany } from "./read-many.ts";
import { type FileStamp, type Scan, scanPosts } from "./scan-files.ts";
import { orderPosts } from "./sort-posts.ts";
import type { StoreCache } from "./store-cache.ts";
import type { StoredPosts } from "./stored-post.ts";

/** The posts of a folder, in the order of their paths. */
export interface Store extends AllPosts {
  /** The files as they were when they were read or written; the same posts as in `outlines`. */
  readonly heads: readonly IndexHead[];
  /** Whether every later change of a file must show in its stamp; see isSettled. */
  readonly isSettled: boolean;
  /** Files with fields that a person has corrected. */
  readonly corrected: readonly {
    readonly file: string;
    readonly fields: readonly CorrectableName[];
  }[];
  /** Hash of all in the files that an import depends on. */
  readonly importKey: string;
  /** The same posts with what an import needs of them. */
  readonly stored: () => Promise<StoredPosts>;
  /** Cache the details of files just written, and return their index entries. */
  readonly indexWritten: (written: readonly WrittenPost[]) => readonly WrittenEntry[];
  /** The store after an import has written these files and removed others. */
  readonly update: (written: readonly WrittenEntry[], removed?: readonly string[]) => Store;
}

/** A post file that was just written, with what the caches keep of it. */
export interface WrittenPost {
  readonly index: IndexedPost;
  readonly details: DetailedPost;
  /** The path that the post had before; absent for a new post. */
  readonly before?: string;
}

/** The index entry of a post file that was just written. */
export interface WrittenEntry {
  readonly entry: IndexEntry;
  /** The path that the post had before; absent for a new post. */
  readonly before?: string;
}

/** With more files than this, memory matters more than speed. */
const VERY_MANY_FILES = 300_000;

/**
 * Open a posts folder; files whose size and time are those in the cache are not read. Throws an
 * ArchiveErrors that names every file that cannot be read, and an ArchiveError where two files have
 * the same id.
 */
export async function openStore(
  folder: string,
  cache: StoreCache,
  { files: stamps, refused, startedAt }: Scan = scanPosts(folder),
): Promise<Store> {
  if (stamps.length > VERY_MANY_FILES) limitHeapGrowth();
  const file = indexFile(cache);
  const known = readRows<IndexHead, IndexBody>(file);
  const rows = known.rows();
  const knownEntry = (stamp: FileStamp): IndexEntry | undefined => {
    const entry = rows.get(stamp.path);
    return entry !== undefined && isSameStamp(entry.head, stamp) ? entry : undefined;
  };
  const unknown = stamps.filter((stamp) => knownEntry(stamp) === undefined);
  const read = await readMany<IndexHead, IndexBody>("readPosts", folder, unknown, file);
  const entries: IndexEntry[] = [];
  const errors: ArchiveError[] = [...refused];
  const unsettled = new Set<IndexEntry>();
  for (const stamp of stamps) {
    const entry = knownEntry(stamp);
    try {
      const current = entry ?? read.get(stamp.path) ?? readEntry(folder, stamp, cache);
      entries.push(current);
      if (current !== entry && !isSettled(stamp, startedAt)) unsettled.add(current);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new ArchiveErrors(errors);
  refuseTwins(entries);
  const settled = entries.filter((entry) => !unsettled.has(entry));
  const { count } = writeRows(file, known, settled);
  // Lets go of the map of what was read, which is as large as the entries.
  const index = rowCacheOf(settled, count, file.keyOf);
  const details = openDetails(folder, cache);
  return createStore({ cache, index, details, unsettled }, entries);
}

/** Read a file again that a worker could not read, for its error. */
function readEntry(folder: string, stamp: FileStamp, cache: StoreCache): IndexEntry {
  const post = indexPost(folder, stamp, readSource(join(folder, stamp.path)));
  return itemAt(makeRows([post], indexFile(cache)), 0);
}

interface StoreState {
  readonly cache: StoreCache;
  /** What the index file holds. */
  readonly index: RowCache<IndexHead, IndexBody>;
  readonly details: DetailsReader;
  /** Entries that are not cached, since their files may change unnoticed. */
  readonly unsettled: ReadonlySet<IndexEntry>;
}

const createStore = (state: StoreState, entries: readonly IndexEntry[]): Store => {
  const heads = entries.map(({ head }) => head);
  const store: Store = {
    heads,
    outlines: heads,
    summaries: lazyList(entries.length, (at) => summaryOf(itemAt(entries, at))),
    shown: lazyList(entries.length, (at) => shownOf(itemAt(entries, at))),
    order: once(() => orderPosts(heads)),
    isSettled: state.unsettled.size === 0,
    corrected: heads.flatMap(({ file, corrected }) =>
      corrected ? [{ file, fields: corrected }] : [],
    ),
    importKey: hash("sha1", heads.map(({ importKey }) => importKey).join(), "base64url"),
    stored: async () => {
      const rows = await state.details.read(heads);
      return {
        heads,
        details: rows.map(({ head }) => head),
        at: (position) => {
          const { corrected = [] } = itemAt(heads, position);
          const summary = summaryOf(itemAt(entries, position));
          return { ...parseLazy(itemAt(rows, position).body), summary, corrected };
        },
        textAt: (position) => parseLazy(itemAt(rows, position).body).text,
      };
    },
    indexWritten: (written) => {
      if (written.length === 0) return [];
      state.details.add(
        makeRows(
          written.map(({ details }) => details),
          detailsFile(state.cache),
        ),
      );
      const rows = makeRows(
        written.map(({ index }) => index),
        indexFile(state.cache),
      );
      return written.map(({ before }, at) => ({
        entry: itemAt(rows, at),
        ...(before !== undefined && { before }),
      }));
    },
    update: (written, removed = []) => {
      if (written.length + removed.length === 0) return store;
      const byFile = new Map(entries.map((entry) => [entry.head.file, entry]));
      for (const { before } of written) if (before !== undefined) byFile.delete(before);
      for (const file of removed) byFile.delete(file);
      for (const { entry } of written) byFile.set(entry.head.file, entry);
      const current = [...byFile.values()].sort((a, b) => (a.head.file < b.head.file ? -1 : 1));
      const isUnsettled = (entry: IndexEntry): boolean => state.unsettled.has(entry);
      const settled = current.filter((entry) => !isUnsettled(entry));
      const index = writeRows(indexFile(state.cache), state.index, settled);
      const unsettled = new Set(current.filter(isUnsettled));
      return createStore({ ...state, index, unsettled }, current);
    },
  };
  return store;
};

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const refuseTwins = (entries: readonly IndexEntry[]): void => {
  const files = new Map<string, string>();
  for (const { head } of entries) {
    const { id, file } = head;
    const twin = files.get(id);
    if (twin !== undefined) {
      throw new ArchiveError(
        { file, field: "id" },
        "an id that no other file bears",
        `${id}, which ${twin} bears too`,
        "delete the copy you do not want to keep",
      );
    }
    files.set(id, file);
  }
};
