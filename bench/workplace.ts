import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** The folders of one measured archive; all paths are absolute. */
export interface Workplace {
  readonly folder: string;
  /** A copy of the project, so that its templates can be edited and its caches deleted. */
  readonly project: string;
  readonly dumps: string;
  readonly posts: string;
  readonly site: string;
  /** File for what the commands print. */
  readonly log: string;
}

/** Files that are not copied: generated, large or not run. */
const LEFT_OUT = new Set([
  ".git",
  ".annals",
  "_site",
  "bench",
  "dumps",
  "media",
  "node_modules",
  "posts",
  "tests",
]);

/**
 * Copy a project without generated files; its packages are linked. Returns the folder of the copy.
 */
export function copyProject(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (!LEFT_OUT.has(name)) cpSync(join(from, name), join(to, name), { recursive: true });
  }
  symlinkSync(realpathSync(join(from, "node_modules")), join(to, "node_modules"));
  return to;
}

/** The folders for an archive inside `folder`, with a fresh copy of the project in them. */
export const makeWorkplace = (project: string, folder: string): Workplace => ({
  folder,
  project: copyProject(project, join(folder, "project")),
  dumps: join(folder, "dumps"),
  posts: join(folder, "posts"),
  site: join(folder, "site"),
  log: join(folder, "log"),
});

/** Delete files, and folders with their contents. */
export const remove = (...paths: readonly string[]): void => {
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
};
