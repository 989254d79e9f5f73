import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { diskError, isSystemError } from "../platform/files/write-file.ts";

/** The dumps in a folder, sorted by name, without hidden files. Throws where there is no folder. */
export function listDumps(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw diskError(folder, error);
    throw new ArchiveError(
      { file: folder },
      "a folder with dumps",
      "no such folder",
      "make it and put dumps into it, or name another folder with --dumps",
    );
  }
}
