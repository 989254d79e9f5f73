import { openPart } from "../bytes/part.ts";
import { decodeBucket } from "../postings/bucket.ts";
import {
  blocksOf,
  bucketName,
  type DictionaryKind,
  factsName,
  impactsName,
  KINDS,
  keysName,
  ownListName,
} from "../postings/dictionary.ts";
import { joinLists } from "../postings/join-lists.ts";
import type { PostList } from "../postings/post-list.ts";
import { compareEntries, type DictionaryEntry } from "../segment/dictionary-entry.ts";
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

/** The terms of a dictionary in its order: a bucket and one list of a file of its own in memory. */
export function* readEntries(
  segment: ReadableSegment,
  kind: DictionaryKind,
): Generator<DictionaryEntry> {
  const dictionary = dictionaryOf(segment.head, kind);
  if (dictionary === undefined) return;
  const { hashOf, decode } = KINDS[kind];
  const own = dictionary.own.map((term, index) => ({ term, hash: hashOf(term), index }));
  let next = 0;
  for (let bucket = 0; bucket < dictionary.buckets; bucket++) {
    const entries = [...decodeBucket(open(segment, bucketName(kind, bucket)))]
      .map(({ term, list }) => ({ term, list, hash: hashOf(term) }))
      .sort(compareEntries);
    for (const entry of entries) {
      for (let long = own[next]; long !== undefined && compareEntries(long, entry) < 0; ) {
        yield { ...long, list: readOwnList(segment, kind, long.index) };
        long = own[++next];
      }
      yield { ...entry, list: decode(entry.list, -1) };
    }
  }
  for (const long of own.slice(next)) {
    yield { ...long, list: readOwnList(segment, kind, long.index) };
  }
}

function readOwnList(segment: ReadableSegment, kind: DictionaryKind, index: number): PostList {
  const { posts, block: size } = segment.head;
  const lists = Array.from({ length: blocksOf(posts, size) }, (_, block) => {
    const bytes = open(segment, ownListName(kind, index, block));
    const impacts = kind === "w" ? open(segment, impactsName(index, block)) : undefined;
    return KINDS[kind].decodeBlock(bytes, block * size - 1, impacts);
  });
  return joinLists(lists);
}
