import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isLeftover, isSystemError } from "../write-file.ts";

/** What stands in a site's folder; each folder in it is read once, when it is asked for. */
export interface SiteFolder {
  /** Whether a file that the last build made or found still stands there. */
  readonly has: (path: string) => boolean;
  /** Whether the folder in which a file stands surely is as the last build left it. */
  readonly isIntactAround: (path: string) => boolean;
  /** Temporary files that an interrupted build left in the folders asked for. */
  readonly leftovers: () => readonly string[];
}

/** `isIntact` tells folders (absolute) that surely are as the last build left them: they are not read. */
export function openSiteFolder(
  out: string,
  isIntact: (folder: string) => boolean = () => false,
): SiteFolder {
  const folders = new Map<string, ReadonlySet<string> | typeof INTACT>();
  const namesIn = (folder: string): ReadonlySet<string> | typeof INTACT => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const path = join(out, folder);
    const names = isIntact(path) ? INTACT : new Set(readNames(path));
    folders.set(folder, names);
    return names;
  };
  return {
    has: (path) => {
      const names = namesIn(folderOf(path));
      return names === INTACT || names.has(path.slice(path.lastIndexOf("/") + 1));
    },
    isIntactAround: (path) => namesIn(folderOf(path)) === INTACT,
    leftovers: () =>
      [...folders].flatMap(([folder, names]) =>
        names === INTACT ? [] : [...names].filter(isLeftover).map((name) => join(folder, name)),
      ),
  };
}

const INTACT = "intact";

/** Where the files of a site that is being built are written before they take their place. */
export const stagingFolder = (out: string): string => join(out, ".annals-staging");

/** The folder that a file stands in, below the site's root; empty for the root itself. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

const readNames = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isSystemError(error, "ENOENT") || isSystemError(error, "ENOTDIR")) return [];
    throw error;
  }
};
