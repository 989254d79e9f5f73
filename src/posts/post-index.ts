import { hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PostSummary } from "../types.ts";
import { isSystemError } from "../write-file.ts";
import type { FieldName } from "./fingerprint.ts";
import type { FileStamp } from "./scan-files.ts";

/** What the index keeps of one post file; `details` is JSON, parsed only when an import asks. */
export interface IndexEntry {
  readonly stamp: FileStamp;
  readonly summary: PostSummary;
  /** The fields that a person has changed since the importer wrote them. */
  readonly corrected: readonly FieldName[];
  readonly details: string;
  /** What near copies of the text are found by. */
  readonly sketch: string;
}

/** Parsed posts by path. Only ever a cache: without it everything is read again. */
export interface PostIndex {
  readonly entries: ReadonlyMap<string, IndexEntry>;
  /** Rows in the file, outdated ones included. */
  readonly rows: number;
}

/** Rows a line: long enough to parse fast, short enough for a string. */
const ROWS_A_LINE = 1000;
const NEW_LINE = 10;

type Row = readonly [
  path: string,
  size: number,
  time: number,
  PostSummary,
  readonly FieldName[],
  details: string,
  sketch: string,
];

/**
 * Read the index of a cache folder: a line for the version, then lines of rows, later rows replacing
 * earlier ones. Empty where it is missing, damaged or from another version.
 */
export function readIndex(cache: string, version: string): PostIndex {
  const entries = new Map<string, IndexEntry>();
  let rows = 0;
  try {
    const [header, ...lines] = readLines(indexFile(cache));
    if (header !== version) return { entries, rows };
    for (const line of lines) {
      for (const [path, size, time, summary, corrected, details, sketch] of JSON.parse(
        line,
      ) as readonly Row[]) {
        entries.set(path, { stamp: { path, size, time }, summary, corrected, details, sketch });
        rows++;
      }
    }
    return { entries, rows };
  } catch (error) {
    if (isSystemError(error, "ENOENT") || error instanceof SyntaxError) return EMPTY;
    throw error;
  }
}

/**
 * Bring the index on disk up to date. A few changed rows are appended; where a quarter would be
 * outdated, it is written anew. An append cut short by a crash does not parse, and so empties it.
 */
export function writeIndex(
  cache: string,
  version: string,
  known: PostIndex,
  current: readonly IndexEntry[],
): void {
  const changed = current.filter((entry) => known.entries.get(entry.stamp.path) !== entry);
  if (changed.length === 0) return;
  const outdated = known.rows + changed.length - current.length;
  if (known.rows > 0 && outdated < current.length / 4) {
    writeLines(indexFile(cache), "a", toLines(changed));
    return;
  }
  const temporary = `${indexFile(cache)}.${process.pid}.tmp`;
  writeLines(temporary, "w", toLines(current, version));
  renameSync(temporary, indexFile(cache));
}

/** What tells two states of a post file apart. */
export const fileDigest = (source: string): string =>
  hash("sha1", source, "base64url").slice(0, 16);

const EMPTY: PostIndex = { entries: new Map(), rows: 0 };

const indexFile = (cache: string): string => join(cache, "posts-index");

/** Lines of a file of any size, whether or not it would fit into one string. */
function* readLines(file: string): Generator<string> {
  const bytes = readFileSync(file);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, start);
    const stop = end === -1 ? bytes.length : end;
    yield bytes.toString("utf8", start, stop);
    start = stop + 1;
  }
}

function* toLines(entries: readonly IndexEntry[], header?: string): Generator<string> {
  if (header !== undefined) yield header;
  for (let at = 0; at < entries.length; at += ROWS_A_LINE) {
    const rows = entries
      .slice(at, at + ROWS_A_LINE)
      .map(
        ({ stamp: { path, size, time }, summary, corrected, details, sketch }): Row => [
          path,
          size,
          time,
          summary,
          corrected,
          details,
          sketch,
        ],
      );
    yield JSON.stringify(rows);
  }
}

function writeLines(file: string, flags: "a" | "w", lines: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, flags);
  try {
    for (const line of lines) writeSync(descriptor, `${line}\n`);
  } finally {
    closeSync(descriptor);
  }
}
