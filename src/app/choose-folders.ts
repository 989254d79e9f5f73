import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import type { ArchiveConfig } from "./config.ts";

/** The folders a command works on; absolute paths. */
export interface Folders {
  readonly dumps: string;
  readonly posts: string;
  readonly out: string;
}

/**
 * The project's folders, with what the command line says instead, relative to where it was called.
 * Throws an ArchiveError where one lies in another, whose content it would be taken for, and where
 * one is, holds or lies in a folder of the program.
 */
export function chooseFolders(
  root: string,
  config: ArchiveConfig,
  chosen: Partial<Folders> = {},
): Folders {
  const folders = {
    dumps: resolve(chosen.dumps ?? join(root, config.dumps)),
    posts: resolve(chosen.posts ?? join(root, config.posts)),
    out: resolve(chosen.out ?? join(root, config.out)),
  };
  for (const [name, folder] of Object.entries(folders)) refuseProgram(root, name, folder);
  for (const [name, folder] of Object.entries(folders)) {
    for (const [other, outer] of Object.entries(folders)) {
      if (name === other || !isWithin(folder, outer)) continue;
      const found = isWithin(outer, folder)
        ? `the folder of ${other}`
        : `a folder inside that of ${other}`;
      const expected = "three folders that lie apart: dumps, posts and out";
      throw new ArchiveError({ file: folder, field: name }, expected, found, ADVICE);
    }
  }
  return folders;
}

const ADVICE = "choose another folder for one of them";

/** What a project holds besides an archive's own folders. */
const PROGRAM = [
  ...["src", "templates", "scripts", "tests", "bench", "docs"],
  ...["node_modules", ".git", ".github", ".ci", ".annals"],
];

/** Dumps are only read: they may lie among the tests, but a folder that holds the program holds more. */
function refuseProgram(root: string, name: string, folder: string): void {
  for (const part of PROGRAM) {
    const own = join(root, part);
    const isReadable = name === "dumps" && (part === "tests" || part === "docs");
    const isInside = isWithin(folder, own) && !(isReadable && !isWithin(own, folder));
    if (!isInside && !isWithin(own, folder)) continue;
    const found = isInside
      ? `${part}, a folder of the program`
      : `a folder that holds ${part}, a folder of the program`;
    const expected = "a folder of the archive's own";
    throw new ArchiveError({ file: folder, field: name }, expected, found, "choose another folder");
  }
}

/** Whether a folder is another one or lies in it, also by way of links. */
const isWithin = (inner: string, outer: string): boolean => {
  const path = relative(realPath(outer), realPath(inner));
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

/** Where a path leads in the end; what does not exist yet is named below what does. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), path.slice(parent.length));
}
