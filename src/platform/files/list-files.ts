import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { diskError, isSystemError } from "./write-file.ts";

/** Which entries to list, and whether those of folders below, too. */
interface Listing {
  readonly isListed?: (entry: Dirent) => boolean;
  readonly recursive?: boolean;
}

/**
 * Paths of plain files, or of other entries, below a folder: relative to it, with forward slashes,
 * sorted; undefined where there is no folder. Throws an ArchiveError where the disk refuses.
 */
export function listFiles(
  folder: string,
  { isListed = (entry) => entry.isFile(), recursive = true }: Listing = {},
): readonly string[] | undefined {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true })
      .filter(isListed)
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length))
      .map((path) => path.replaceAll("\\", "/"))
      .sort();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw diskError(folder, error);
  }
}

/** The names of all entries of a folder; none where there is no folder. Throws an ArchiveError as above. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw diskError(folder, error);
  }
}
