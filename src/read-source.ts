import { readFileSync } from "node:fs";
import { diskError, isSystemError, isTooLarge } from "./write-file.ts";

/** A file as text (UTF-8). Throws an ArchiveError where the disk refuses. */
export const readSource = (path: string): string =>
  orRefuse(path, () => readFileSync(path, "utf8"));

/** The same; undefined where there is no file. */
export const readIfThere = (path: string): string | undefined =>
  orNothing(path, () => readFileSync(path, "utf8"));

/** A file's bytes. Throws an ArchiveError where the disk refuses. */
export const readBytes = (path: string): Buffer => orRefuse(path, () => readFileSync(path));

/** The same of a cache; undefined where there is no file, or one too large to be read at once. */
export const readCacheBytes = (path: string): Buffer | undefined =>
  orNothing(path, () => readFileSync(path), isTooLarge);

function orRefuse<Content>(path: string, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    throw diskError(path, error);
  }
}

function orNothing<Content>(
  path: string,
  read: () => Content,
  isNothing = (_error: unknown): boolean => false,
): Content | undefined {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error, "ENOENT") || isNothing(error)) return undefined;
    throw diskError(path, error);
  }
}
