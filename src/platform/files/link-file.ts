import { constants, copyFileSync, linkSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { diskError, isSystemError, moveFile, removeQuietly } from "./write-file.ts";

/**
 * Give a file a second name (absolute, in a folder that exists); false where it cannot have one there:
 * on another disk, on a file system without such links, or where fewer people may read the file than
 * the folder, who would miss it in a site. Throws an ArchiveError where the disk refuses.
 */
export function linkFile(from: string, to: string): boolean {
  try {
    const hidden = statSync(dirname(to)).mode & ~statSync(from).mode & READABLE;
    if (hidden !== 0) return false;
    linkSync(from, to);
    return true;
  } catch (error) {
    if (NO_LINKS.some((code) => isSystemError(error, code))) return false;
    throw diskError(from, error);
  }
}

const READABLE = 0o444;
const NO_LINKS = ["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EACCES"];

/**
 * Put a file at another place as well, whole or not at all: as a link, else as a copy. What stands there
 * is replaced, never written into: it may be a link to a file that must stay as it is. `temporary`
 * is a name on the same disk that nobody else uses.
 */
export function linkOrCopy(from: string, to: string, temporary: string): void {
  try {
    mkdirSync(dirname(temporary), { recursive: true });
    rmSync(temporary, { force: true });
    if (!linkFile(from, temporary)) copyFileSync(from, temporary, constants.COPYFILE_EXCL);
    moveFile(temporary, to);
    // Two names of one file are not moved onto each other.
    rmSync(temporary, { force: true });
  } catch (error) {
    removeQuietly(temporary);
    throw diskError(from, error);
  }
}
