import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitReader } from "../../../src/search/bytes/bit-reader.ts";
import { BitWriter } from "../../../src/search/bytes/bit-writer.ts";
import { ByteReader } from "../../../src/search/bytes/byte-reader.ts";
import { ByteWriter } from "../../../src/search/bytes/byte-writer.ts";
import {
  hashesOf,
  hashOfKey,
  KEYS,
  nameKey,
  pairKey,
  parseKey,
} from "../../../src/search/bytes/pair-key.ts";
import { openPart, sealPart } from "../../../src/search/bytes/part.ts";
import { decodeBucket, encodeBucket } from "../../../src/search/postings/bucket.ts";
import { decodePairBucket, encodePairBucket } from "../../../src/search/postings/pair-bucket.ts";
import { PairCollector } from "../../../src/search/postings/pair-collector.ts";
import { findPair } from "../../../src/search/postings/pair-table.ts";
import { NO_POSTS } from "../../../src/search/postings/post-list.ts";
import { decodeWordList, encodeWordList } from "../../../src/search/postings/word-codec.ts";
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

test("bits are read as they were written, and not past the end", () => {
  const code = fc.oneof(
    fc.tuple(fc.constant("bits" as const), fc.maxSafeNat(), fc.nat(48)),
    fc.tuple(fc.constant("rice" as const), fc.nat(1e6), fc.integer({ min: 8, max: 40 })),
    fc.tuple(fc.constant("gamma" as const), fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.nat(0)),
  );
  fc.assert(
    fc.property(fc.array(code), (codes) => {
      const writer = new BitWriter();
      const numbers = codes.map(([kind, value, width]) =>
        kind === "bits" ? value % 2 ** width : value,
      );
      codes.forEach(([kind, , width], at) => {
        writer[kind](numbers[at] ?? 0, width);
      });
      const reader = new BitReader(writer.toBytes());
      const read = codes.map(([kind, , width]) =>
        kind === "gamma" ? reader.gamma() : reader[kind](width),
      );
      expect(read).toEqual(numbers);
      expect(() => reader.bits(8)).toThrow(RangeError);
      expect(() => reader.gamma()).toThrow(RangeError);
    }),
  );
});

test("lists of words are read as they were written", () => {
  const impacts = fc.array(fc.nat(63), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(posts, impacts, (list, values) => {
      const whole = {
        posts: Uint32Array.from(list),
        values: Uint32Array.from(list, (_, at) => values[at] ?? 0),
      };
      const writer = new ByteWriter();
      encodeWordList(writer, whole, { from: 0, to: list.length, before: -1 });
      expect(decodeWordList(writer.toBytes(), -1)).toEqual(whole);
    }),
  );
});

describe("a bucket of pairs", () => {
  /** Posts with the occurrences of a pair in each. */
  const list = fc
    .array(
      fc.tuple(
        fc.nat(2 ** 31),
        fc.uniqueArray(fc.oneof(fc.constant(0), fc.nat(2 ** 32 - 1)), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((entries) => {
      const sorted = [...new Map(entries)].sort(([a], [b]) => a - b);
      const flat = sorted.flatMap(([post, values]) =>
        values.map((value) => [post, value] as const),
      );
      return {
        posts: Uint32Array.from(flat, ([post]) => post),
        values: Uint32Array.from(flat, ([, value]) => value),
      };
    });
  const pairs = fc
    .array(fc.tuple(fc.maxSafeNat(), list))
    .map((all) =>
      [...new Map(all.map(([key, each]) => [key % KEYS, each] as const))].sort(([a], [b]) => a - b),
    );

  test("is read as it was written, and finds its pairs alone", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const collector = new PairCollector();
        for (const [key, each] of all) collector.add(key, each, 0, each.posts.length);
        const table = decodePairBucket(encodePairBucket(collector.toTable()));
        expect(table).toEqual(collector.toTable());
        for (const [key, each] of all) {
          expect(findPair(table, key)).toEqual(each);
          if (!all.some(([other]) => other === key + 1)) {
            expect(findPair(table, key + 1)).toEqual(NO_POSTS);
          }
        }
      }),
    );
  });

  test("that is cut short is refused", () => {
    const collector = new PairCollector();
    for (let key = 0; key < 100; key++) {
      const numbers = { posts: Uint32Array.of(key), values: Uint32Array.of(key) };
      collector.add(key * 1000, numbers, 0, 1);
    }
    const bytes = encodePairBucket(collector.toTable());
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodePairBucket(bytes.subarray(0, length))).toThrow(RangeError);
    }
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

test("a key of a pair is below the bound, tells the order of its terms, and is read from its name", () => {
  const key = pairKey(hashesOf("clean"), hashesOf("water"));
  expect(key).toBeLessThan(KEYS);
  expect(key).not.toBe(pairKey(hashesOf("water"), hashesOf("clean")));
  expect(parseKey(nameKey(key))).toBe(key);
  expect(hashOfKey(KEYS - 1)).toBe(2 ** 32 - 1);
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
