import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findCandidates,
  searchCandidates,
  searchEntry,
} from "../../../src/dedupe/near/candidates.ts";
import { joinPairs } from "../../../src/dedupe/near/clusters.ts";
import { eachWithChangedNeighbours } from "../../../src/dedupe/near/neighbours.ts";
import { differenceOf, readyText } from "../../../src/dedupe/near/same-post.ts";
import { DEFAULT_NEAR_COPIES } from "../../../src/dedupe/near/settings.ts";
import { indexShingles } from "../../../src/dedupe/near/shingle-index.ts";
import { readSketches, resemblance, sketchText } from "../../../src/dedupe/near/sketch.ts";
import { editDistance, isTypo } from "../../../src/dedupe/near/typos.ts";
import { diffSequences } from "../../../src/dedupe/near/word-diff.ts";
import { findWords } from "../../../src/dedupe/near/words.ts";
import { readDump } from "../../../src/sources/read-dump.ts";

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
const WORDS = [
  "harvest",
  "roads",
  "bridge",
  "talks",
  "minister",
  "Vienna",
  "12",
  "🇷🇺",
  "don't",
  "字",
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(" "));
const anyText = fc.oneof(text, fc.string({ unit: "binary", maxLength: 60 }));

describe("words", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["punctuation is dropped", "«Да», — сказал он…", ["word:да", "word:сказал", "word:он"]],
    ["apostrophes join", "Don’t п'ять", ["word:dont", "word:пять"]],
    ["hyphens part", "Russia-Hungary", ["word:russia", "word:hungary"]],
    ["numbers", "7️⃣9️⃣ and 2-го", ["number:79", "word:and", "number:2", "word:го"]],
    ["flags and emoji", "🇷🇺🇭🇺 ❗️🎙", ["flag:🇷🇺", "flag:🇭🇺", "mark:❗", "mark:🎙"]],
    [
      "links",
      "https://a.b/c?d=1, t.me/x @some_one www.a.b",
      ["link:https://a.b/c?d=1,", "link:t.me/x", "link:@some_one", "link:www.a.b"],
    ],
    ["№ is no word where nothing else calls for folding", "❗️ № 5", ["mark:❗", "number:5"]],
    ["letters without gaps", "图书 ก", ["letter:图", "letter:书", "letter:ก"]],
    ["ё", "Всё ЁЖ İz", ["word:все", "word:еж", "word:iz"]],
  ];
  test.each(cases)("%s", (_name, given, expected) => {
    expect(findWords(given).map(({ kind, form }) => `${kind}:${form}`)).toEqual(expected);
  });

  test("names are those with a capital, or of a script without capitals", () => {
    expect(findWords("the Minister سلام IRAN").map(({ isName }) => isName)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  test("any text has words without an error", () => {
    fc.assert(
      fc.property(anyText, (given) => {
        for (const { form } of findWords(given)) expect(form.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});

describe("typos", () => {
  test.each([
    ["word", "wrod", 1],
    ["word", "wor", 1],
    ["word", "woord", 1],
    ["word", "ward", 1],
    ["minister", "menisetr", 2],
  ])("%s, %s", (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(isTypo(a, b)).toBe(true);
  });

  test.each([
    ["not", "now"],
    ["north", "south"],
    ["words", "sword"],
    ["minister", "ministries"],
  ])("%s, %s are two words", (a, b) => expect(isTypo(a, b)).toBe(false));

  test("are counted as in the whole table, up to as many as are asked for", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, most) => {
        const distance = alignmentDistance(a, b);
        const found = editDistance(a, b, most);
        expect(found <= most ? found : "more").toBe(distance <= most ? distance : "more");
      }),
      RUNS,
    );
  });

  test("in words without end take no table of all their letters", () => {
    const inner = "ab".repeat(100_000);
    expect(editDistance(`x${inner}y`, `u${inner}v`, 2)).toBe(2);
    expect(editDistance(`xy${inner}`, `${inner}yx`, 2)).toBeGreaterThan(2);
    expect(isTypo(`${inner}word${inner}`, `${inner}wrod${inner}`)).toBe(true);
  });
});

describe("the shortest edit script", () => {
  const sequence = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });

  test("turns one sequence into the other with as few edits as there can be", () => {
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const hunks = diffSequences(a, b, 100) ?? [];
        const rebuilt: string[] = [];
        let at = 0;
        for (const { fromA, toA, fromB, toB } of hunks) {
          rebuilt.push(...a.slice(at, fromA), ...b.slice(fromB, toB));
          at = toA;
        }
        expect([...rebuilt, ...a.slice(at)]).toEqual(b);
        const edits = hunks.reduce((sum, h) => sum + h.toA - h.fromA + h.toB - h.fromB, 0);
        expect(edits).toBe(a.length + b.length - 2 * longestCommon(a, b));
        expect(diffSequences(a, b, edits)).toBeDefined();
        if (edits > 0) expect(diffSequences(a, b, edits - 1)).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe("laws", () => {
  test("a text is one post with itself, however it is spelled", () => {
    fc.assert(
      fc.property(text, (given) => {
        const ready = readyText(given);
        if (ready.words.length < DEFAULT_NEAR_COPIES.fewestWords) return;
        expect(
          differenceOf(ready, readyText(`  ${given.toUpperCase()} !`), DEFAULT_NEAR_COPIES),
        ).toBeUndefined();
        expect(sketchText(given.replaceAll(" ", " — "))).toBe(sketchText(given));
        expect(resemblance(readSketches([given, given].map(sketchText)), 0, 1)).toBe(1);
      }),
      RUNS,
    );
  });

  test("the verdict does not ask which text comes first", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [readyText(a), readyText(b)];
        expect(differenceOf(x, y, DEFAULT_NEAR_COPIES) === undefined).toBe(
          differenceOf(y, x, DEFAULT_NEAR_COPIES) === undefined,
        );
      }),
      RUNS,
    );
  });

  test("the order of texts changes no candidates", () => {
    const texts = fc.uniqueArray(text, { maxLength: 40, selector: sketchText });
    fc.assert(
      fc.property(texts, fc.integer(), (given, seed) => {
        const shuffled = given.toSorted((a, b) => hashOf(a, seed) - hashOf(b, seed));
        const pairsOf = (list: readonly string[]) =>
          findCandidates(list.map(sketchText), 0.2)
            .map((pair) =>
              pair
                .map((at) => list[at] ?? "")
                .sort()
                .join(" | "),
            )
            .sort();
        expect(pairsOf(shuffled)).toEqual(pairsOf(given));
      }),
      RUNS,
    );
  });

  test("a search that goes on from another finds what a new one finds", () => {
    // Few shingles among many posts: groups of all sizes, on both sides of what counts as common.
    const shingle = fc.oneof(fc.nat(2), fc.nat(6), fc.nat(40));
    const sketch = fc.uniqueArray(shingle, { minLength: 1, maxLength: 6 }).map(encodeShingles);
    const post = fc
      .tuple(sketch, fc.nat(9))
      .map(([given, id]) => searchEntry(`${given}.`, `${id}`));
    const posts = fc.uniqueArray(post, { maxLength: 60, size: "max" });
    fc.assert(
      fc.property(posts, posts, fc.nat(60), fc.nat(6), (before, others, kept, added) => {
        const last = searchCandidates(before, 0.2);
        const now = [...new Set([...others.slice(0, added), ...before.slice(0, kept)])];
        expect(searchCandidates(now, 0.2, last)).toEqual(searchCandidates(now, 0.2));
        expect(searchCandidates(before, 0.2, last)).toBe(last);
      }),
      RUNS,
    );
  });

  test("pairs are joined to an equivalence", () => {
    const pair = fc.tuple(fc.nat(15), fc.nat(15)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const groups = joinPairs(pairs);
        const members = groups.flat();
        expect(new Set(members).size).toBe(members.length);
        const groupOf = new Map(groups.flatMap((group, at) => group.map((member) => [member, at])));
        for (const [a, b] of pairs) expect(groupOf.get(a)).toBe(groupOf.get(b));
        expect(joinPairs(pairs.toReversed())).toEqual(groups);
      }),
      RUNS,
    );
  });
});

