import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The current time of the file system's clock, which later changes exceed. Creates `file`. */
export function markTime(file: string): bigint {
  const mark = openSync(file, "w");
  fsyncSync(mark);
  closeSync(mark);
  return statSync(file, { bigint: true }).ctimeNs;
}

/** The number of files below some folders that were created, changed or renamed since a mark. */
export function countWritten(folders: readonly string[], mark: bigint): number {
  let count = 0;
  for (const folder of folders) {
    for (const path of walkFiles(folder)) {
      if (lstatSync(path, { bigint: true }).ctimeNs > mark) count += 1;
    }
  }
  return count;
}

/**
 * All files below a folder, in no particular order, links not followed; none where it is missing.
 */
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
