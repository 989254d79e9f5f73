import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EMPTY_SEARCH } from "../../src/dedupe/near/candidates.ts";
import {
  addVerdicts,
  type NearSearch,
  readSearch,
  writeSearch,
} from "../../src/import/near-search.ts";
import { readBlocks } from "../../src/platform/files/block-file.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const NOTHING: NearSearch = { candidates: EMPTY_SEARCH, verdicts: new Map() };

/** A search of so many posts, each of which resembles the next. */
function makeSearch(length: number): NearSearch {
  const numbers = [...new Array(length).keys()];
  return {
    candidates: {
      posts: numbers.map((number) => `${"s".repeat(107)}. post-${number}`),
      resembling: numbers.slice(1).map((number) => [number - 1, number]),
    },
    verdicts: new Map(numbers.map((number) => [`post-${number} post-${number + 1}`, number > 9])),
  };
}

test.each([0, 1, 10_000, 25_000])("a search of %d posts comes back as it was", (length) => {
  const cache = { folder: makeTempFolder(), version: "1" };
  const search = makeSearch(length);
  writeSearch(cache, {}, search);
  expect(readSearch(cache, {})).toEqual(search);
});

test("verdicts can be added to a search", () => {
  const cache = { folder: makeTempFolder(), version: "1" };
  const search = makeSearch(20);
  const some = [...search.verdicts].filter((_, at) => at % 2 === 0);
  const others = [...search.verdicts].filter((_, at) => at % 2 === 1);
  writeSearch(cache, {}, { ...search, verdicts: new Map(some) });
  addVerdicts(cache, new Map(others));
  expect(readSearch(cache, {})).toEqual(search);
});

test("no block grows with the number of posts or pairs", () => {
  const largestOf = (length: number): number => {
    const cache = { folder: makeTempFolder(), version: "1" };
    writeSearch(cache, {}, makeSearch(length));
    const blocks = readBlocks(join(cache.folder, "near-copies"), "1 {}") ?? [];
    return Math.max(...blocks.map((block) => block.length));
  };
  expect(largestOf(40_000)).toBeLessThan(1.1 * largestOf(10_000));
});

test("what other code or settings found, or a damaged file, is not read", () => {
  const cache = { folder: makeTempFolder(), version: "1" };
  expect(readSearch(cache, {})).toEqual(NOTHING);
  writeSearch(cache, {}, makeSearch(2));
  expect(readSearch({ ...cache, version: "2" }, {})).toEqual(NOTHING);
  expect(readSearch(cache, { fewestWords: 3 })).toEqual(NOTHING);
  writeFileSync(join(cache.folder, "near-copies"), "1 {}\n12 3\n{}");
  expect(readSearch(cache, {})).toEqual(NOTHING);
});
