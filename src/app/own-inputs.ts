import { join } from "node:path";
import { stampOf } from "../platform/files/file-stamp.ts";
import { OWN_PAGES, SETUP_FILES } from "../site/render/eleventy-setup.ts";
import { type FileStamp, scanFiles } from "../store/scan-files.ts";

/** Folders and files below an archive's that a person's own pages are made from, whether there or not. */
export const OWN_INPUTS: readonly string[] = [OWN_PAGES, ...SETUP_FILES];

/** Those files as they are now, and those that Eleventy copied: files, folders and globs. */
export const listOwnInputs = (root: string, copied: readonly string[]): readonly FileStamp[] =>
  [...new Set([...OWN_INPUTS, ...copied.map(withoutGlob)])].flatMap((path) => {
    const stamp = stampOf(join(root, path));
    return stamp === undefined
      ? scanFiles(join(root, path)).files.map((file) => ({ ...file, path: `${path}/${file.path}` }))
      : [{ path, ...stamp }];
  });

/** The folder that all lies in that a glob can mean: `media` for `media/*.png`. */
const withoutGlob = (path: string): string => {
  const glob = path.search(GLOB_SIGN);
  return glob === -1 ? path : path.slice(0, Math.max(0, path.lastIndexOf("/", glob)));
};

const GLOB_SIGN = /[*?[\]{}!()]/;
