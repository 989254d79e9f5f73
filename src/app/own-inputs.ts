import { readdirSync } from "node:fs";
import { join } from "node:path";
import { stampOf } from "../platform/files/file-stamp.ts";
import { OWN_PAGES, SETUP_FILES } from "../site/render/eleventy-setup.ts";
import { type FileStamp, scanFiles } from "../store/scan-files.ts";

/**
 * Files and folders that own pages are made from, below the archive's folder; they need not exist.
 */
export const OWN_INPUTS: readonly string[] = [OWN_PAGES, ...SETUP_FILES];

/** Files below an archive's folder as they are now, by files, folders and globs. */
export const stampInputs = (root: string, paths: readonly string[]): readonly FileStamp[] =>
  [...new Set(paths.map(withoutGlob))].flatMap((path) => {
    if (path === "") return listFiles(root);
    const stamp = stampOf(join(root, path));
    return stamp === undefined
      ? scanFiles(join(root, path)).files.map((file) => ({ ...file, path: `${path}/${file.path}` }))
      : [{ path, ...stamp }];
  });

/** The files directly in a folder: subfolders of an archive are posts, dumps and the site. */
const listFiles = (folder: string): readonly FileStamp[] =>
  readdirSync(folder)
    .sort()
    .flatMap((path) => {
      const stamp = stampOf(join(folder, path));
      return stamp === undefined ? [] : [{ path, ...stamp }];
    });

/** The folder of everything that a glob can match: `media` for `media/*.png`. */
const withoutGlob = (path: string): string => {
  const glob = path.search(GLOB_SIGN);
  return glob === -1 ? path : path.slice(0, Math.max(0, path.lastIndexOf("/", glob)));
};

const GLOB_SIGN = /[*?[\]{}!()]/;
