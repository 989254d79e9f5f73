import { closeSync, openSync, readSync } from "node:fs";
import { inBatches } from "../batches.ts";
import { lineEnds, readBlocks, toBlock } from "../block-file.ts";
import { type Held, holdAll, textOf } from "../held.ts";
import { itemAt } from "../list.ts";
import { appendPieces, diskError, isSystemError, writePiecesAtomically } from "../write-file.ts";
import type { ColumnFormat } from "./columns.ts";

/** What is remembered of one thing: what is asked of all things each time, and the rest, held as JSON. */
export interface Row<Head, Body> {
  readonly head: Head;
  readonly body: Held<Body>;
}

/** Where rows are remembered, by which version of the code, and what tells them apart. */
export interface RowFile<Head> {
  readonly path: string;
  readonly version: string;
  readonly keyOf: (head: Head) => string;
  readonly heads: ColumnFormat<Head>;
}

/** Rows by key. Only ever a cache: without it everything is read again. */
export interface RowCache<Head, Body> {
  /** They are put into a map when asked for, unless it was just read: most never are. */
  readonly rows: () => ReadonlyMap<string, Row<Head, Body>>;
  /** Rows in the file, outdated ones included. */
  readonly count: number;
}

/** Few enough that they make a string, many enough that heads are read fast. */
const ROWS_A_BLOCK = 1000;

/** Rows of values that survive JSON. */
export function makeRows<Head, Body>(
  parts: readonly { readonly head: Head; readonly body: Body }[],
  { heads }: Pick<RowFile<Head>, "heads">,
): readonly Row<Head, Body>[] {
  const bodies = holdAll(parts.map(({ body }) => body));
  return heads
    .hold(parts.map(({ head }) => head))
    .map((head, at) => ({ head, body: itemAt(bodies, at) }));
}

/**
 * Read a cache file: blocks behind a line for the version, later rows replacing earlier ones. A block
 * is a line with the number of its rows, the lines of their heads, and a line for the body of each.
 * Empty where the file is missing, damaged or from another version.
 */
export function readRows<Head, Body>({
  path,
  version,
  keyOf,
  heads,
}: RowFile<Head>): RowCache<Head, Body> {
  const rows = new Map<string, Row<Head, Body>>();
  let count = 0;
  for (const bytes of readBlocks(path, version) ?? []) {
    const ends = lineEnds(bytes);
    const lineAt = (line: number): Held<never> => ({
      bytes,
      from: line === 0 ? 0 : itemAt(ends, line - 1) + 1,
      to: itemAt(ends, line),
    });
    const length = Number(textOf(lineAt(0)));
    const lines = Array.from({ length: heads.width }, (_, at) => lineAt(1 + at));
    for (const [at, head] of heads.fromLines(length, lines).entries()) {
      rows.set(keyOf(head), { head, body: lineAt(1 + heads.width + at) });
    }
    count += length;
  }
  return { rows: () => rows, count };
}

/**
 * Bring a cache file up to date. A few changed rows are appended; where a quarter would be outdated,
 * it is written anew. An append cut short by a crash empties it at the next reading. Returns what the
 * file holds now.
 */
export function writeRows<Head, Body>(
  { path, version, keyOf, heads }: RowFile<Head>,
  known: RowCache<Head, Body>,
  current: readonly Row<Head, Body>[],
): RowCache<Head, Body> {
  const before = known.rows();
  const changed = current.filter((row) => before.get(keyOf(row.head)) !== row);
  const outdated = known.count + changed.length - current.length;
  const isTidy = known.count > 0 && outdated <= current.length / 4;
  if (changed.length === 0 && (isTidy || known.count === 0)) return known;
  if (isTidy) {
    appendPieces(path, toBlocks(heads, changed));
    return holdRows(current, known.count + changed.length, keyOf);
  }
  writePiecesAtomically(path, toBlocks(heads, current, `${version}\n`));
  return holdRows(current, current.length, keyOf);
}

/** What a file holds, its rows by key only when they are asked for. */
export const holdRows = <Head, Body>(
  rows: readonly Row<Head, Body>[],
  count: number,
  keyOf: RowFile<Head>["keyOf"],
): RowCache<Head, Body> => ({
  rows: () => new Map(rows.map((row) => [keyOf(row.head), row])),
  count,
});

/**
 * Add rows to a cache file without reading it; they replace those of the same keys. A file that is of
 * another version, or of none, begins anew.
 */
export function addRows<Head, Body>(
  { path, version, heads }: RowFile<Head>,
  rows: readonly Row<Head, Body>[],
): void {
  const header = `${version}\n`;
  if (beginsWith(path, header)) appendPieces(path, toBlocks(heads, rows));
  else writePiecesAtomically(path, toBlocks(heads, rows, header));
}

function beginsWith(path: string, text: string): boolean {
  const start = Buffer.alloc(Buffer.byteLength(text));
  try {
    const descriptor = openSync(path, "r");
    try {
      readSync(descriptor, start, 0, start.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return false;
    throw diskError(path, error);
  }
  return start.toString() === text;
}

function* toBlocks<Head>(
  heads: ColumnFormat<Head>,
  rows: readonly Row<Head, unknown>[],
  header?: string,
): Generator<Uint8Array> {
  if (header !== undefined) yield Buffer.from(header);
  for (const some of inBatches(rows, ROWS_A_BLOCK)) yield rowsBlock(heads, some);
}

function rowsBlock<Head>(
  heads: ColumnFormat<Head>,
  rows: readonly Row<Head, unknown>[],
): Uint8Array {
  const lines = [`${rows.length}`, ...heads.toLines(rows.map(({ head }) => head))];
  const pieces: Uint8Array[] = [Buffer.from(`${lines.join("\n")}\n`)];
  for (const { body } of rows) {
    pieces.push(body.bytes.subarray(body.from, body.to), END_OF_LINE);
  }
  return toBlock(...pieces);
}

const END_OF_LINE = Buffer.from("\n");
