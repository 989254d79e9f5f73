import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitReader } from "../../../src/search/bytes/bit-reader.ts";
import { BitWriter } from "../../../src/search/bytes/bit-writer.ts";
import { ByteReader } from "../../../src/search/bytes/byte-reader.ts";
import { ByteWriter } from "../../../src/search/bytes/byte-writer.ts";
import { hashTerm } from "../../../src/search/bytes/hash.ts";
import {
  hashOfKey,
  KEYS,
  nameKey,
  pairKeyOf,
  parseKey,
} from "../../../src/search/bytes/pair-key.ts";
import { openPart, sealPart } from "../../../src/search/bytes/part.ts";
import { decodeBucket, encodeBucket } from "../../../src/search/postings/bucket.ts";
import type { DictionaryKind } from "../../../src/search/postings/dictionary.ts";
import { entryOf, nameEntry } from "../../../src/search/postings/entry.ts";
import {
  compareEntries,
  findList,
  type ListTable,
} from "../../../src/search/postings/list-table.ts";
import { NO_POSTS, type PostList } from "../../../src/search/postings/post-list.ts";
import { TableCollector } from "../../../src/search/postings/table-collector.ts";
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

/** A bucket that is cut short anywhere is refused. */
function expectCutRefused(kind: DictionaryKind, bytes: Uint8Array): void {
  expect(bytes.length).toBeGreaterThan(100);
  for (let length = 0; length < bytes.length; length++) {
    expect(() => decodeBucket(kind)(bytes.subarray(0, length))).toThrow(RangeError);
  }
}

describe("a bucket of words", () => {
  const counts = fc.array(fc.nat(255), { minLength: 40, maxLength: 40 });
  const lists = fc.array(
    fc.tuple(posts, counts, fc.boolean()).map(([list, values, hasCounts]) => ({
      posts: Uint32Array.from(list),
      values: Uint32Array.from(list, (_, at) => (hasCounts ? (values[at] ?? 0) : 0)),
    })),
    { minLength: 9, maxLength: 9 },
  );
  const terms = ["б", "a", "ab", "abc", "国", "abd", "country:ru", "😀", "a:b c"];
  const collect = (all: readonly PostList[]): ListTable => {
    const entries = terms.map((term, at) => ({ entry: entryOf("w", term), list: all[at] }));
    const collected = new TableCollector();
    for (const { entry, list } of entries.toSorted((a, b) =>
      compareEntries(a.entry, 0, b.entry, 0),
    ))
      collected.addList(entry, 0, list ?? NO_POSTS);
    return collected.toTable();
  };

  test("is read as it was written, and finds its words alone", () => {
    fc.assert(
      fc.property(lists, (all) => {
        const table = decodeBucket("w")(encodeBucket("w", collect(all)));
        expect(table).toEqual(collect(all));
        terms.forEach((term, at) => {
          expect(findList(table, hashTerm(term), term)).toEqual(all[at]);
        });
        expect(findList(table, hashTerm("abcd"), "abcd")).toEqual(NO_POSTS);
        expect([...table.keys.keys()].map((at) => nameEntry("w", table, at)).toSorted()).toEqual(
          terms.filter((_, at) => all[at]?.posts.length !== 0).toSorted(),
        );
      }),
    );
  });

  test("tells terms of one hash apart", () => {
    const [first, second] = [entryOf("w", "abc"), entryOf("w", "abd")];
    const collected = new TableCollector();
    const list = (post: number) => ({ posts: Uint32Array.of(post), values: Uint32Array.of(1) });
    collected.addList(first, 0, list(1));
    // As if it had the same hash.
    const same = { ...second, keys: first.keys };
    collected.addList(same, 0, list(2));
    const table = collected.toTable();
    const key = hashTerm("abc");
    expect([...findList(table, key, "abc").posts]).toEqual([1]);
    expect([...findList(table, key, "abd").posts]).toEqual([2]);
    expect(findList(table, key, "abe")).toEqual(NO_POSTS);
    expect(compareEntries(table, 0, table, 1)).toBeLessThan(0);
  });

  test("that is cut short is refused", () => {
    const collected = new TableCollector();
    for (let post = 0; post < 60; post++) {
      const list = { posts: Uint32Array.of(post), values: Uint32Array.of(post % 7) };
      collected.addList(entryOf("w", `word${post}`), 0, list);
    }
    expectCutRefused("w", encodeBucket("w", collected.toTable()));
  });
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
        const collected = new TableCollector();
        for (const [key, each] of all) collected.addList(entryOf("p", nameKey(key)), 0, each);
        const table = decodeBucket("p")(encodeBucket("p", collected.toTable()));
        expect(table).toEqual(collected.toTable());
        for (const [key, each] of all) {
          expect(findList(table, key)).toEqual(each);
          if (!all.some(([other]) => other === key + 1)) {
            expect(findList(table, key + 1)).toEqual(NO_POSTS);
          }
        }
      }),
    );
  });

  test("that is cut short is refused", () => {
    const collected = new TableCollector();
    for (let key = 0; key < 100; key++) {
      const list = { posts: Uint32Array.of(key), values: Uint32Array.of(key) };
      collected.addList(entryOf("p", nameKey(key * 1000)), 0, list);
    }
    expectCutRefused("p", encodeBucket("p", collected.toTable()));
  });
});

test("columns keep the values of every post, the most frequent first", () => {
  const rows = [["RU", "US"], [], ["US"], ["CN", "RU", "US"]];
  const { values, rows: read } = decodeColumn(encodeColumn(rows));
  expect(values).toEqual(["US", "RU", "CN"]);
  expect(read.map((ids) => ids.map((id) => values[id]))).toEqual(rows);
});

test("a key of a pair is below the bound, tells the order of its terms, and is read from its name", () => {
  const key = pairKeyOf("clean", "water");
  expect(key).toBeLessThan(KEYS);
  expect(key).not.toBe(pairKeyOf("water", "clean"));
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
