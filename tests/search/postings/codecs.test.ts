import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteReader } from "../../../src/search/bytes/byte-reader.ts";
import { ByteWriter } from "../../../src/search/bytes/byte-writer.ts";
import { pairKey, pairKeyHigh } from "../../../src/search/bytes/pair-key.ts";
import { openPart, sealPart } from "../../../src/search/bytes/part.ts";
import { decodeBucket, encodeBucket } from "../../../src/search/postings/bucket.ts";
import { KINDS } from "../../../src/search/postings/dictionary.ts";
import { encodePairList } from "../../../src/search/postings/pair-codec.ts";
import { encodeWordList } from "../../../src/search/postings/word-codec.ts";
import { decodeColumn, encodeColumn } from "../../../src/search/segment/column.ts";

test("numbers up to 2^53 are read as they were written", () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.varint(number);
      const reader = new ByteReader(writer.toBytes());
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      expect(reader.isAtEnd).toBe(true);
    }),
  );
});

const posts = fc
  .uniqueArray(fc.nat(2 ** 31), { maxLength: 40 })
  .map((list) => list.toSorted((a, b) => a - b));

describe("lists are read as they were written", () => {
  const both = (kind: "w" | "p", list: readonly (readonly [number, number])[]) => {
    const whole = {
      posts: Uint32Array.from(list, ([post]) => post),
      values: Uint32Array.from(list, ([, value]) => value),
    };
    const writer = new ByteWriter();
    (kind === "w" ? encodeWordList : encodePairList)(writer, whole, {
      from: 0,
      to: list.length,
      before: -1,
    });
    expect(KINDS[kind].decode(writer.toBytes(), -1)).toEqual(whole);
  };

  test("of words", () => {
    fc.assert(
      fc.property(posts, fc.array(fc.nat(63), { minLength: 40, maxLength: 40 }), (list, impacts) =>
        both(
          "w",
          list.map((post, at) => [post, impacts[at] ?? 0]),
        ),
      ),
    );
  });

  test("of pairs, with several occurrences in a post", () => {
    const values = fc.array(fc.oneof(fc.constant(0), fc.nat(2 ** 32 - 1)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(posts, fc.array(values, { minLength: 40, maxLength: 40 }), (list, all) =>
        both(
          "p",
          list.flatMap((post, at) => (all[at] ?? [0]).map((value) => [post, value] as const)),
        ),
      ),
    );
  });
});

test("a bucket gives its terms in the order of their bytes, each with its list", () => {
  const terms = ["б", "a", "ab", "abc", "国", "abd", "a:b", "😀"];
  const lists = Uint8Array.from(terms, (_, at) => at);
  const bucket = encodeBucket(
    terms.map((term, at) => ({ term, from: at, to: at + 1 })),
    lists,
  );
  const read = [...decodeBucket(bucket)].map(({ term, list }) => [term, list[0]]);
  expect(read).toEqual(
    ["a", "a:b", "ab", "abc", "abd", "б", "国", "😀"].map((term) => [term, terms.indexOf(term)]),
  );
  expect([...decodeBucket(encodeBucket([], lists))]).toEqual([]);
});

test("columns keep the values of every post, the most frequent first", () => {
  const rows = [["RU", "US"], [], ["US"], ["CN", "RU", "US"]];
  const { values, rows: read } = decodeColumn(encodeColumn(rows));
  expect(values).toEqual(["US", "RU", "CN"]);
  expect(read.map((ids) => ids.map((id) => values[id]))).toEqual(rows);
});

test("keys of pairs are in the order of their numbers", () => {
  const keys = [0, 1, 63, 64, 1000, 2 ** 31, 2 ** 32 - 1].map((high) => pairKey(high, 5));
  expect(keys.toSorted()).toEqual(keys);
  expect(keys.map(pairKeyHigh)).toEqual([0, 1, 63, 64, 1000, 2 ** 31, 2 ** 32 - 1]);
});

test("any damaged byte of a part is found", () => {
  const part = sealPart(new Uint8Array([1, 2, 3, 4]));
  expect([...openPart("x", part)]).toEqual([1, 2, 3, 4]);
  part.forEach((byte, at) => {
    const damaged = part.slice();
    damaged[at] = byte ^ 1;
    expect(() => openPart("k3x9/w1", damaged)).toThrow("k3x9/w1: ");
  });
  expect(() => openPart("x", part.subarray(0, 5))).toThrow("no part of a search index");
  expect(() => openPart("x", part.subarray(0, 10))).toThrow("damaged");
});
