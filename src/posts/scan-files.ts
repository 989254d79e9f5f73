import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { diskError, isSystemError } from "../write-file.ts";

/** What shows that a file changed: its size or its time. */
export interface Stamp {
  /** Size in bytes. */
  readonly size: number;
  /** Time of the last change, in milliseconds since 1970, with fractions. */
  readonly time: number;
}

/** A file as the folder lists it. */
export interface FileStamp extends Stamp {
  /** Path below the scanned folder, with forward slashes. */
  readonly path: string;
}

/** A file's stamp now; undefined where there is none. */
export function stampOf(path: string): Stamp | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? { size: stats.size, time: stats.mtimeMs } : undefined;
  } catch (error) {
    throw diskError(path, error);
  }
}

export const isSameStamp = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a?.size === b?.size && a?.time === b?.time;

/**
 * A file that changed this shortly before it was looked at, in milliseconds, may change again within
 * the same tick of the file system's clock; whole seconds tell of a clock that ticks no faster.
 */
const TICK = 20;
const COARSE_TICK = 2000;

/** Whether a file that was looked at then cannot have changed since without another stamp. */
export const isSettled = ({ time }: Stamp, lookedAt: number): boolean =>
  time < lookedAt - (time % 1000 === 0 ? COARSE_TICK : TICK);

/** Files below a folder whose names end so, sorted by path; none where there is no folder. */
export function scanFiles(folder: string, ending: string): readonly FileStamp[] {
  return listFiles(folder, "", ending).flatMap((path) => {
    const stamp = stampOf(join(folder, path));
    return stamp === undefined ? [] : [{ path, ...stamp }];
  });
}

/** Files as a folder listed them, and when the listing began, in milliseconds since 1970. */
export interface Scan {
  readonly files: readonly FileStamp[];
  readonly startedAt: number;
}

/** The post files of a folder: Markdown in folders below it, sorted by path. */
export function scanPosts(folder: string): Scan {
  const startedAt = Date.now();
  const files = scanFiles(folder, ".md").filter(({ path }) => path.includes("/"));
  return { files, startedAt };
}

function listFiles(folder: string, below: string, ending: string): readonly string[] {
  const entries = readFolder(below === "" ? folder : join(folder, below));
  return entries.sort(byPath).flatMap((entry) => {
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

// As whole paths are sorted: "2024-b/x" stands before "2024/x".
const byPath = (a: Dirent, b: Dirent): number => (pathIn(a) < pathIn(b) ? -1 : 1);

const pathIn = (entry: Dirent): string => (entry.isDirectory() ? `${entry.name}/` : entry.name);
