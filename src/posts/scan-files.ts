import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { diskError, isSystemError } from "../write-file.ts";

/** A file as the folder lists it; a file that changes changes its size or its time. */
export interface FileStamp {
  /** Path below the scanned folder, with forward slashes. */
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970, with fractions. */
  readonly time: number;
}

/** Files below a folder whose names end so, sorted by path; none where there is no folder. */
export function scanFiles(folder: string, ending: string): readonly FileStamp[] {
  return listFiles(folder, "", ending).flatMap((path) => {
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    return stats === undefined ? [] : [{ path, size: stats.size, time: stats.mtimeMs }];
  });
}

/** The post files of a folder: Markdown in folders below it, sorted by path. */
export const scanPosts = (folder: string): readonly FileStamp[] =>
  scanFiles(folder, ".md").filter(({ path }) => path.includes("/"));

function listFiles(folder: string, below: string, ending: string): readonly string[] {
  const entries = readFolder(below === "" ? folder : join(folder, below));
  return entries.sort(byName).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return listFiles(folder, path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
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

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
