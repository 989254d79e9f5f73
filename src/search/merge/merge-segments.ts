import { GONE } from "../postings/post-list.ts";
import { comparePosts, type PostRow } from "../segment/document.ts";
import {
  dictionaryOf,
  type Part,
  type SegmentHead,
  type SegmentOptions,
} from "../segment/segment.ts";
import { writeSegment } from "../segment/write-segment.ts";
import { mergeStreams } from "./merge-streams.ts";
import { mergeTables } from "./merge-tables.ts";
import {
  type ReadableSegment,
  readKeys,
  readLengths,
  readRows,
  readTables,
} from "./read-segment.ts";

/** A segment to be merged, without the posts that were removed from it (ascending). */
export interface MergedSegment extends ReadableSegment {
  readonly dead: readonly number[];
}

/**
 * Merges segments into one, without reading any text again: yields its parts and returns its head.
 * Memory holds a bucket of each segment, one list, and four bytes a post. The result answers as a
 * segment of the same posts that was built at once.
 */
export function* mergeSegments(
  segments: readonly MergedSegment[],
  options: SegmentOptions,
): Generator<Part, SegmentHead> {
  const numbers = renumberPosts(segments);
  const share = shareOfLiving(segments);
  return yield* writeSegment(
    {
      rows: () => mergeRows(segments),
      lengths: () => mergeLengths(segments, numbers),
      tables: (kind) =>
        mergeTables(
          segments.map((segment) => readTables(segment, kind)),
          numbers,
        ),
      bytesOf: (kind) =>
        share * segments.reduce((sum, { head }) => sum + (dictionaryOf(head, kind)?.bytes ?? 0), 0),
    },
    options,
  );
}

function shareOfLiving(segments: readonly MergedSegment[]): number {
  const posts = segments.reduce((sum, { head }) => sum + head.posts, 0);
  const dead = segments.reduce((sum, segment) => sum + segment.dead.length, 0);
  return posts === 0 ? 0 : (posts - dead) / posts;
}

/** For each segment the new number of each of its posts. */
function renumberPosts(segments: readonly MergedSegment[]): readonly Uint32Array[] {
  const numbers = segments.map(({ head }) => new Uint32Array(head.posts).fill(GONE));
  const living = segments.map((segment) => numberLiving(segment, readKeys(segment)));
  let next = 0;
  for (const { item, from } of mergeStreams(living, (a, b) => comparePosts(a.row, b.row))) {
    const own = numbers[from];
    if (own !== undefined) own[item.post] = next++;
  }
  return numbers;
}

interface Numbered<Row> {
  readonly post: number;
  readonly row: Row;
}

function* numberLiving<Row>(
  { dead }: MergedSegment,
  rows: Iterable<Row>,
): Generator<Numbered<Row>> {
  const gone = new Set(dead);
  let post = 0;
  for (const row of rows) {
    if (!gone.has(post)) yield { post, row };
    post++;
  }
}

/** The levels of lengths of all living posts, a byte each. */
function mergeLengths(
  segments: readonly MergedSegment[],
  numbers: readonly Uint32Array[],
): Uint8Array {
  const living = segments.reduce((sum, { head, dead }) => sum + head.posts - dead.length, 0);
  const merged = new Uint8Array(living);
  segments.forEach((segment, at) => {
    let post = 0;
    for (const level of readLengths(segment)) {
      const number = numbers[at]?.[post++] ?? GONE;
      if (number !== GONE) merged[number] = level;
    }
  });
  return merged;
}

function* mergeRows(segments: readonly MergedSegment[]): Generator<PostRow> {
  const living = segments.map((segment) => numberLiving(segment, readRows(segment)));
  for (const { item } of mergeStreams(living, (a, b) => comparePosts(a.row, b.row))) yield item.row;
}
