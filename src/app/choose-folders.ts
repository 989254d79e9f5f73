import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { isWithin } from "../platform/files/is-within.ts";
import type { ArchiveConfig } from "./config.ts";

/** The folders a command works on; absolute paths. */
export interface Folders {
  readonly dumps: string;
  readonly posts: string;
  readonly out: string;
  /** The archive's own copies of the files that posts name; always its folder `media`. */
  readonly media: string;
}

/**
 * An archive's folders, overridden by those of the command line, which are relative to the current
 * one. Throws an ArchiveError where one lies in another, whose content it would seem to be, and
 * where one is, holds or lies in a folder of the program or one that the archive uses for something
 * else.
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
    media: resolve(root, "media"),
  };
  for (const [name, folder] of Object.entries(folders)) {
    refuseParts(program, name, folder, PROGRAM);
    refuseParts(root, name, folder, KEPT);
  }
  for (const [name, folder] of Object.entries(folders)) {
    for (const [other, outer] of Object.entries(folders)) {
      if (name === other || !liesIn(folder, outer)) continue;
      const found = liesIn(outer, folder)
        ? `the folder of ${other}`
        : `a folder inside that of ${other}`;
      const expected = "folders that lie apart: dumps, posts, media and out";
      throw new ArchiveError({ file: folder, field: name }, expected, found, ADVICE);
    }
  }
  return folders;
}

const ADVICE = "choose another folder for one of them";

/** Other folders that an archive, like the program, may have. */
const KEPT = ["node_modules", ".git", ".github", ".annals"];

/** The folders of a checkout or a package. */
const PROGRAM = [
  ...["src", "templates", "scripts", "tests", "testing", "bench", "docs", "bin", "dist"],
  ...["node_modules", ".ci"],
];

/**
 * Dumps are only read, so they may lie among the tests, but not in a folder that holds the program.
 */
function refuseParts(root: string, name: string, folder: string, parts: readonly string[]): void {
  for (const part of parts) {
    const own = join(root, part);
    const isReadable = name === "dumps" && (part === "tests" || part === "docs");
    const isInside = liesIn(folder, own) && !(isReadable && !liesIn(own, folder));
    if (!isInside && !liesIn(own, folder)) continue;
    const found = isInside
      ? `${part}, a folder of the program`
      : `a folder that holds ${part}, a folder of the program`;
    const expected = "a folder of the archive's own";
    throw new ArchiveError({ file: folder, field: name }, expected, found, "choose another folder");
  }
}

/** Whether a folder is another one or lies in it, links followed. */
const liesIn = (inner: string, outer: string): boolean =>
  isWithin(realPath(inner), realPath(outer));

/** The real path; missing parts are appended to the real path of the part that exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), path.slice(parent.length));
}
