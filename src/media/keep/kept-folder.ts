import { lstatSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../platform/files/list-files.ts";
import { oddFileError } from "../../platform/files/odd-file.ts";
import { diskError, isLeftover } from "../../platform/files/write-file.ts";
import type { FileStamp } from "../../store/scan-files.ts";
import { folderFor } from "../media-folders.ts";

/** What stands in the folder of kept files. */
export interface KeptFolder {
  /** The extension of each file by its SHA-256, as their names have them. */
  readonly extensions: ReadonlyMap<string, string>;
  /** Other plain files (below it), which nobody kept; hidden ones are the system's. */
  readonly strangers: readonly string[];
}

/** List the folder of kept files (absolute); nothing where there is none. Links and the like do not count. */
export function listKept(folder: string): KeptFolder {
  const extensions = new Map<string, string>();
  const strangers: string[] = [];
  for (const path of listFiles(folder) ?? []) {
    const { shard, sha256, extension } = NAME.exec(path)?.groups ?? {};
    if (sha256 === undefined || extension === undefined || shard !== folderFor(sha256)) {
      if (!HIDDEN.test(path)) strangers.push(path);
    } else extensions.set(sha256, extension);
  }
  return { extensions, strangers };
}

// "ab/abcd….jpg"
const NAME = /^(?<shard>[0-9a-f]{2})\/(?<sha256>[0-9a-f]{64})\.(?<extension>[a-z0-9]{1,5})$/;
const HIDDEN = /(?:^|\/)\./;

/** Stamps of its folders, by which files that were added or taken away are noticed. */
export function stampMedia(folder: string): readonly FileStamp[] {
  const below = listFiles(folder, { isListed: (entry) => entry.isDirectory(), recursive: false });
  if (below === undefined) return [];
  return ["", ...below].map((path) => ({
    path: `media/${path}`,
    size: 0,
    time: timeOf(join(folder, path)),
  }));
}

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Remove temporary files that killed commands left there; for the holder of the archive's lock. */
export function tidyKept(folder: string, { strangers }: KeptFolder): void {
  for (const path of strangers) if (isLeftover(path)) rmSync(join(folder, path), { force: true });
}

/** Make the folder for a file, which must be a folder and no link to one elsewhere. */
export function makeFolderFor(folder: string, sha256: string): string {
  const path = join(folder, folderFor(sha256));
  try {
    mkdirSync(path, { recursive: true });
    if (lstatSync(path).isDirectory()) return path;
  } catch (error) {
    throw diskError(path, error);
  }
  throw oddFileError(path, "a link to a folder");
}
