import { rmSync } from "node:fs";
import { join } from "node:path";
import type { List } from "../list.ts";
import { readIfThere } from "../read-source.ts";
import { writeLinesAtomically } from "../write-file.ts";

/** What stands in the site: the hash each file was made from, by path below the site's root. */
export type Manifest = ReadonlyMap<string, string>;

const HEADER = "annals manifest 1";
const FILE = ".annals-manifest";
const PENDING_FILE = ".annals-pending";

/** The hash of a file that a build may or may not have finished. */
const UNFINISHED = "-";

/**
 * Read what the last build left in a site's folder. Files that an interrupted build may have touched
 * are in it with a hash that equals no other; a damaged manifest counts as none.
 */
export function readManifest(out: string): Manifest {
  const finished = parse(readIfThere(join(out, FILE)) ?? "");
  const pending = (readIfThere(join(out, PENDING_FILE)) ?? "").split("\n").filter(Boolean);
  return new Map([...finished, ...pending.map((path) => [path, UNFINISHED] as const)]);
}

/** Say which files a build is about to write, so that the next one knows them if this one dies. */
export function writePending(out: string, files: List<{ readonly path: string }>): void {
  if (files.length > 0) writeLinesAtomically(join(out, PENDING_FILE), pathsOf(files));
}

function* pathsOf(files: Iterable<{ readonly path: string }>): Generator<string> {
  for (const { path } of files) yield path;
}

/** Say what stands in the site now: a build's last step. */
export function writeManifest(
  out: string,
  files: Iterable<{ readonly path: string; readonly hash: string }>,
): void {
  writeLinesAtomically(join(out, FILE), toLines(files));
  rmSync(join(out, PENDING_FILE), { force: true });
}

function* toLines(
  files: Iterable<{ readonly path: string; readonly hash: string }>,
): Generator<string> {
  yield HEADER;
  for (const { path, hash } of files) yield `${hash} ${path}`;
}

const parse = (text: string): Manifest => {
  if (!text.startsWith(`${HEADER}\n`) || !text.endsWith("\n")) return new Map();
  const lines = text.slice(HEADER.length + 1, -1).split("\n");
  return new Map(
    lines.filter(Boolean).map((line) => {
      const space = line.indexOf(" ");
      return [line.slice(space + 1), line.slice(0, space)];
    }),
  );
};
