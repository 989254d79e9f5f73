import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scanPosts } from "../../src/store/scan-files.ts";
import { dumpOf } from "./dumps.ts";
import { copyProject, removeProject } from "./project.ts";

/** A project copy that steps are taken on. */
export interface Subject {
  readonly project: string;
  readonly at: (...path: readonly string[]) => string;
  /** What each dump holds: its posts by number. */
  readonly dumps: ReadonlyMap<string, readonly number[]>;
  /** A number that nothing in this archive bears yet. */
  readonly next: () => number;
  readonly read: (path: string) => string;
  /** Write a file with other content than it had; throws where nothing would change. */
  readonly write: (path: string, content: string) => void;
  /** Write a dump of these posts. */
  readonly writeDump: (name: string, numbers: readonly number[]) => void;
  /** Paths of all post files, sorted. */
  readonly posts: () => readonly string[];
  /** Begin anew: one dump, and nothing built. */
  readonly startOver: () => void;
  readonly remove: () => void;
}

/** A template that every page has. */
export const FOOTER = "templates/components/site-footer.tsx";

/** Thrown by a step that can do nothing here. */
export class NothingToDo extends Error {
  override name = "NothingToDo";
}

/** The settings. */
export const CONFIG_FILE = "archive.config.ts";

/** Code and settings that steps change. */
const CHANGING = [CONFIG_FILE, FOOTER];

/** The dump that every archive begins with. */
export const FIRST_DUMP = "000.txt";
const FIRST_POSTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

export function openSubject(): Subject {
  const project = copyProject();
  const dumps = new Map<string, readonly number[]>();
  let last = 0;
  const at = (...path: readonly string[]): string => join(project, ...path);
  const read = (path: string): string => readFileSync(at(path), "utf8");
  const originals = new Map(CHANGING.map((path) => [path, read(path)]));
  const readIfThere = (path: string): string | undefined => {
    try {
      return read(path);
    } catch {
      return undefined;
    }
  };
  const write = (path: string, content: string): void => {
    if (readIfThere(path) === content) throw new NothingToDo(`${path} says so already`);
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  const writeDump = (name: string, numbers: readonly number[]): void => {
    write(`dumps/${name}`, dumpOf(numbers));
    dumps.set(name, numbers);
  };
  return {
    ...{ project, at, dumps, read, write, writeDump },
    next: () => ++last,
    posts: () => scanPosts(at("posts")).files.map(({ path }) => `posts/${path}`),
    startOver: () => {
      for (const folder of ["dumps", "posts", "_site", ".annals"]) {
        rmSync(at(folder), { recursive: true, force: true });
      }
      for (const [path, content] of originals) writeFileSync(at(path), content);
      dumps.clear();
      last = FIRST_POSTS.length;
      writeDump(FIRST_DUMP, FIRST_POSTS);
    },
    remove: () => removeProject(project),
  };
}
