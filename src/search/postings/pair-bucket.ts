import { BitReader } from "../bytes/bit-reader.ts";
import { BitWriter } from "../bytes/bit-writer.ts";
import { KEY_WIDTH } from "../bytes/pair-key.ts";
import {
  COUNT_WIDTH,
  decodeLists,
  encodeLists,
  type ListReader,
  type ListWriter,
} from "./list-code.ts";
import { type ListTable, NO_TEXTS } from "./list-table.ts";

/** Bits of the Rice parameter of keys. */
const SMALL_WIDTH = 6;

/** The code of occurrences takes two bits for each term; lists of fewer posts have no field for it: 0. */
const FEW_POSTS = 5;
const CODE_WIDTH = 2;

/**
 * v and w, of 2 bits each, where the list has 5 posts or more, and 0 otherwise. Of each post a bit f.
 * f = 0: the first occurrences of both terms are neighbours, and no others. f = 1: occurrences follow,
 * each i, j and a bit m: the occurrence i of the first term (from 0) before the occurrence j of the
 * second; m = 1 where more follow. i is gamma(i + 1) where v = 0, else i in Rice's code with v; so is j
 * with w.
 *
 * Occurrences make phrases of three and more words exact: in `a b c` the b that follows a must be the
 * b before c. In most posts most words stand once, so that they cost little.
 */
const WRITE_OCCURRENCES: ListWriter = {
  begin: (writer, posts, values, from, to) => {
    if (posts < FEW_POSTS) return 0;
    const list = values.subarray(from, to);
    const codes = bestCode(list, 16) + (bestCode(list, 0) << CODE_WIDTH);
    writer.bits(codes, 2 * CODE_WIDTH);
    return codes;
  },
  write: (writer, codes, values, from, to) => {
    const isPlain = to === from + 1 && values[from] === 0;
    writer.bits(isPlain ? 0 : 1, 1);
    if (isPlain) return;
    for (let at = from; at < to; at++) {
      encodeOccurrence(writer, (values[at] ?? 0) >>> 16, codes % 4);
      encodeOccurrence(writer, (values[at] ?? 0) & 0xffff, codes >> CODE_WIDTH);
      writer.bits(at + 1 < to ? 1 : 0, 1);
    }
  },
};

const READ_OCCURRENCES: ListReader = {
  begin: (reader, posts) => (posts < FEW_POSTS ? 0 : reader.bits(2 * CODE_WIDTH)),
  read: (reader, codes, values, from) => {
    let at = from;
    if (reader.bits(1) === 0) return at + 1;
    do {
      const first = decodeOccurrence(reader, codes % 4);
      values[at++] = first * 0x10000 + decodeOccurrence(reader, codes >> CODE_WIDTH);
    } while (reader.bits(1) === 1);
    return at;
  },
};

const encodeOccurrence = (writer: BitWriter, occurrence: number, code: number): void =>
  code === 0 ? writer.gamma(occurrence + 1) : writer.rice(occurrence, code);

const decodeOccurrence = (reader: BitReader, code: number): number =>
  code === 0 ? reader.gamma() - 1 : reader.rice(code);

/** The code with which the occurrences that stand at a bit of values take the fewest bits. */
function bestCode(values: Uint32Array, bit: number): number {
  const costs = [0, 0, 0, 0];
  for (const value of values) {
    if (value === 0) continue;
    const occurrence = (value >>> bit) & 0xffff;
    for (let code = 0; code < costs.length; code++) {
      const cost =
        code === 0 ? 63 - 2 * Math.clz32(occurrence + 1) : (occurrence >>> code) + 1 + code;
      costs[code] = (costs[code] ?? 0) + cost;
    }
  }
  return costs.indexOf(Math.min(...costs));
}

/**
 * Pairs as bits: 32 for the number of pairs, 6 for a number k; then the keys, the first in its bits,
 * each other by its gap less 1 in Rice's code with k; then their lists.
 */
export function encodePairBucket(table: ListTable): Uint8Array {
  const { keys } = table;
  const writer = new BitWriter();
  const [first = 0, last = 0] = [keys[0], keys.at(-1)];
  const gap = keys.length > 1 ? (last - first) / (keys.length - 1) : 1;
  const k = Math.max(0, Math.floor(Math.log2(gap)));
  writer.bits(keys.length, COUNT_WIDTH);
  writer.bits(k, SMALL_WIDTH);
  if (keys.length > 0) writer.bits(first, KEY_WIDTH);
  for (let at = 1; at < keys.length; at++) {
    writer.rice((keys[at] ?? 0) - (keys[at - 1] ?? 0) - 1, k);
  }
  encodeLists(writer, table, WRITE_OCCURRENCES);
  return writer.toBytes();
}

/** What `encodePairBucket` wrote; throws a RangeError where it is cut short. */
export function decodePairBucket(bytes: Uint8Array): ListTable {
  const reader = new BitReader(bytes);
  const size = reader.bits(COUNT_WIDTH);
  const k = reader.bits(SMALL_WIDTH);
  if (size > reader.length) throw new RangeError("bits are missing at the end");
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    keys[at] = at === 0 ? reader.bits(KEY_WIDTH) : (keys[at - 1] ?? 0) + reader.rice(k) + 1;
  }
  return { ...NO_TEXTS, keys, ...decodeLists(reader, size, READ_OCCURRENCES) };
}

/** A pair as the only entry of a table, without a list. */
export const pairEntry = (key: number): Pick<ListTable, "keys" | "texts" | "textStarts"> => ({
  ...NO_TEXTS,
  keys: Float64Array.of(key),
});
