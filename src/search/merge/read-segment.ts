import { openPart } from "../bytes/part.ts";
import { decodeBucket } from "../postings/bucket.ts";
import {
  blocksOf,
  bucketName,
  bucketOf,
  countsName,
  type DictionaryKind,
  factsName,
  hashOf,
  keysName,
  lengthsName,
  ownListName,
} from "../postings/dictionary.ts";
import { entryOf } from "../postings/entry.ts";
import { joinLists, longListOf } from "../postings/join-lists.ts";
import { indexOfEntry, type ListTable, sliceTable } from "../postings/list-table.ts";
import type { PostRow } from "../segment/document.ts";
import {
  decodeFacts,
  decodeKeys,
  type KeyRow,
  POSTS_OF_FACTS,
  POSTS_OF_KEYS,
} from "../segment/json-block.ts";
import { dictionaryOf, type SegmentHead } from "../segment/segment.ts";

/** A segment whose parts can be read at once; `read` gives the bytes that were written. */
export interface ReadableSegment {
  readonly head: SegmentHead;
  readonly read: (part: string) => Uint8Array;
}

const open = ({ head, read }: ReadableSegment, part: string): Uint8Array =>
  openPart(`${head.name}/${part}`, read(part));

/** Keys, digests and dates, in the order of posts. */
export function* readKeys(segment: ReadableSegment): Generator<KeyRow> {
  for (let block = 0; block * POSTS_OF_KEYS < segment.head.posts; block++) {
    yield* decodeKeys(open(segment, keysName(block)));
  }
}

/** The levels of lengths, in the order of posts. */
export function* readLengths(segment: ReadableSegment): Generator<number> {
  const { posts, block: size } = segment.head;
  for (let block = 0; block < blocksOf(posts, size); block++) {
    yield* open(segment, lengthsName(block));
  }
}

/** Posts as they were given, but for their texts and names. */
export function* readRows(segment: ReadableSegment): Generator<PostRow> {
  const keys = readKeys(segment);
  for (let block = 0; block * POSTS_OF_FACTS < segment.head.posts; block++) {
    for (const facts of decodeFacts(open(segment, factsName(block)))) {
      const next = keys.next();
      if (next.done) throw new RangeError(`${segment.head.name}: there are more facts than keys`);
      yield { ...facts, ...next.value };
    }
  }
}

/** The entries of a dictionary in its order, a bucket or one list of a file of its own at a time. */
export function* readTables(segment: ReadableSegment, kind: DictionaryKind): Generator<ListTable> {
  const { buckets, own } = dictionaryOf(segment.head, kind) ?? { buckets: 0, own: [] };
  const long = own.map((term, index) => ({ entry: entryOf(kind, term), index }));
  const decode = decodeBucket(kind);
  let next = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const table = decode(open(segment, bucketName(kind, bucket)));
    let from = 0;
    for (let each = long[next]; each !== undefined; each = long[++next]) {
      if (bucketOf(hashOf(kind, each.entry.keys[0] ?? 0), buckets) !== bucket) break;
      const to = indexOfEntry(table, each.entry);
      yield sliceTable(table, from, to);
      yield readLongList(segment, kind, each.entry, each.index);
      from = to;
    }
    yield sliceTable(table, from, table.keys.length);
  }
}

function readLongList(
  segment: ReadableSegment,
  kind: DictionaryKind,
  entry: ListTable,
  index: number,
): ListTable {
  const { posts, block: size } = segment.head;
  const decode = decodeBucket(kind);
  const lists = Array.from({ length: blocksOf(posts, size) }, (_, block) => {
    const table = decode(open(segment, ownListName(kind, index, block)));
    const counts = kind === "w" ? open(segment, countsName(index, block)) : undefined;
    return longListOf(table, block * size, counts);
  });
  const list = joinLists(lists);
  return { ...entry, ...list, starts: Uint32Array.of(0, list.posts.length) };
}
