import { lstatSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { writeLinesAtomically } from "../src/platform/files/write-file.ts";
import { walkFiles } from "./written-files.ts";

/** A file that a floor has to write. */
interface FloorFile {
  readonly size: number;
  /** Below the folder of the output. */
  readonly path: string;
  /** The post file (an absolute path) that this is the page or the copy of. */
  readonly post?: string;
}

/**
 * Write down the names and sizes of all files of a folder but hidden ones, a line a file: size, path
 * and, where it bears the name of a file of `posts`, that file, parted by tabs. Pages and copies of
 * one post stand next to each other.
 */
export function writeFileList(list: string, folder: string, posts?: string): void {
  const sources = new Map<string, string>();
  if (posts !== undefined) {
    for (const path of walkFiles(posts)) {
      if (path.endsWith(".md")) sources.set(basename(path, ".md"), path);
    }
  }
  const lines: string[] = [];
  for (const path of walkFiles(folder)) {
    if (basename(path).startsWith(".")) continue;
    const name = basename(path).replace(PAGE_OR_COPY, "");
    lines.push(`${lstatSync(path).size}\t${relative(folder, path)}\t${sources.get(name) ?? ""}`);
  }
  lines.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  writeLinesAtomically(list, lines);
}

/** Read such a list, a file at a time. */
export function* readFileList(list: string): Generator<FloorFile> {
  const bytes = readFileSync(list);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf("\n", start);
    const [size = "", path = "", post = ""] = bytes.toString("utf8", start, end).split("\t");
    yield { size: Number(size), path, ...(post !== "" && { post }) };
    start = end + 1;
  }
}

/** The command that writes the files of a list as fast as one process can. */
export const floorWords = (list: string, out: string): readonly [string, ...string[]] => [
  process.execPath,
  "--import",
  "tsx",
  join(import.meta.dirname, "floor.ts"),
  list,
  out,
];

const PAGE_OR_COPY = /\.(?:html|md)$/;
const pathOf = (line: string): string => line.slice(line.indexOf("\t"));
