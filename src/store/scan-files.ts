import { type Dirent, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveError } from "../core/errors.ts";
import { type Stamp, stampOf } from "../platform/files/file-stamp.ts";
import { oddFileError, oddKindAt } from "../platform/files/odd-file.ts";
import { diskError, isLeftover, isSystemError } from "../platform/files/write-file.ts";

/** A file as the folder lists it. */
export interface FileStamp extends Stamp {
  /** Path below the scanned folder, with forward slashes. */
  readonly path: string;
}

/** The files of a folder, and when their listing began, in milliseconds since 1970. */
export interface Scan {
  readonly files: readonly FileStamp[];
  /** An error for each entry that is neither a plain file nor a folder. */
  readonly refused: readonly ArchiveError[];
  readonly startedAt: number;
  /** Paths of folders with nothing in them, in order, with a slash at the end. */
  readonly emptyFolders: readonly string[];
}

/**
 * All files below a folder, sorted by path; none where there is no folder. A link is followed where
 * it leads to a plain file. Hidden files are the system's or an editor's and left alone.
 */
export const scanFiles = (folder: string): Scan => toScan(folder, listEntries(folder), () => true);

/** The post files of a folder: Markdown in folders below it, sorted by path. */
export const scanPosts = (folder: string): Scan => toScan(folder, listEntries(folder), isPost);

/**
 * The same for the holder of the folder's lock: temporary files that killed commands left are
 * removed.
 */
export function tidyPosts(folder: string): Scan {
  const entries = listEntries(folder);
  removeFrom(folder, entries);
  return toScan(folder, entries, isPost);
}

/**
 * Remove temporary files that killed commands left below a folder; only for the holder of its lock.
 */
export const removeLeftovers = (folder: string): void => removeFrom(folder, listEntries(folder));

const isPost = (path: string): boolean => path.endsWith(".md") && path.includes("/");

function removeFrom(folder: string, { files }: Entries): void {
  for (const path of files) if (isLeftover(path)) rmSync(join(folder, path), { force: true });
}

const toScan = (
  folder: string,
  { files, odd, startedAt, emptyFolders }: Entries,
  isWanted: (path: string) => boolean,
): Scan => ({
  startedAt,
  emptyFolders,
  files: files.filter(isWanted).flatMap((path) => {
    const stamp = stampOf(join(folder, path));
    return stamp === undefined ? [] : [{ path, ...stamp }];
  }),
  refused: odd.map(({ path, found }) => oddFileError(join(folder, path), found)),
});

/** Paths below a folder, in order. */
interface Entries {
  readonly files: string[];
  readonly odd: { readonly path: string; readonly found: string }[];
  readonly startedAt: number;
  readonly emptyFolders: string[];
}

function listEntries(folder: string): Entries {
  const entries: Entries = { files: [], odd: [], startedAt: Date.now(), emptyFolders: [] };
  addEntries(entries, folder, "");
  return entries;
}

function addEntries(entries: Entries, folder: string, below: string): void {
  const listed = readFolder(join(folder, below)).filter(({ name }) => !name.startsWith("."));
  if (listed.length === 0 && below !== "") entries.emptyFolders.push(`${below}/`);
  for (const entry of listed.sort(byPath)) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile()) entries.files.push(path);
    else if (entry.isDirectory()) addEntries(entries, folder, path);
    else addOther(entries, folder, path);
  }
}

/** An entry that is a link, or neither a file nor a folder. */
function addOther({ files, odd }: Entries, folder: string, path: string): void {
  const found = oddKindAt(join(folder, path));
  if (found === undefined) files.push(path);
  else odd.push({ path, found: found === "a folder" ? "a link to a folder" : found });
}

const readFolder = (folder: string): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw diskError(folder, error);
  }
};

// As whole paths are sorted: "2024-b/x" stands before "2024/x".
const byPath = (a: Dirent, b: Dirent): number => (pathIn(a) < pathIn(b) ? -1 : 1);

const pathIn = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
