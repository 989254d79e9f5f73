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
 * An archive's folders, with what the command line says instead, relative to where it was called.
 * Throws an ArchiveError where one lies in another, whose content it would be taken for, and where
 * one is, holds or lies in a folder of the program or in one that the archive keeps for other things.
 */
export function chooseFolders(
  root: string,
  config: ArchiveConfig,
  chosen: Partial<Folders> = {},
  program: string = root,
): Folders {
  const folders = {
    dumps: resolve(chosen.dumps ?? join(root, config.dumps)),
    posts: resolve(chosen.posts ?? join(root, config.posts)),
    out: resolve(chosen.out ?? join(root, config.out)),
  };
  for (const [name, folder] of Object.entries(folders)) {
    refuseParts(program, name, folder, PROGRAM);
    refuseParts(root, name, folder, KEPT);
  }
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

/** What an archive's folder may hold besides, as the program's does. */
const KEPT = ["node_modules", ".git", ".github", ".annals"];

/** What a checkout or a package holds. */
const PROGRAM = [
  ...["src", "templates", "scripts", "tests", "testing", "bench", "docs", "bin", "dist"],
  ...["node_modules", ".ci"],
];

/** Dumps are only read: they may lie among the tests, but a folder that holds the program holds more. */
function refuseParts(root: string, name: string, folder: string, parts: readonly string[]): void {
  for (const part of parts) {
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
