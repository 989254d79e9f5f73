import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { inBatches } from "../batches.ts";
import { isSystemError } from "../write-file.ts";

/** What is remembered of one file; it survives JSON. */
export interface CacheRow {
  readonly path: string;
}

/** Rows by path. Only ever a cache: without it everything is read again. */
export interface RowCache<Row extends CacheRow> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Rows in the file, outdated ones included. */
  readonly count: number;
}

/** Rows a line: long enough to parse fast, short enough for a string. */
const ROWS_A_LINE = 1000;
const NEW_LINE = 10;

/**
 * Read a cache file: a line for the version, then lines of rows, later rows replacing earlier ones.
 * Empty where it is missing, damaged or from another version.
 */
export function readRows<Row extends CacheRow>(file: string, version: string): RowCache<Row> {
  const rows = new Map<string, Row>();
  let count = 0;
  try {
    const [header, ...lines] = readLines(file);
    if (header !== version) return { rows, count };
    for (const line of lines) {
      for (const row of JSON.parse(line) as readonly Row[]) {
        rows.set(row.path, row);
        count++;
      }
    }
    return { rows, count };
  } catch (error) {
    if (isSystemError(error, "ENOENT") || error instanceof SyntaxError) {
      return { rows: new Map(), count: 0 };
    }
    throw error;
  }
}

/**
 * Bring a cache file up to date. A few changed rows are appended; where a quarter would be outdated,
 * it is written anew. An append cut short by a crash does not parse, and so empties it. Returns what
 * the file holds now.
 */
export function writeRows<Row extends CacheRow>(
  file: string,
  version: string,
  known: RowCache<Row>,
  current: readonly Row[],
): RowCache<Row> {
  const changed = current.filter((row) => known.rows.get(row.path) !== row);
  if (changed.length === 0) return known;
  const outdated = known.count + changed.length - current.length;
  if (known.count > 0 && outdated < current.length / 4) {
    writeLines(file, "a", toLines(changed));
    return { rows: byPath(current), count: known.count + changed.length };
  }
  const temporary = `${file}.${process.pid}.tmp`;
  writeLines(temporary, "w", toLines(current, version));
  renameSync(temporary, file);
  return { rows: byPath(current), count: current.length };
}

const byPath = <Row extends CacheRow>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.path, row]));

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

function* toLines(rows: readonly CacheRow[], header?: string): Generator<string> {
  if (header !== undefined) yield header;
  for (const some of inBatches(rows, ROWS_A_LINE)) yield JSON.stringify(some);
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
