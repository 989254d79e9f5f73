import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sighting } from "../../src/core/locator.ts";
import type { Occurrence } from "../../src/core/types.ts";
import {
  chooseSource,
  compareTexts,
  earliestTime,
  gatherCopies,
  mergeSightings,
} from "../../src/dedupe/copies.ts";
import { identifyText } from "../../src/dedupe/identity.ts";
import { inEachZone } from "../support/machine-zones.ts";

const at = (dump: string, from: number, to = from): Sighting => ({ dump, lines: { from, to } });

const occurrence = (text: string, place: Sighting, forwardedFrom?: string): Occurrence => ({
  ...place,
  ...identifyText(text),
  dateClues: [],
  ...(forwardedFrom !== undefined && { forwardedFrom }),
});

describe("copies", () => {
  const dense = "a\nb";
  const full = "a\n\nb";

  test("of one text are one post with all its places", () => {
    const posts = gatherCopies([
      occurrence(dense, at("b.txt", 7, 8)),
      occurrence("another", at("a.txt", 3)),
      occurrence(dense, at("a.txt", 20, 21)),
      occurrence(dense, at("a.txt", 4, 5)),
    ]);
    expect(posts.map(({ best, seen }) => [best.textLength, seen])).toEqual([
      [dense.length, [at("a.txt", 4, 5), at("a.txt", 20, 21), at("b.txt", 7, 8)]],
      ["another".length, [at("a.txt", 3)]],
    ]);
  });

  test("are represented by the longest text", () => {
    const [post] = gatherCopies([
      occurrence(dense, at("a.txt", 1)),
      occurrence(full, at("b.txt", 1)),
      occurrence(dense, at("c.txt", 1)),
    ]);
    expect(post?.best.textLength).toBe(full.length);
  });

  test("have the source that any of them names", () => {
    const [post] = gatherCopies([
      occurrence(dense, at("a.txt", 1)),
      occurrence(dense, at("b.txt", 1), "Channel B"),
      occurrence(full, at("c.txt", 1), "Channel A"),
    ]);
    expect(post?.forwardedFrom).toBe("Channel A");
    const [silent] = gatherCopies([occurrence(dense, at("a.txt", 1))]);
    expect(Object.keys(silent ?? {})).not.toContain("forwardedFrom");
  });

  test("give the same posts in whatever order they come", () => {
    const texts = fc.constantFrom("a b", "a  b", "a b ", "a\uFE0F b", "c", "c ", "d");
    const place = fc.record({ dump: fc.constantFrom("a", "b", "Z"), from: fc.nat({ max: 5 }) });
    const source = fc.constantFrom(undefined, "X", "Y");
    const any = fc
      .tuple(texts, place, source)
      .map(([text, { dump, from }, name]) => occurrence(text, at(dump, from), name));
    const byHash = (occurrences: readonly Occurrence[]) =>
      new Map(
        gatherCopies(occurrences).map(({ best, seen, forwardedFrom }) => [
          best.textHash,
          { text: best.textDigest, seen, forwardedFrom },
        ]),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (found, keys) => {
        const shuffled = found
          .map((item) => ({ item, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(byHash(shuffled)).toEqual(byHash(found));
        const hashes = new Set(found.map(({ textHash }) => textHash));
        expect(new Set(byHash(found).keys())).toEqual(hashes);
      }),
    );
  });
});

test("of two texts the longer stands, else the one whose digest sorts first", () => {
  const text = (textLength: number, textDigest: string) => ({ textLength, textDigest });
  expect(compareTexts(text(2, "b"), text(1, "a"))).toBeLessThan(0);
  expect(compareTexts(text(1, "a"), text(2, "b"))).toBeGreaterThan(0);
  expect(compareTexts(text(1, "a"), text(1, "b"))).toBeLessThan(0);
  expect(compareTexts(text(1, "b"), text(1, "a"))).toBeGreaterThan(0);
  expect(compareTexts(text(1, "a"), text(1, "a"))).toBe(0);
});

test.each([
  [[], undefined],
  [[undefined], undefined],
  [[undefined, "b", undefined], "b"],
  [["b", "B", "a"], "B"],
] as const)("of the sources %j stands %s", (names, chosen) => {
  expect(chooseSource(names)).toBe(chosen);
});

test.each([
  ["2024-07-16T10:00:00+03:00", "2024-07-16T08:00:00+00:00"],
  ["2024-10-27T02:50:00+02:00", "2024-10-27T02:10:00+01:00"],
  ["2024-07-16T10:00:00+03:00", "2024-07-16T07:01"],
  ["2024-07-16T06:59", "2024-07-16T10:00:00+03:00"],
])("%s is earlier than %s, on any machine", async (earlier, later) => {
  const found = await inEachZone(() => [
    earliestTime([undefined, earlier, later]),
    earliestTime([later, earlier, undefined]),
  ]);
  expect(new Set(found.flat())).toEqual(new Set([earlier]));
});

test("sightings come sorted by dump and line, each once", () => {
  const given = [at("b", 2), at("a", 10, 12), at("a", 2), at("b", 2), at("a", 10, 11), at("a", 2)];
  const before = structuredClone(given);
  expect(mergeSightings(given)).toEqual([at("a", 2), at("a", 10, 11), at("a", 10, 12), at("b", 2)]);
  expect(given).toEqual(before);
});
