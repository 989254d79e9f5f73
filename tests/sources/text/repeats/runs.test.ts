import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visitPosts } from "../../../../src/sources/text/repeats/repeats.ts";
import { findRuns } from "../../../../src/sources/text/repeats/runs.ts";

const symbolsOf = (word: string): Int32Array =>
  Int32Array.from(word, (letter) => letter.charCodeAt(0) - 96);

const listRuns = (symbols: Int32Array): readonly string[] =>
  findRuns(symbols).map(({ start, end, period }) => `${start}-${end}/${period}`);

const cases = [
  ["nothing", "", []],
  ["no repeat", "abcd", []],
  ["a pair", "aa", ["0-2/1"]],
  ["a longer one", "xabcabcy", ["1-7/3"]],
  ["one that goes on", "xabcabcab", ["1-9/3"]],
  ["one within another", "mississippi", ["1-8/3", "2-4/1", "5-7/1", "8-10/1"]],
  ["the smallest period only", "abababab", ["0-8/2"]],
] as const;

describe("findRuns", () => {
  test.each(cases)("%s: %s", (_name, word, expected) => {
    expect(listRuns(symbolsOf(word))).toEqual(expected);
  });

  test("finds what trying every period and place finds", () => {
    const words = fc.array(fc.nat({ max: 2 }), { maxLength: 60 });
    fc.assert(
      fc.property(words, (word) => {
        const symbols = Int32Array.from(word);
        expect(new Set(listRuns(symbols))).toEqual(new Set(runsByTrying(word)));
      }),
      { numRuns: 500 },
    );
  });
});

const SIZE = 10_000;

const adversaries: readonly (readonly [string, (at: number) => number])[] = [
  ["all lines equal", () => 0],
  ["two lines in turn", (at) => at % 2],
  ["Fibonacci word", (at) => Math.floor((at + 2) / GOLDEN) - Math.floor((at + 1) / GOLDEN)],
  ["period-doubling word", (at) => trailingZeros(at + 1) % 2],
  ["Thue-Morse word", (at) => bitCount(at) % 2],
  ["ever longer repeats", (at) => Math.floor(Math.sqrt(at)) % 7],
];

describe("the work on lines made to be hard", () => {
  test.each(adversaries)("%s: fewer runs than lines, O(n log n) candidates", (_name, symbolAt) => {
    const symbols = Int32Array.from({ length: SIZE }, (_, at) => symbolAt(at));
    const runs = findRuns(symbols);
    let visits = 0;
    visitPosts(runs, SIZE, () => {
      visits += 1;
    });
    expect(runs.length).toBeLessThan(SIZE);
    expect(visits).toBeLessThan(SIZE * (1 + 2 * (Math.log(SIZE) / Math.log(GOLDEN))));
  });
});

const GOLDEN = (1 + Math.sqrt(5)) / 2;
const trailingZeros = (value: number): number => 31 - Math.clz32(value & -value);
const bitCount = (value: number): number => value.toString(2).replaceAll("0", "").length;

function runsByTrying(word: readonly number[]): readonly string[] {
  const found: string[] = [];
  for (let period = 1; 2 * period <= word.length; period++) {
    for (let start = 0; start + 2 * period <= word.length; start++) {
      const goesOn = (at: number): boolean => word[at] === word[at + period];
      if (start > 0 && goesOn(start - 1)) continue;
      let end = start;
      while (end + period < word.length && goesOn(end)) end += 1;
      const isRun =
        end - start >= period && !hasSmallerPeriod(word.slice(start, end + period), period);
      if (isRun) found.push(`${start}-${end + period}/${period}`);
    }
  }
  return found;
}

const hasSmallerPeriod = (word: readonly number[], period: number): boolean =>
  Array.from({ length: period - 1 }, (_, k) => k + 1).some((smaller) =>
    word.every((symbol, at) => at < smaller || symbol === word[at - smaller]),
  );
