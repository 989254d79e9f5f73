import { itemAt } from "../collections/list.ts";
import { appendBlocks, beginsWith, readBlocks, writeBlocks } from "../files/block-file.ts";
import type { ColumnFormat } from "./columns.ts";
import {
  joinRows,
  ROWS_A_BLOCK,
  type Row,
  type RowBlock,
  type RowFormat,
  unpackRows,
} from "./row-block.ts";

/** A cache file of rows, valid for one version of the code. */
export interface RowFile<Head> extends RowFormat<Head> {
  readonly path: string;
  readonly version: string;
}

/** The rows of a cache file. Without the file, everything is read again from its source. */
export interface RowCache<Head, Body> {
  /** Built on demand, since most caches are never looked up by key. */
  readonly rows: () => ReadonlyMap<string, Row<Head, Body>>;
  /** Rows in the file, outdated ones included. */
  readonly count: number;
}

/**
 * Read a cache file: a line with the version, then blocks, whose later rows replace earlier ones.
 * Empty where the file is missing, damaged or of another version.
 */
export function readRows<Head, Body>(file: RowFile<Head>): RowCache<Head, Body> {
  const rows = new Map<string, Row<Head, Body>>();
  let count = 0;
  for (const bytes of readBlocks(file.path, file.version) ?? []) {
    const some = unpackRows<Head, Body>(bytes, file);
    for (const row of some) rows.set(file.keyOf(row.head), row);
    count += some.length;
  }
  return { rows: () => rows, count };
}

/**
 * Bring a cache file up to date. A few changed rows are appended; where a quarter would be
 * outdated, it is written anew. A file whose appending was cut short by a crash reads as empty.
 * Returns what the file holds now.
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
    appendBlocks(path, toBlocks(heads, changed));
    return rowCacheOf(current, known.count + changed.length, keyOf);
  }
  writeBlocks(path, version, toBlocks(heads, current));
  return rowCacheOf(current, current.length, keyOf);
}

/** Rows as the cache of a file that holds them; the map by key is built on demand. */
export const rowCacheOf = <Head, Body>(
  rows: readonly Row<Head, Body>[],
  count: number,
  keyOf: RowFile<Head>["keyOf"],
): RowCache<Head, Body> => ({
  rows: () => new Map(rows.map((row) => [keyOf(row.head), row])),
  count,
});

/**
 * Append rows to a cache file without reading it; they replace those of the same keys. A file that
 * is missing or of another version is started anew.
 */
export function addRows<Head, Body>(
  { path, version, heads }: RowFile<Head>,
  rows: readonly Row<Head, Body>[],
): void {
  if (beginsWith(path, version)) appendBlocks(path, toBlocks(heads, rows));
  else writeBlocks(path, version, toBlocks(heads, rows));
}

function* toBlocks<Head>(
  heads: ColumnFormat<Head>,
  rows: readonly Row<Head, unknown>[],
): Generator<Uint8Array> {
  for (let from = 0; from < rows.length; ) {
    const full = fullBlockAt(rows, from);
    const to = full === undefined ? endOfLooseRows(rows, from) : from + full.rows.length;
    yield full === undefined ? joinRows(rows.slice(from, to), { heads }) : full.bytes;
    from = to;
  }
}

/** The full block whose rows all stand here in their order, so that its bytes can be copied. */
function fullBlockAt<Head>(
  rows: readonly Row<Head, unknown>[],
  from: number,
): RowBlock<Head, unknown> | undefined {
  const { block } = itemAt(rows, from);
  const isFull =
    block.rows.length === ROWS_A_BLOCK && block.rows.every((row, at) => rows[from + at] === row);
  return isFull ? block : undefined;
}

/** The end of a run of rows that go into a new block. */
function endOfLooseRows<Head>(rows: readonly Row<Head, unknown>[], from: number): number {
  const most = Math.min(rows.length, from + ROWS_A_BLOCK);
  let to = from + 1;
  while (to < most && fullBlockAt(rows, to) === undefined) to++;
  return to;
}
