import { expect, test } from "vitest";
import { chunk } from "../../../src/platform/collections/chunk.ts";

const weigh = (weight: number): number => weight;

const cases: readonly (readonly [
  name: string,
  items: readonly number[],
  most: number,
  batches: readonly (readonly number[])[],
])[] = [
  ["nothing", [], 3, []],
  ["all at once", [1, 1, 1], 3, [[1, 1, 1]]],
  ["a rest", [1, 1, 1, 1], 3, [[1, 1, 1], [1]]],
  ["what would be too much begins the next", [2, 2, 1], 3, [[2], [2, 1]]],
  ["more than fits stands alone", [1, 9, 1, 1], 3, [[1], [9], [1, 1]]],
];

test.each(cases)("by weight: %s", (_name, items, most, batches) => {
  expect([...chunk(items, most, weigh)]).toEqual(batches);
});

test("by number", () => {
  expect([...chunk(["a", "b", "c", "d", "e"], 2)]).toEqual([["a", "b"], ["c", "d"], ["e"]]);
});
