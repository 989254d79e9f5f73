import { hashTerm } from "../bytes/hash.ts";
import { hashOfKey, parseKey } from "../bytes/pair-key.ts";
import { openPart } from "../bytes/part.ts";
import { decodeBucket } from "../postings/bucket.ts";
import {
  blocksOf,
  bucketName,
  bucketOf,
  factsName,
  impactsName,
  keysName,
  ownListName,
} from "../postings/dictionary.ts";
import { joinLists } from "../postings/join-lists.ts";
import { decodeLongWordList } from "../postings/long-word-list.ts";
import { decodePairBucket } from "../postings/pair-bucket.ts";
import { type PairTable, sliceTable } from "../postings/pair-table.ts";
import { lowerBound, type PostList } from "../postings/post-list.ts";
import { decodeWordList } from "../postings/word-codec.ts";
import type { PostRow } from "../segment/document.ts";
import {
  decodeFacts,
  decodeKeys,
  type KeyRow,
  POSTS_OF_FACTS,
  POSTS_OF_KEYS,
} from "../segment/json-block.ts";
import type { SegmentHead } from "../segment/segment.ts";
import { compareWords, type WordEntry } from "../segment/word-entry.ts";

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

/** Posts as they were given, but for their texts and names. */
export function* readRows(segment: ReadableSegment): Generator<PostRow> {
  const keys = readKeys(segment);
  for (let block = 0; block * POSTS_OF_FACTS < segment.head.posts; block++) {
    for (const facts of decodeFacts(open(segment, factsName(block)))) {
      const next = keys.next();
      if (next.done) throw new RangeError(`${segment.head.name}: there are more facts than keys`);
      yield { ...facts, digest: next.value.digest };
    }
  }
}

/** The words in their order: a bucket and one list of a file of its own in memory. */
export function* readWords(segment: ReadableSegment): Generator<WordEntry> {
  const { buckets, own } = segment.head.words;
  const long = own.map((term, index) => ({ term, hash: hashTerm(term), index }));
  let next = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const words = [...decodeBucket(open(segment, bucketName("w", bucket)))]
      .map(({ term, list }) => ({ term, list, hash: hashTerm(term) }))
      .sort(compareWords);
    for (const word of words) {
      for (let each = long[next]; each !== undefined && compareWords(each, word) < 0; ) {
        yield { ...each, list: readLongWord(segment, each.index) };
        each = long[++next];
      }
      yield { ...word, list: decodeWordList(word.list, -1) };
    }
  }
  for (const each of long.slice(next)) {
    yield { ...each, list: readLongWord(segment, each.index) };
  }
}

function readLongWord(segment: ReadableSegment, index: number): PostList {
  const { posts, block: size } = segment.head;
  const lists = Array.from({ length: blocksOf(posts, size) }, (_, block) =>
    decodeLongWordList(
      open(segment, ownListName("w", index, block)),
      block * size - 1,
      open(segment, impactsName(index, block)),
    ),
  );
  return joinLists(lists);
}

/** The pairs in their order, a bucket or one list of a file of its own at a time. */
export function* readPairs(segment: ReadableSegment): Generator<PairTable> {
  const { buckets, own } = segment.head.pairs ?? { buckets: 0, own: [] };
  const long = own.map((name, index) => ({ key: parseKey(name), index }));
  let next = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const table = decodePairBucket(open(segment, bucketName("p", bucket)));
    let from = 0;
    for (
      let each = long[next];
      each !== undefined && bucketOf(hashOfKey(each.key), buckets) === bucket;
      each = long[++next]
    ) {
      const to = lowerBound(table.keys, each.key);
      yield sliceTable(table, from, to);
      yield readLongPair(segment, each.key, each.index);
      from = to;
    }
    yield sliceTable(table, from, table.keys.length);
  }
}

function readLongPair(segment: ReadableSegment, key: number, index: number): PairTable {
  const { posts, block: size } = segment.head;
  const lists = Array.from({ length: blocksOf(posts, size) }, (_, block) => {
    const table = decodePairBucket(open(segment, ownListName("p", index, block)));
    return { posts: table.posts.map((post) => post + block * size), values: table.values };
  });
  const list = joinLists(lists);
  const starts = Uint32Array.of(0, list.posts.length);
  return { keys: Float64Array.of(key), starts, ...list };
}
