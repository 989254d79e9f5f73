import fc from "fast-check";
import { expect, test } from "vitest";
import { IntMap } from "../../../src/platform/collections/int-map.ts";

const KEYS = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.nat(1000).map((n) => n * 2 ** 20),
);

test("holds what a Map holds, however often it grew", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(KEYS, fc.integer({ min: 1, max: 2 ** 31 - 1 }))), (entries) => {
      const ints = new IntMap(1);
      const map = new Map<number, number>();
      for (const [key, value] of entries) {
        if (!map.has(key)) map.set(key, value);
        expect(ints.add(key, value)).toBe(map.get(key));
      }
      for (const [key, value] of map) expect(ints.get(key)).toBe(value);
      for (const key of [-7, 0, 7, 2 ** 30]) expect(ints.get(key)).toBe(map.get(key) ?? 0);
    }),
  );
});

test("takes a key above 2^31 for the same bits as its signed one", () => {
  const ints = new IntMap(4);
  ints.add(0xffffffff, 5);
  expect(ints.get(0xffffffff)).toBe(5);
  expect(ints.get(-1)).toBe(5);
});
