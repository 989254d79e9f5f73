import fc from "fast-check";
import { expect, test } from "vitest";
import {
  areRanges,
  countNumbers,
  formatRange,
  formatRanges,
  gapsBetween,
  isInRanges,
  mergeRanges,
  parseRanges,
} from "../../src/core/number-ranges.ts";

const show = (ranges: Parameters<typeof mergeRanges>[0]): string =>
  ranges.map((range) => formatRange(range)).join();

test.each([
  ["nothing", [], ""],
  ["one", [7], "7"],
  ["in any order, some twice", [3, 1, 2, 9, 2, 11, 10], "1-3,9-11"],
  ["beyond 32 bits", [5_000_000_000, 5_000_000_001], "5000000000-5000000001"],
])("numbers as ranges: %s", (_name, numbers, expected) => {
  expect(formatRanges(numbers)).toBe(expected);
  expect(show(parseRanges(expected))).toBe(expected);
});

test.each([
  ["apart", "1-3,7-9", "1-3,7-9"],
  ["that touch", "1-3,4-5", "1-5"],
  ["that overlap", "1-5,3-9", "1-9"],
  ["one inside another", "1-20,3-5,8", "1-20"],
  ["in another order", "7-9,1-3,3-4", "1-4,7-9"],
])("ranges are merged: %s", (_name, ranges, expected) => {
  expect(show(mergeRanges(parseRanges(ranges)))).toBe(expected);
});

test("gaps, their numbers, and what lies in ranges", () => {
  const ranges = parseRanges("2-3,5,9-11");
  expect(show(gapsBetween(ranges))).toBe("4,6-8");
  expect(countNumbers(gapsBetween(ranges))).toBe(4);
  const inside = Array.from({ length: 13 }, (_, at) => at).filter((at) => isInRanges(ranges, at));
  expect(inside).toEqual([2, 3, 5, 9, 10, 11]);
  expect(gapsBetween([])).toEqual([]);
});

test.each(["1-", "a", "1,,2", "-1", " 1", "1-2-3"])("%j is no ranges", (text) => {
  expect(areRanges(text)).toBe(false);
});

test("ranges hold the numbers that they were made of, and no others", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
      const ranges = parseRanges(formatRanges(numbers));
      const held = Array.from({ length: 62 }, (_, at) => at).filter((at) => isInRanges(ranges, at));
      expect(held).toEqual(numbers.toSorted((a, b) => a - b));
      expect(countNumbers(ranges)).toBe(numbers.length);
    }),
  );
});
