import { rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isSystemError } from "../../platform/files/write-file.ts";
import { folderOf } from "../render/site-folder.ts";

/** Remove files of a site (paths below its folder), and folders in which nothing is left then. */
export function removeFiles(out: string, paths: Iterable<string>): void {
  const folders = new Set<string>();
  for (const path of paths) {
    rmSync(join(out, path), { force: true });
    for (let folder = folderOf(path); folder !== "" && !folders.has(folder); ) {
      folders.add(folder);
      folder = folderOf(folder);
    }
  }
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) removeIfEmpty(join(out, folder));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // It has files, or another program uses it; an empty one does no harm.
    if (!isSystemError(error)) throw error;
  }
}
