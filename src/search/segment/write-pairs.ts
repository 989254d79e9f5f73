import { hashOfKey, KEYS, nameKey } from "../bytes/pair-key.ts";
import {
  blocksOf,
  bucketName,
  bucketOf,
  type DictionaryHead,
  ownListName,
} from "../postings/dictionary.ts";
import { encodePairBucket } from "../postings/pair-bucket.ts";
import { PairCollector } from "../postings/pair-collector.ts";
import { listAt, type PairTable } from "../postings/pair-table.ts";
import { lowerBound, type PostList } from "../postings/post-list.ts";
import type { Part, SegmentOptions } from "./segment.ts";

/** Keys are spread evenly, so that those of an eighth of them tell of all. */
const SAMPLE = 8;

/** Bytes of the buckets of these pairs, about. */
export function measurePairs(tables: Iterable<PairTable>, mostOccurrences: number): number {
  const sample = new PairCollector();
  for (const table of tables) {
    const { keys, starts } = table;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      if (key >= KEYS / SAMPLE) return SAMPLE * encodePairBucket(sample.toTable()).length;
      const [from = 0, to = 0] = [starts[at], starts[at + 1]];
      if (to - from <= mostOccurrences) sample.add(key, table, from, to);
    }
  }
  return SAMPLE * encodePairBucket(sample.toTable()).length;
}

/**
 * The parts of the dictionary of pairs, in memory a bucket at a time. `tables` follow one another;
 * `posts` is the number of posts of the segment.
 */
export function* writePairs(
  tables: Iterable<PairTable>,
  posts: number,
  buckets: number,
  { mostOccurrences, block }: Pick<SegmentOptions, "mostOccurrences" | "block">,
): Generator<Part, DictionaryHead> {
  const own: number[] = [];
  const held = new PairCollector();
  let bytes = 0;
  let bucket = 0;
  const flush = (): Part => {
    const part = { name: bucketName("p", bucket++), bytes: encodePairBucket(held.toTable()) };
    bytes += part.bytes.length;
    held.clear();
    return part;
  };
  for (const table of tables) {
    const { keys, starts } = table;
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      for (const wanted = bucketOf(hashOfKey(key), buckets); bucket < wanted; ) yield flush();
      const [from = 0, to = 0] = [starts[at], starts[at + 1]];
      if (to - from <= mostOccurrences) held.add(key, table, from, to);
      else yield* writeOwnList(own.push(key) - 1, key, listAt(table, at), posts, block);
    }
  }
  while (bucket < buckets) yield flush();
  return { buckets, bytes, own: own.map(nameKey) };
}

/** Each block is a bucket of the pair alone, whose posts are counted from the block's first. */
function* writeOwnList(
  index: number,
  key: number,
  { posts, values }: PostList,
  all: number,
  size: number,
): Generator<Part> {
  const held = new PairCollector();
  for (let block = 0; block < blocksOf(all, size); block++) {
    const first = block * size;
    const [from, to] = [lowerBound(posts, first), lowerBound(posts, first + size)];
    const inBlock = {
      posts: posts.subarray(from, to).map((post) => post - first),
      values: values.subarray(from, to),
    };
    held.clear();
    held.add(key, inBlock, 0, to - from);
    yield { name: ownListName("p", index, block), bytes: encodePairBucket(held.toTable()) };
  }
}
