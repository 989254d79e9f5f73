import { closeSync, openSync, readSync } from "node:fs";
import { inBatches } from "../batches.ts";
import { linesIn, readBlocks, toBlock } from "../block-file.ts";
import { type Held, holdAll } from "../held.ts";
import { itemAt } from "../list.ts";
import { appendPieces, diskError, isSystemError, writePiecesAtomically } from "../write-file.ts";

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
  /** Lets strings that recur in thousands of heads be one in memory. */
  readonly share?: (head: Head) => Head;
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

/** Rows of values that survive JSON. What comes from a file's text is to be detached from it first. */
export function makeRows<Head, Body>(
  parts: readonly { readonly head: Head; readonly body: Body }[],
  { share = (head) => head }: Pick<RowFile<Head>, "share"> = {},
): readonly Row<Head, Body>[] {
  const bodies = holdAll(parts.map(({ body }) => body));
  return parts.map(({ head }, at) => ({ head: share(head), body: itemAt(bodies, at) }));
}

/**
 * Read a cache file: blocks behind a line for the version, later rows replacing earlier ones. A block
 * is a line with the heads of its rows, and a line for the body of each. Empty where the file is
 * missing, damaged or from another version.
 */
export function readRows<Head, Body>({
  path,
  version,
  keyOf,
  share = (head) => head,
}: RowFile<Head>): RowCache<Head, Body> {
  const rows = new Map<string, Row<Head, Body>>();
  let count = 0;
  for (const block of readBlocks(path, version) ?? []) {
    const [first, ...bodies] = linesIn(block);
    if (first === undefined) continue;
    const heads: readonly Head[] = JSON.parse(block.toString("utf8", first.from, first.to));
    for (const [at, head] of heads.entries()) {
      rows.set(keyOf(head), { head: share(head), body: { bytes: block, ...itemAt(bodies, at) } });
    }
    count += heads.length;
  }
  return { rows: () => rows, count };
}

/**
 * Bring a cache file up to date. A few changed rows are appended; where a quarter would be outdated,
 * it is written anew. An append cut short by a crash empties it at the next reading. Returns what the
 * file holds now.
 */
export function writeRows<Head, Body>(
  { path, version, keyOf }: RowFile<Head>,
  known: RowCache<Head, Body>,
  current: readonly Row<Head, Body>[],
): RowCache<Head, Body> {
  const before = known.rows();
  const changed = current.filter((row) => before.get(keyOf(row.head)) !== row);
  const outdated = known.count + changed.length - current.length;
  const isTidy = known.count > 0 && outdated <= current.length / 4;
  if (changed.length === 0 && (isTidy || known.count === 0)) return known;
  if (isTidy) {
    appendPieces(path, toBlocks(changed));
    return holdRows(current, known.count + changed.length, keyOf);
  }
  writePiecesAtomically(path, toBlocks(current, `${version}\n`));
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
  { path, version }: RowFile<Head>,
  rows: readonly Row<Head, Body>[],
): void {
  const header = `${version}\n`;
  if (beginsWith(path, header)) appendPieces(path, toBlocks(rows));
  else writePiecesAtomically(path, toBlocks(rows, header));
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

function* toBlocks(rows: readonly Row<unknown, unknown>[], header?: string): Generator<Uint8Array> {
  if (header !== undefined) yield Buffer.from(header);
  for (const some of inBatches(rows, ROWS_A_BLOCK)) yield rowsBlock(some);
}

function rowsBlock(rows: readonly Row<unknown, unknown>[]): Uint8Array {
  const pieces: Uint8Array[] = [Buffer.from(`${JSON.stringify(rows.map(({ head }) => head))}\n`)];
  for (const { body } of rows) {
    pieces.push(body.bytes.subarray(body.from, body.to), END_OF_LINE);
  }
  return toBlock(...pieces);
}

const END_OF_LINE = Buffer.from("\n");
