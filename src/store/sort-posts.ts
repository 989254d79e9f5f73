import { positionOf } from "../core/locator.ts";
import type { PostOutline } from "../core/post.ts";
import { compare } from "../platform/collections/compare.ts";
import { timeKeysOf } from "./time-keys.ts";

/**
 * The positions of posts in the order of time, oldest first. Posts of one day stand as their dump
 * has them, turned round where the dump runs from the newest to the oldest; posts of which nothing
 * is known come first, so that they never pass for the newest. Ids break ties.
 */
export function orderPosts(posts: readonly PostOutline[]): Int32Array {
  const timeKey = timeKeysOf(posts);
  const rows: SortKey[] = [];
  for (const post of posts) {
    const { id, date, seen } = post;
    const [place] = seen;
    rows.push({
      id,
      time: timeKey(post),
      isDated: date !== undefined,
      dump: place?.dump ?? "",
      line: place === undefined ? 0 : positionOf(place),
    });
  }
  const directions = dumpDirections(rows);
  const lines = rows.map(({ dump, line }) => line * (directions.get(dump) ?? 1));
  return Int32Array.from(rows, (_, at) => at).sort((a, b) => {
    const [one, other] = [rows[a] as SortKey, rows[b] as SortKey];
    return (
      compare(one.time, other.time) ||
      compare(one.dump, other.dump) ||
      (lines[a] ?? 0) - (lines[b] ?? 0) ||
      compare(one.id, other.id)
    );
  });
}

/** What decides where a post stands. */
interface SortKey {
  readonly id: string;
  readonly time: string;
  readonly isDated: boolean;
  /** Where it was seen first. */
  readonly dump: string;
  readonly line: number;
}

/** 1 for dumps that run forward in time, -1 for those that run backward. */
function dumpDirections(rows: readonly SortKey[]): ReadonlyMap<string, 1 | -1> {
  const extremes = new Map<string, { first: SortKey; last: SortKey }>();
  for (const row of rows) {
    if (!row.isDated || row.line === 0) continue;
    const known = extremes.get(row.dump);
    if (known === undefined) extremes.set(row.dump, { first: row, last: row });
    else if (row.line < known.first.line) known.first = row;
    else if (row.line > known.last.line) known.last = row;
  }
  return new Map(
    [...extremes].map(([dump, { first, last }]) => [dump, first.time > last.time ? -1 : 1]),
  );
}
