import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DEFAULT_NEAR_COPIES } from "../../../src/dedupe/near/settings.ts";
import { type LabelledSet, readLabelledSets } from "../../../testing/labelled-sets.ts";
import { createRandom } from "../../../testing/random.ts";
import { scoreNearCopies } from "../../../testing/score/near-copies.ts";
import { thresholds, worstCases } from "../../../testing/score/report.ts";
import { addTallies, scoreOf } from "../../../testing/score/tally.ts";
import { editSlightly, nextOfSeries } from "../../../testing/small-edits.ts";

const [invented] = readLabelledSets(join(import.meta.dirname, "../../fixtures/labelled"));
if (invented === undefined) throw new Error("tests/fixtures/labelled holds no posts");

const FAIR = "The autumn fair opens on the old wharf this week. Bring a basket and come by boat.";
const SKATE =
  "The rink behind the mill is frozen at last. Skates can be had at the door for nothing.";

describe("near copies in the score", () => {
  test("the project's own posts reach the targets", () => {
    const { precision, recall } = scoreOf(
      addTallies(scoreNearCopies(invented, DEFAULT_NEAR_COPIES)),
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  test("the same posts always have the same score", () => {
    const score = () => scoreNearCopies(invented, DEFAULT_NEAR_COPIES);
    expect(score()).toEqual(score());
  });

  test("copies that thresholds leave out are missed, and named", () => {
    const strict = { ...DEFAULT_NEAR_COPIES, fewestWords: 100_000 };
    const tally = addTallies(scoreNearCopies(invented, strict));
    expect(tally).toMatchObject({ right: 0, given: 0 });
    expect(tally.misses).toHaveLength(tally.wanted);
    expect(tally.misses[0]).toMatchObject({
      place: expect.stringMatching(/^invented-channel, post \d+$/),
      what: expect.stringContaining("not joined with this copy: "),
    });
  });

  test("two posts that are held to be one are wrong once, however many their versions", () => {
    const set: LabelledSet = {
      name: "wharf",
      posts: [FAIR, `${FAIR} All are welcome.`, SKATE].map((text) => ({ text })),
    };
    for (const { right, given, wanted, misses } of scoreNearCopies(set, DEFAULT_NEAR_COPIES)) {
      expect({ right, given }).toEqual({ right: wanted, given: wanted + 1 });
      expect(misses.map(({ place }) => place)).toEqual(["wharf, post 1"]);
      expect(misses[0]?.what).toMatch(/^joined with post 2: /);
    }
  });
});

describe("edits made for the score", () => {
  test("an edited text is another one of about the same length, the same for the same seed", () => {
    for (let at = 0; at < 300; at++) {
      const edit = () => editSlightly(FAIR, SKATE, createRandom(5, at)) ?? "";
      expect(edit()).not.toBe(FAIR);
      expect(edit().length).toBeGreaterThan(FAIR.length / 2);
      expect(edit().length).toBeLessThan(FAIR.length * 2);
      expect(edit()).toBe(edit());
    }
  });

  test("a text of a few words has no copy", () => {
    expect(editSlightly("Good morning, town!", SKATE, createRandom(1, 1))).toBeUndefined();
  });

  test.each([
    ["every number is another one", "On 3 May 12 boats left", "", "On 4 May 13 boats left"],
    ["a link keeps its digits", "See https://a.example/p/12?n=3", "They met Orlova", undefined],
    [
      "a name for a name",
      "They met in Bergen today",
      "Come to Quito now",
      "They met in Quito today",
    ],
    ["no name to take", "They met in Bergen today", "come by boat", undefined],
    ["no form of the same name", "It was Orlova again", "and for Orlov too", undefined],
  ])("the next of a series: %s", (_name, text, other, expected) => {
    expect(nextOfSeries(text, other, createRandom(1, 1))).toBe(expected);
  });
});

test("the thresholds are shown", () => {
  expect(thresholds(DEFAULT_NEAR_COPIES)).toContain("leastResemblance 0.2, fewestWords 4");
});

test("a case that every try gets wrong is shown once", () => {
  const miss = { place: "wharf, post 1", what: "not joined" };
  const tally = { right: 0, given: 0, wanted: 3, misses: [miss, miss, miss] };
  expect(worstCases("near copies", tally)).toBe(
    "\nnear copies: 3 misses, the first:\n  wharf, post 1: not joined\n",
  );
});
