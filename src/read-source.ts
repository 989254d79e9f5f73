import { readFileSync } from "node:fs";
import { diskError, isSystemError } from "./write-file.ts";

/** A file as text (UTF-8). Throws an ArchiveError where the disk refuses. */
export function readSource(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(path, error);
  }
}

/** The same; undefined where there is no file. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw diskError(path, error);
  }
}
