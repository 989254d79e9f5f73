import { compareEntries, type ListTable } from "../postings/list-table.ts";
import { EMPTY_TABLE, TableCollector } from "../postings/table-collector.ts";
import { rise, sink } from "./heap.ts";

/** The place in the dictionary of a segment. */
interface Cursor {
  readonly segment: number;
  readonly tables: Iterator<ListTable>;
  table: ListTable;
  at: number;
  /** The key of the entry, which nearly always decides. */
  key: number;
}

/**
 * The dictionaries of segments in one order, some entries at a time, their posts under new numbers
 * (`numbers` of each segment's posts); what is passed on is written over by the next.
 */
export function* mergeTables(
  segments: readonly Iterable<ListTable>[],
  numbers: readonly Uint32Array[],
): Generator<ListTable> {
  const collector = new TableCollector();
  const cursors: Cursor[] = [];
  segments.forEach((tables, segment) => {
    const cursor = openCursor(tables, segment);
    if (cursor !== undefined) rise(cursors, cursor, isBefore);
  });
  for (let [least] = cursors; least !== undefined; [least] = cursors) {
    const { table, at, key } = least;
    // Of several segments that have it the posts may come by turns.
    for (let next: Cursor | undefined = least; next !== undefined; [next] = cursors) {
      if (next.key !== key || compareEntries(table, at, next.table, next.at) !== 0) break;
      collector.renumber(next.table, next.at, numbers[next.segment] ?? NO_NUMBERS);
      step(cursors);
    }
    collector.end(table, at);
    if (!collector.isFull) continue;
    yield collector.toTable();
    collector.clear();
  }
  if (!collector.isEmpty) yield collector.toTable();
}

const NO_NUMBERS = new Uint32Array(0);

function openCursor(tables: Iterable<ListTable>, segment: number): Cursor | undefined {
  const cursor = { segment, tables: tables[Symbol.iterator](), table: EMPTY_TABLE, at: -1, key: 0 };
  return advance(cursor) ? cursor : undefined;
}

/** To the next entry; false where there is none. */
function advance(cursor: Cursor): boolean {
  cursor.at++;
  while (cursor.at >= cursor.table.keys.length) {
    const next = cursor.tables.next();
    if (next.done === true) return false;
    cursor.table = next.value;
    cursor.at = 0;
  }
  cursor.key = cursor.table.keys[cursor.at] ?? 0;
  return true;
}

/** Moves the first cursor of a heap on. */
function step(cursors: Cursor[]): void {
  const [first] = cursors;
  if (first === undefined) return;
  const next = advance(first) ? first : cursors.pop();
  if (next !== undefined && cursors.length > 0) sink(cursors, next, isBefore);
}

/** In the order of entries, then of segments. */
function isBefore(a: Cursor, b: Cursor): boolean {
  if (a.key !== b.key) return a.key < b.key;
  const order = compareEntries(a.table, a.at, b.table, b.at);
  return order < 0 || (order === 0 && a.segment < b.segment);
}
