import { expect, test } from "vitest";
import { OPTIONS, readBenchOptions } from "../../bench/options.ts";
import { readCommandLine } from "../../scripts/command-line.ts";
import { UsageError } from "../../src/core/errors.ts";

const read = (...words: readonly string[]) => {
  const line = readCommandLine({ usage: "", options: OPTIONS, files: false }, words);
  if (line === "help") throw new Error("no options but help");
  return readBenchOptions(line);
};

const sizeCases = [
  ["three sizes unless told otherwise", [], [1000, 10_000, 100_000]],
  ["a million more where that is wanted", ["--huge"], [1000, 10_000, 100_000, 1_000_000]],
  ["other sizes, in ascending order, each once", ["--sizes", "500,20,500"], [20, 500]],
  ["other sizes and a million", ["--sizes", "20", "--huge"], [20, 1_000_000]],
] as const;

test.each(sizeCases)("%s", (_name, words, sizes) => {
  expect(read(...words).sizes).toEqual(sizes);
});

test("comparisons can be left out, the work folder named and kept", () => {
  expect(read("--skip", "hugo,floor", "--work", "/big", "--keep")).toEqual({
    sizes: [1000, 10_000, 100_000],
    skip: new Set(["hugo", "floor"]),
    keep: true,
    work: "/big",
  });
  expect(read()).toMatchObject({ skip: new Set(), keep: false });
});

test("pictures are measured where they are asked for", () => {
  expect(read("--pictures", "1000").pictures).toBe(1000);
  expect(read()).not.toHaveProperty("pictures");
});

const refused: readonly (readonly string[])[] = [
  ["--sizes", "1e3"],
  ["--sizes", "0"],
  ["--sizes", "10,"],
  ["--skip", "jekyll"],
  ["--pictures", "many"],
  ["--sizes", "20", "30"],
];

test.each(refused.map((words) => [words]))("%j is refused", (words) => {
  expect(() => read(...words)).toThrow(UsageError);
});
