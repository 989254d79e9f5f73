import type { Dirent } from "node:fs";
import { join } from "node:path";
import { stampOf } from "../../platform/files/file-stamp.ts";
import { listFiles } from "../../platform/files/list-files.ts";
import type { FileStamp } from "../../store/scan-files.ts";
import { OWN_PAGES, SETUP_FILES } from "./eleventy-setup.ts";

/** Folders and files below an archive's that a person's own pages are made from, whether there or not. */
export const OWN_INPUTS: readonly string[] = [OWN_PAGES, ...SETUP_FILES];

/**
 * Files below an archive's folder as they are now, by files, folders and globs. A glob stands for the
 * folder that all lies in that it can mean.
 */
export const stampInputs = (root: string, paths: readonly string[]): readonly FileStamp[] =>
  [...new Set(paths.map(folderOfGlob))].flatMap((path) => {
    const stamp = path === "" ? undefined : stampOf(join(root, path));
    if (stamp !== undefined) return [{ path, ...stamp }];
    // What lies deeper in the archive's own folder is posts, dumps and the site.
    const isListed = (entry: Dirent): boolean => !entry.isDirectory();
    const names = listFiles(join(root, path), { isListed, recursive: path !== "" }) ?? [];
    return names.flatMap((name): readonly FileStamp[] => {
      const file = path === "" ? name : `${path}/${name}`;
      const stamp = stampOf(join(root, file));
      return stamp === undefined ? [] : [{ path: file, ...stamp }];
    });
  });

/** Whether such a glob can mean files that `stampInputs` does not list. */
export const reachesFurther = (path: string): boolean =>
  folderOfGlob(path) === "" && path.includes("/");

/** `media` of `media/*.png`, and nothing of `*.png`. */
function folderOfGlob(path: string): string {
  const glob = path.search(GLOB_SIGN);
  return glob === -1 ? path : path.slice(0, Math.max(0, path.lastIndexOf("/", glob)));
}

const GLOB_SIGN = /[*?[\]{}!()]/;
