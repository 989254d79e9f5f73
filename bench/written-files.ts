import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file system's own time now: files made or changed after it bear a later one. Makes `file`. */
export function markTime(file: string): bigint {
  const mark = openSync(file, "w");
  fsyncSync(mark);
  closeSync(mark);
  return statSync(file, { bigint: true }).ctimeNs;
}

/** How many files below some folders were made, changed or renamed since a mark. */
export function countWritten(folders: readonly string[], mark: bigint): number {
  let count = 0;
  for (const folder of folders) {
    for (const path of walkFiles(folder)) {
      if (lstatSync(path, { bigint: true }).ctimeNs > mark) count += 1;
    }
  }
  return count;
}

/** All files below a folder, links not followed, in no order that matters; none where it is missing. */
export function* walkFiles(folder: string): Generator<string> {
  for (const entry of readFolder(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFiles(path);
    else yield path;
  }
}

const readFolder = (folder: string) => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
};
