import { BitReader } from "../bytes/bit-reader.ts";
import { BitWriter } from "../bytes/bit-writer.ts";
import type { PairTable } from "./pair-table.ts";

/** Bits of a key. */
const KEY_WIDTH = 38;

/** Bits of the fields with which a bucket begins. */
const COUNT_WIDTH = 32;
const SMALL_WIDTH = 6;

/** Bits that a whole number takes: 0 none, 1 one, 255 eight. */
const widthOf = (value: number): number => 32 - Math.clz32(value);

/** For gaps of so many posts whose numbers have `width` bits, about the best number for Rice's code. */
const riceOf = (width: number, posts: number): number => Math.max(0, width - widthOf(posts));

/**
 * Pairs as bits: 32 for the number of pairs, 32 for that of all occurrences, 6 for the width of the
 * numbers of posts (w) and 6 for that of gaps of keys (k). Then the keys: the first in 38 bits, each
 * other by its gap less 1 in Rice's code with k. Then the list of each pair: gamma(n), n being the
 * number of its posts, and of each post the gap (the number of posts between it and the one before) in
 * Rice's code with w - (bits of n), at least 0, and a bit f. f = 0: the first occurrences of both terms
 * are neighbours, and no others. f = 1: occurrences follow, each gamma(i + 1), gamma(j + 1), m: the
 * occurrence i of the first term (from 0) before the occurrence j of the second; m = 1 where more follow.
 *
 * Occurrences make phrases of three and more words exact: in `a b c` the b that follows a must be the
 * b before c. In most posts most words stand once, so that they cost little.
 */
export function encodePairBucket({ keys, starts, posts, values }: PairTable): Uint8Array {
  const writer = new BitWriter();
  const [from = 0, to = 0] = [starts[0], starts[keys.length]];
  const [first = 0, last = 0] = [keys[0], keys.at(-1)];
  const gap = keys.length > 1 ? (last - first) / (keys.length - 1) : 1;
  const k = Math.max(0, Math.floor(Math.log2(gap * Math.LN2)));
  let highest = 0;
  for (let at = from; at < to; at++) highest = Math.max(highest, posts[at] ?? 0);
  const width = widthOf(highest);
  writer.bits(keys.length, COUNT_WIDTH);
  writer.bits(to - from, COUNT_WIDTH);
  writer.bits(width, SMALL_WIDTH);
  writer.bits(k, SMALL_WIDTH);
  if (keys.length > 0) writer.bits(first, KEY_WIDTH);
  for (let at = 1; at < keys.length; at++) {
    writer.rice((keys[at] ?? 0) - (keys[at - 1] ?? 0) - 1, k);
  }
  for (let at = 0; at < keys.length; at++) {
    encodeList(writer, posts, values, starts[at] ?? 0, starts[at + 1] ?? 0, width);
  }
  return writer.toBytes();
}

function encodeList(
  writer: BitWriter,
  posts: Uint32Array,
  values: Uint32Array,
  from: number,
  to: number,
  width: number,
): void {
  let count = 1;
  for (let at = from + 1; at < to; at++) if (posts[at] !== posts[at - 1]) count++;
  const k = riceOf(width, count);
  writer.gamma(count);
  let last = -1;
  for (let at = from; at < to; at++) {
    const post = posts[at] ?? 0;
    writer.rice(post - last - 1, k);
    last = post;
    const isPlain = posts[at + 1] !== post || at + 1 === to ? values[at] === 0 : false;
    writer.bits(isPlain ? 0 : 1, 1);
    if (isPlain) continue;
    for (;;) {
      const value = values[at] ?? 0;
      writer.gamma((value >>> 16) + 1);
      writer.gamma((value & 0xffff) + 1);
      const hasMore = at + 1 < to && posts[at + 1] === post;
      writer.bits(hasMore ? 1 : 0, 1);
      if (!hasMore) break;
      at++;
    }
  }
}

/** What `encodePairBucket` wrote; throws a RangeError where it is cut short. */
export function decodePairBucket(bytes: Uint8Array): PairTable {
  const reader = new BitReader(bytes);
  const size = reader.bits(COUNT_WIDTH);
  const occurrences = reader.bits(COUNT_WIDTH);
  // Each takes a bit at least.
  if (size + occurrences > bytes.length * 8) throw new RangeError("bits are missing at the end");
  const width = reader.bits(SMALL_WIDTH);
  const k = reader.bits(SMALL_WIDTH);
  const table = {
    keys: new Float64Array(size),
    starts: new Uint32Array(size + 1),
    posts: new Uint32Array(occurrences),
    values: new Uint32Array(occurrences),
  };
  let key = 0;
  for (let at = 0; at < size; at++) {
    key = at === 0 ? reader.bits(KEY_WIDTH) : key + reader.rice(k) + 1;
    table.keys[at] = key;
  }
  for (let at = 0, end = 0; at < size; at++) {
    end = decodeList(reader, table, end, width);
    table.starts[at + 1] = end;
  }
  return table;
}

/** Reads a list to `from`; returns where it ends. */
function decodeList(
  reader: BitReader,
  { posts, values }: PairTable,
  from: number,
  width: number,
): number {
  const count = reader.gamma();
  const k = riceOf(width, count);
  let at = from;
  let last = -1;
  for (let left = count; left > 0; left--) {
    last += reader.rice(k) + 1;
    let more = reader.bits(1);
    if (more === 0) posts[at++] = last;
    while (more === 1) {
      posts[at] = last;
      values[at++] = (reader.gamma() - 1) * 0x10000 + reader.gamma() - 1;
      more = reader.bits(1);
    }
  }
  return at;
}
