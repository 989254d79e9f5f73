import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isSystemError } from "../write-file.ts";

/** What stands in a site's folder; each folder in it is read once, when it is asked for. */
export interface SiteFolder {
  readonly has: (path: string) => boolean;
  /** Temporary files that an interrupted build left in the folders asked for. */
  readonly leftovers: () => readonly string[];
}

// "index.html.4711.tmp", see write-file.ts
const TEMPORARY = /\.\d+\.tmp$/;

export function openSiteFolder(out: string): SiteFolder {
  const folders = new Map<string, ReadonlySet<string>>();
  const namesIn = (folder: string): ReadonlySet<string> => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const names = new Set(readNames(join(out, folder)));
    folders.set(folder, names);
    return names;
  };
  return {
    has: (path) => {
      const slash = path.lastIndexOf("/");
      return namesIn(path.slice(0, Math.max(slash, 0))).has(path.slice(slash + 1));
    },
    leftovers: () =>
      [...folders].flatMap(([folder, names]) =>
        [...names].filter((name) => TEMPORARY.test(name)).map((name) => join(folder, name)),
      ),
  };
}

const readNames = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isSystemError(error, "ENOENT") || isSystemError(error, "ENOTDIR")) return [];
    throw error;
  }
};
