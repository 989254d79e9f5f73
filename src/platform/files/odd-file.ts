import { lstatSync, type Stats, statSync } from "node:fs";
import { ArchiveError } from "../../core/errors.ts";
import { isSystemError } from "./write-file.ts";

/**
 * The kind of what stands at a path, links followed, where it is not a plain file: `a named pipe`,
 * say, which would block a reader. Undefined for a plain file, and where nothing stands there.
 */
export function oddKindAt(path: string): string | undefined {
  const stats = statIfThere(path);
  if (stats !== undefined) return oddKind(stats);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? "a link that leads nowhere" : undefined;
}

/** The error for something else in the place of a plain file. */
export const oddFileError = (file: string, found: string): ArchiveError =>
  new ArchiveError({ file }, "a plain file", found, ADVICE[found] ?? "move it away");

const ADVICE: Readonly<Record<string, string>> = {
  "a link that leads nowhere": "mend the link or delete it",
  "a link to a folder": "put the folder itself in its place, or delete the link",
};

/** Whether a path is a link that leads to a folder. */
export const isLinkToFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true &&
  statIfThere(path)?.isDirectory() === true;

function oddKind(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

/**
 * Like statSync, which follows links; undefined where nothing is found, or links lead in a circle.
 */
export function statIfThere(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isSystemError(error, "ELOOP")) return undefined;
    throw error;
  }
}
