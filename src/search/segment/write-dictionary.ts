import { encodeBucket } from "../postings/bucket.ts";
import {
  blocksOf,
  boundOf,
  bucketName,
  countsName,
  type DictionaryHead,
  type DictionaryKind,
  hashOf,
  ownListName,
} from "../postings/dictionary.ts";
import { nameEntry } from "../postings/entry.ts";
import { type ListTable, listAt } from "../postings/list-table.ts";
import { lowerBound } from "../postings/post-list.ts";
import { TableCollector } from "../postings/table-collector.ts";
import type { Part, SegmentOptions } from "./segment.ts";

/** Hashes are spread evenly, so that the entries of an eighth of them tell of all. */
const SAMPLE = 8;

/**
 * A list of more posts than one in so many of a segment is a file of its own, if it is not short: so a
 * list in a bucket takes at most some 20 kB, and few have files of their own, whatever the size.
 */
const SHARE = 50;

/** How long a list in a bucket may be, in posts or occurrences. */
const longestOf = (
  kind: DictionaryKind,
  posts: number,
  { longestList }: Pick<SegmentOptions, "longestList">,
): number => Math.max(longestList[kind], Math.ceil(posts / SHARE));

/** Bytes of the buckets of these entries, about. */
export function measureDictionary(
  kind: DictionaryKind,
  tables: Iterable<ListTable>,
  posts: number,
  options: Pick<SegmentOptions, "longestList">,
): number {
  const longest = longestOf(kind, posts, options);
  const sample = new TableCollector();
  for (const table of tables) {
    for (let at = 0; at < table.keys.length; at++) {
      if (hashOf(kind, table.keys[at] ?? 0) >= 2 ** 32 / SAMPLE) break;
      if (lengthAt(table, at) <= longest) sample.addRange(table, at, at + 1);
    }
  }
  return SAMPLE * encodeBucket(kind, sample.toTable()).length;
}

const lengthAt = ({ starts }: ListTable, at: number): number =>
  (starts[at + 1] ?? 0) - (starts[at] ?? 0);

/**
 * The parts of a dictionary, in memory a bucket at a time. `tables` follow one another; `posts` is the
 * number of posts of the segment.
 */
export function* writeDictionary(
  kind: DictionaryKind,
  tables: Iterable<ListTable>,
  posts: number,
  buckets: number,
  options: Pick<SegmentOptions, "longestList" | "block">,
): Generator<Part, DictionaryHead> {
  const { block } = options;
  const longest = longestOf(kind, posts, options);
  const own: string[] = [];
  const held = new TableCollector();
  let bytes = 0;
  let bucket = 0;
  const flush = (): Part => {
    const part = { name: bucketName(kind, bucket++), bytes: encodeBucket(kind, held.toTable()) };
    bytes += part.bytes.length;
    held.clear();
    return part;
  };
  let bound = boundOf(kind, 1, buckets);
  for (const table of tables) {
    const { keys } = table;
    let from = 0;
    for (let at = 0; at < keys.length; at++) {
      const isPast = (keys[at] ?? 0) >= bound;
      const isLong = lengthAt(table, at) > longest;
      if (!isPast && !isLong) continue;
      held.addRange(table, from, at);
      from = isLong ? at + 1 : at;
      for (; (keys[at] ?? 0) >= bound; bound = boundOf(kind, bucket + 1, buckets)) yield flush();
      if (!isLong) continue;
      const index = own.push(nameEntry(kind, table, at)) - 1;
      yield* writeOwnList(kind, index, table, at, blocksOf(posts, block), block);
    }
    held.addRange(table, from, keys.length);
  }
  while (bucket < buckets) yield flush();
  return { buckets, bytes, own };
}

/**
 * Each block is a bucket of the entry alone, whose posts are counted from the block's first. Counts
 * of words are parts of their own, a byte each, since only the order by relevance needs them.
 */
function* writeOwnList(
  kind: DictionaryKind,
  index: number,
  table: ListTable,
  at: number,
  blocks: number,
  size: number,
): Generator<Part> {
  const { posts, values } = listAt(table, at);
  const held = new TableCollector();
  for (let block = 0; block < blocks; block++) {
    const first = block * size;
    const [from, to] = [lowerBound(posts, first), lowerBound(posts, first + size)];
    const list = {
      posts: posts.subarray(from, to).map((post) => post - first),
      values: kind === "w" ? new Uint32Array(to - from) : values.subarray(from, to),
    };
    held.clear();
    held.addList(table, at, list);
    if (kind === "w") {
      yield { name: countsName(index, block), bytes: Uint8Array.from(values.subarray(from, to)) };
    }
    yield { name: ownListName(kind, index, block), bytes: encodeBucket(kind, held.toTable()) };
  }
}
