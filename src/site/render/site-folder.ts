import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { isLeftover, isSystemError } from "../../platform/files/write-file.ts";

/** The contents of a site's folder; each subfolder is listed once, on demand. */
export interface SiteFolder {
  /** Whether a file that the last build made or found still exists. */
  readonly has: (path: string) => boolean;
  /** Whether the folder of a file is certainly as the last build left it. */
  readonly isIntactAround: (path: string) => boolean;
  /**
   * Temporary files that an interrupted build left in the root and in the folders listed so far.
   */
  readonly leftovers: () => readonly string[];
  /**
   * The folders asked for (absolute), each with the time of its last change before it was read, in
   * milliseconds since 1970: what was seen then holds as long as the time is the same.
   */
  readonly times: () => ReadonlyMap<string, number>;
}

/** Whether a folder (absolute) with this time is certainly as the last build left it. */
export type IsIntact = (folder: string, time: number) => boolean;

/**
 * Open a site's folder; subfolders that are certainly as the last build left them are not listed.
 */
export function openSiteFolder(out: string, isIntact: IsIntact = () => false): SiteFolder {
  const folders = new Map<string, FolderListing>();
  const listingOf = (folder: string): FolderListing => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const path = join(out, folder);
    const time = folderTime(path);
    const names = isIntact(path, time) ? INTACT : readNames(path);
    const listing: FolderListing = { time, names };
    folders.set(folder, listing);
    return listing;
  };
  return {
    has: (path) => {
      const { names } = listingOf(folderOf(path));
      return names === INTACT || names.has(path.slice(path.lastIndexOf("/") + 1));
    },
    isIntactAround: (path) => listingOf(folderOf(path)).names === INTACT,
    leftovers: () => {
      // A manifest that was cut short lies there, even if no page of the root was asked for.
      listingOf("");
      return [...folders].flatMap(([folder, { names }]) =>
        names === INTACT ? [] : [...names].filter(isLeftover).map((name) => join(folder, name)),
      );
    },
    times: () => new Map([...folders].map(([folder, { time }]) => [join(out, folder), time])),
  };
}

interface FolderListing {
  readonly time: number;
  /** Of plain files: a folder or a link in the place of a page is not that page. */
  readonly names: ReadonlySet<string> | typeof INTACT;
}

/** The time of a folder's last change, in milliseconds since 1970; 0 where there is none. */
export const folderTime = (folder: string): number =>
  statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const INTACT = "intact";

/** The folder where the files of a site are written before they are moved into place. */
export const stagingFolder = (out: string): string => join(out, ".annals-staging");

/** The folder of a file, below the site's root; empty for the root itself. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

function readNames(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isFile()) names.add(entry.name);
    }
  } catch (error) {
    if (!isSystemError(error, "ENOENT") && !isSystemError(error, "ENOTDIR")) throw error;
  }
  return names;
}
