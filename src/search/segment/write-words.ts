import { ByteWriter } from "../bytes/byte-writer.ts";
import { type BucketTerm, encodeBucket } from "../postings/bucket.ts";
import {
  blocksOf,
  bucketName,
  bucketOf,
  type DictionaryHead,
  impactsName,
  ownListName,
} from "../postings/dictionary.ts";
import { encodeImpacts, encodePosts } from "../postings/long-word-list.ts";
import { lowerBound, type PostList } from "../postings/post-list.ts";
import { encodeWordList } from "../postings/word-codec.ts";
import type { Part, SegmentOptions } from "./segment.ts";
import type { WordEntry } from "./word-entry.ts";

/** Bytes that a term takes in a bucket besides its list, about. */
const TERM_BYTES = 5;

/** Hashes are spread evenly, so that the terms of an eighth of them tell of all. */
const SAMPLE = 8;

const wholeList = ({ posts }: PostList) => ({ from: 0, to: posts.length, before: -1 });

/** Bytes of the buckets of these words before compression, about. */
export function measureWords(words: Iterable<WordEntry>, longestList: number): number {
  const writer = new ByteWriter();
  let bytes = 0;
  for (const { hash, list } of words) {
    if (hash >= 2 ** 32 / SAMPLE) break;
    writer.truncate(0);
    encodeWordList(writer, list, wholeList(list));
    if (writer.length <= longestList) bytes += writer.length + TERM_BYTES;
  }
  return bytes * SAMPLE;
}

/**
 * The parts of the dictionary of words, in memory a bucket at a time. `words` are in the order of their
 * hashes; `posts` is the number of posts of the segment.
 */
export function* writeWords(
  words: Iterable<WordEntry>,
  posts: number,
  buckets: number,
  { longestList, block }: Pick<SegmentOptions, "longestList" | "block">,
): Generator<Part, DictionaryHead> {
  const own: string[] = [];
  const lists = new ByteWriter();
  let terms: BucketTerm[] = [];
  let bytes = 0;
  let bucket = 0;
  const flush = (): Part => {
    const part = { name: bucketName("w", bucket++), bytes: encodeBucket(terms, lists.toBytes()) };
    lists.truncate(0);
    terms = [];
    return part;
  };
  for (const { term, hash, list } of words) {
    for (const wanted = bucketOf(hash, buckets); bucket < wanted; ) yield flush();
    const from = lists.length;
    encodeWordList(lists, list, wholeList(list));
    const length = lists.length - from;
    if (length > longestList) {
      lists.truncate(from);
      yield* writeOwnList(own.push(term) - 1, list, posts, block);
    } else {
      terms.push({ term, from, to: lists.length });
      bytes += length + TERM_BYTES;
    }
  }
  while (bucket < buckets) yield flush();
  return { buckets, bytes, own };
}

function* writeOwnList(
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
    encodePosts(writer, list, range);
    yield { name: impactsName(index, block), bytes: encodeImpacts(list, range) };
    yield { name: ownListName("w", index, block), bytes: writer.toBytes() };
  }
}
