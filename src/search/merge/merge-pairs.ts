import { PairCollector } from "../postings/pair-collector.ts";
import { listAt, type PairTable } from "../postings/pair-table.ts";
import { NO_POSTS } from "../postings/post-list.ts";
import { mergeLists, renumber } from "./merge-lists.ts";

/** The place in the pairs of a segment. */
interface Cursor {
  readonly segment: number;
  readonly tables: Iterator<PairTable>;
  table: PairTable;
  at: number;
  key: number;
}

/**
 * The pairs of segments in one order, some at a time, their posts under new numbers (`numbers` of each
 * segment's posts); what is passed on is written over by the next.
 */
export function* mergePairs(
  segments: readonly Iterable<PairTable>[],
  numbers: readonly Uint32Array[],
): Generator<PairTable> {
  const collector = new PairCollector();
  // In the order of keys, then of segments.
  const cursors: Cursor[] = [];
  segments.forEach((tables, segment) => {
    const cursor = openCursor(tables, segment);
    if (cursor === undefined) return;
    cursors.unshift(cursor);
    sink(cursors);
  });
  for (let [least] = cursors; least !== undefined; [least] = cursors) {
    const { key } = least;
    if (cursors[1]?.key === key) addMerged(collector, cursors, numbers);
    else {
      const { table, at, segment } = least;
      const [from = 0, to = 0] = [table.starts[at], table.starts[at + 1]];
      collector.add(key, table, from, to, numbers[segment]);
      step(cursors);
    }
    if (!collector.isFull) continue;
    yield collector.toTable();
    collector.clear();
  }
  if (!collector.isEmpty) yield collector.toTable();
}

/** A pair of several segments, whose posts may come by turns. */
function addMerged(
  collector: PairCollector,
  cursors: Cursor[],
  numbers: readonly Uint32Array[],
): void {
  const key = cursors[0]?.key ?? 0;
  let list = NO_POSTS;
  for (let [next] = cursors; next?.key === key; [next] = cursors) {
    const { table, at, segment } = next;
    // A table was decoded for this alone, so that its lists are written over.
    const own = renumber(listAt(table, at), numbers[segment] ?? new Uint32Array(0));
    list = mergeLists(list, own);
    step(cursors);
  }
  collector.add(key, list, 0, list.posts.length);
}

function openCursor(pairs: Iterable<PairTable>, segment: number): Cursor | undefined {
  const tables = pairs[Symbol.iterator]();
  const table: PairTable = EMPTY;
  const cursor = { segment, tables, table, at: -1, key: 0 };
  return advance(cursor) ? cursor : undefined;
}

const EMPTY: PairTable = {
  ...{ keys: new Float64Array(0), starts: new Uint32Array(1) },
  ...{ posts: new Uint32Array(0), values: new Uint32Array(0) },
};

/** To the next pair; false where there is none. */
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

/** Moves the first cursor on, and puts it where it belongs then. */
function step(cursors: Cursor[]): void {
  const [first] = cursors;
  if (first === undefined) return;
  if (advance(first)) sink(cursors);
  else cursors.shift();
}

function sink(cursors: Cursor[]): void {
  const [first] = cursors;
  if (first === undefined) return;
  let at = 0;
  for (let next = cursors[1]; next !== undefined && isBefore(next, first); next = cursors[at + 1]) {
    cursors[at++] = next;
  }
  cursors[at] = first;
}

const isBefore = (a: Cursor, b: Cursor): boolean =>
  a.key < b.key || (a.key === b.key && a.segment < b.segment);