test("boilerplate costs no more than a window of comparisons", () => {
  const notices = Array.from(
    { length: 3000 },
    (_, at) =>
      `The water will be off in the houses of the old town between the bridges ${"xyz".repeat(at % 7)} number${at}`,
  );
  expect(findCandidates(notices.map(sketchText), 0.2).length).toBeLessThanOrEqual(3000 * 4);
});

test.each([
  ["comes to be shared by many", 12, 1000],
  ["is shared by many already", 13, 1000],
  ["is shared by a few", 5, 5],
])(
  "where a shingle %s, no more than a window is told of for each post that came",
  (_name, before, added) => {
    const sketches = readSketches(
      new Array<string>(before + added).fill(`${encodeShingles([7])}.`),
    );
    const change = {
      sketches,
      index: indexShingles(sketches),
      isNew: Uint8Array.from({ length: before + added }, (_, at) => (at < before ? 0 : 1)),
      gone: { sketches: readSketches([]), places: [] },
    };
    const found: number[] = [];
    eachWithChangedNeighbours(change, (place) => found.push(place));
    expect(found.length).toBeLessThanOrEqual(added * 12);
    expect(new Set(found).size).toBeGreaterThanOrEqual(added);
  },
);

test("the seed dump has no near copies", () => {
  const name = "000_e24faed82d9ddb80.txt";
  const { posts } = readDump({ name, bytes: readFileSync(join("dumps", name)) });
  expect(posts).toHaveLength(10);
  const ready = posts.map(({ body }) => readyText(body.text));
  const verdicts = ready.flatMap((a, at) =>
    ready.slice(at + 1).map((b) => differenceOf(a, b, DEFAULT_NEAR_COPIES)),
  );
  expect(verdicts).not.toContain(undefined);
});

/** The first part of a sketch. */
const encodeShingles = (shingles: readonly number[]): string =>
  Buffer.from(Uint32Array.from(shingles).sort().buffer).toString("base64url");

/** Optimal string alignment by its definition: every cell of the table. */
function alignmentDistance(a: string, b: string): number {
  const table: number[][] = [];
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    table.push([]);
    for (let j = 0; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]?.push(
        Math.min(
          i + j === 0 ? 0 : Number.POSITIVE_INFINITY,
          cell(i - 1, j) + 1,
          cell(i, j - 1) + 1,
          cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          isSwap ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return cell(a.length, b.length);
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    b.forEach((other, at) => {
      next.push(item === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

const hashOf = (given: string, seed: number): number =>
  [...given].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), seed);
