import { ByteWriter } from "../bytes/byte-writer.ts";
import { type BucketTerm, encodeBucket } from "../postings/bucket.ts";
import {
  blocksOf,
  bucketName,
  bucketOf,
  type DictionaryHead,
  type DictionaryKind,
  impactsName,
  ownListName,
} from "../postings/dictionary.ts";
import { encodeImpacts, encodePosts } from "../postings/long-word-list.ts";
import { encodePairList } from "../postings/pair-codec.ts";
import { lowerBound, type PostList } from "../postings/post-list.ts";
import { encodeWordList } from "../postings/word-codec.ts";
import type { DictionaryEntry } from "./dictionary-entry.ts";
import type { Part, SegmentOptions } from "./segment.ts";

const ENCODERS = {
  w: { encode: encodeWordList, encodeBlock: encodePosts },
  p: { encode: encodePairList, encodeBlock: encodePairList },
};

/** Bytes that a term takes in a bucket besides its list, about. */
const TERM_BYTES = 5;

/** Hashes are spread evenly, so that the terms of an eighth of them tell of all. */
const SAMPLE = 8;

const wholeList = ({ posts }: PostList) => ({ from: 0, to: posts.length, before: -1 });

/** Bytes of the buckets of a dictionary with these entries, about. */
export function measureEntries(
  kind: DictionaryKind,
  entries: Iterable<DictionaryEntry>,
  longestList: number,
): number {
  const writer = new ByteWriter();
  let bytes = 0;
  for (const { hash, list } of entries) {
    if (hash >= 2 ** 32 / SAMPLE) break;
    writer.truncate(0);
    ENCODERS[kind].encode(writer, list, wholeList(list));
    if (writer.length <= longestList) bytes += writer.length + TERM_BYTES;
  }
  return bytes * SAMPLE;
}

/**
 * The parts of a dictionary, in memory a bucket at a time. `entries` are in the order of their hashes;
 * `posts` is the number of posts of the segment.
 */
export function* writeDictionary(
  kind: DictionaryKind,
  entries: Iterable<DictionaryEntry>,
  posts: number,
  buckets: number,
  { longestLists, block }: Pick<SegmentOptions, "longestLists" | "block">,
): Generator<Part, DictionaryHead> {
  const own: string[] = [];
  const lists = new ByteWriter();
  let terms: BucketTerm[] = [];
  let bytes = 0;
  let bucket = 0;
  const flush = (): Part => {
    const part = { name: bucketName(kind, bucket++), bytes: encodeBucket(terms, lists.toBytes()) };
    lists.truncate(0);
    terms = [];
    return part;
  };
  for (const { term, hash, list } of entries) {
    for (const wanted = bucketOf(hash, buckets); bucket < wanted; ) yield flush();
    const from = lists.length;
    ENCODERS[kind].encode(lists, list, wholeList(list));
    const length = lists.length - from;
    if (length > longestLists[kind]) {
      lists.truncate(from);
      yield* writeOwnList(kind, own.push(term) - 1, list, posts, block);
    } else {
      terms.push({ term, from, to: lists.length });
      bytes += length + TERM_BYTES;
    }
  }
  while (bucket < buckets) yield flush();
  return { buckets, bytes, own };
}

function* writeOwnList(
  kind: DictionaryKind,
  index: number,
  list: PostList,
  posts: number,
  size: number,
): Generator<Part> {
  for (let block = 0; block < blocksOf(posts, size); block++) {
    const first = block * size;
    const writer = new ByteWriter();
    const range = {
      from: lowerBound(list.posts, first),
      to: lowerBound(list.posts, first + size),
      before: first - 1,
    };
    ENCODERS[kind].encodeBlock(writer, list, range);
    if (kind === "w") {
      yield { name: impactsName(index, block), bytes: encodeImpacts(list, range) };
    }
    yield { name: ownListName(kind, index, block), bytes: writer.toBytes() };
  }
}
