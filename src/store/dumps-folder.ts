import { readdirSync } from "node:fs";
import { ArchiveError } from "../core/errors.ts";
import { diskError, isSystemError } from "../platform/files/write-file.ts";

/** Throws an ArchiveError where there is no folder to take dumps from. */
export function refuseMissingFolder(folder: string): void {
  try {
    readdirSync(folder);
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
