import { type Dirent, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { diskError, isLeftover, isSystemError } from "../write-file.ts";
import { type Stamp, stampOf } from "./file-stamp.ts";

/** A file as the folder lists it. */
export interface FileStamp extends Stamp {
  /** Path below the scanned folder, with forward slashes. */
  readonly path: string;
}

/** Files as a folder listed them, and when the listing began, in milliseconds since 1970. */
export interface Scan {
  readonly files: readonly FileStamp[];
  readonly startedAt: number;
}

/** All files below a folder, sorted by path; none where there is no folder. */
export const scanFiles = (folder: string): readonly FileStamp[] =>
  stampFiles(
    folder,
    listFiles(folder, () => true),
  );

/** The post files of a folder: Markdown in folders below it, sorted by path. */
export const scanPosts = (folder: string): Scan => ({
  startedAt: Date.now(),
  files: stampFiles(folder, listFiles(folder, isPost)),
});

/** The same for who holds the folder's lock: what killed commands left in it is removed. */
export function tidyPosts(folder: string): Scan {
  const startedAt = Date.now();
  const paths = listFiles(folder, (path) => isPost(path) || isLeftover(path));
  removeAll(folder, paths.filter(isLeftover));
  return { startedAt, files: stampFiles(folder, paths.filter(isPost)) };
}

/** Remove what killed commands left below a folder; only for who holds its lock. */
export const removeLeftovers = (folder: string): void =>
  removeAll(folder, listFiles(folder, isLeftover));

const isPost = (path: string): boolean => path.endsWith(".md") && path.includes("/");

const removeAll = (folder: string, paths: readonly string[]): void => {
  for (const path of paths) rmSync(join(folder, path), { force: true });
};

const stampFiles = (folder: string, paths: readonly string[]): readonly FileStamp[] =>
  paths.flatMap((path) => {
    const stamp = stampOf(join(folder, path));
    return stamp === undefined ? [] : [{ path, ...stamp }];
  });

function listFiles(
  folder: string,
  isWanted: (path: string) => boolean,
  below = "",
): readonly string[] {
  const entries = readFolder(below === "" ? folder : join(folder, below));
  return entries.sort(byPath).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(folder, isWanted, path);
    return isWanted(path) ? [path] : [];
  });
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
