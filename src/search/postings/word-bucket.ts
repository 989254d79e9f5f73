import { BitReader } from "../bytes/bit-reader.ts";
import { BitWriter } from "../bytes/bit-writer.ts";
import { ByteReader } from "../bytes/byte-reader.ts";
import { ByteWriter } from "../bytes/byte-writer.ts";
import { hashUtf8 } from "../bytes/hash.ts";
import { decodeLists, encodeLists, type ListReader, type ListWriter } from "./list-code.ts";
import type { ListTable } from "./list-table.ts";

const LINE_END = 10;

/** A bit that is 1 where counts follow, which are 0 otherwise; of each post then gamma(count + 1). */
const WRITE_COUNTS: ListWriter = {
  begin: (writer, _, values, from, to) => {
    let at = from;
    while (at < to && values[at] === 0) at++;
    const hasCounts = at < to ? 1 : 0;
    writer.bits(hasCounts, 1);
    return hasCounts;
  },
  write: (writer, hasCounts, values, at) => {
    if (hasCounts) writer.gamma((values[at] ?? 0) + 1);
  },
};

const READ_COUNTS: ListReader = {
  begin: (reader) => reader.bits(1),
  read: (reader, hasCounts, values, at) => {
    if (hasCounts) values[at] = reader.gamma() - 1;
    return at + 1;
  },
};

/**
 * Words: varint(bytes of the terms), the terms in the order of the dictionary, each with a line end,
 * and their lists. Terms stand apart because they alone deflate.
 */
export function encodeWordBucket(table: ListTable): Uint8Array {
  const { keys, texts, textStarts } = table;
  const lists = new BitWriter();
  encodeLists(lists, table, WRITE_COUNTS);
  const bucket = new ByteWriter();
  bucket.field(texts.subarray(textStarts[0] ?? 0, textStarts[keys.length] ?? 0));
  bucket.append(lists.toBytes());
  return bucket.toBytes();
}

/** What `encodeWordBucket` wrote; throws a RangeError where it is cut short. */
export function decodeWordBucket(bytes: Uint8Array): ListTable {
  const bucket = new ByteReader(bytes);
  const texts = bucket.field();
  const textStarts = [0];
  const keys: number[] = [];
  for (let from = 0, to = 0; from < texts.length; from = to + 1) {
    to = texts.indexOf(LINE_END, from);
    if (to < 0) throw new RangeError("a term has no end");
    keys.push(hashUtf8(texts.subarray(from, to)));
    textStarts.push(to + 1);
  }
  return {
    ...{ keys: Float64Array.from(keys), texts, textStarts: Uint32Array.from(textStarts) },
    ...decodeLists(new BitReader(bucket.rest()), keys.length, READ_COUNTS),
  };
}

/** A word as the only entry of a table, without a list. */
export const wordEntry = (utf8: Uint8Array): Pick<ListTable, "keys" | "texts" | "textStarts"> => ({
  keys: Float64Array.of(hashUtf8(utf8)),
  texts: Uint8Array.of(...utf8, LINE_END),
  textStarts: Uint32Array.of(0, utf8.length + 1),
});
