import { expect, test } from "vitest";
import { createAnnotator } from "../../src/annotate/annotate.ts";
import { maskSpoilers } from "../../src/annotate/mask-spoilers.ts";

const spoiler = (from: number, to: number) => ({ kind: "spoiler", from, to }) as const;

const cases = [
  ["one", "a bcd e", [spoiler(2, 5)], "a […] e"],
  ["at the beginning", "abc d", [spoiler(0, 3)], "[…] d"],
  ["everything", "abc", [spoiler(0, 3)], "[…]"],
  ["several", "a b c", [spoiler(0, 1), spoiler(4, 5)], "[…] b […]"],
  ["overlapping", "abcde", [spoiler(0, 3), spoiler(2, 4)], "[…]e"],
  ["touching", "abc", [spoiler(0, 1), spoiler(1, 2)], "[…]c"],
  ["of blanks", "a  b", [spoiler(1, 3)], "a  b"],
  ["another kind", "abc", [{ kind: "bold", from: 0, to: 3 }], "abc"],
] as const;

test.each(cases)("%s", (_name, text, ranges, masked) => {
  expect(maskSpoilers({ text, ranges })).toBe(masked);
});

test("a title hides what a spoiler hides; the rest is found in it", () => {
  const text = "The winner is Malta #Win\nMore words.";
  const said = createAnnotator([])({ body: { text, ranges: [spoiler(14, 24)] } });
  expect(said.title).toBe("The winner is […]");
  expect(said.hashtags).toEqual(["Win"]);
  expect([...said.countries.countries, ...said.countries.mentions]).toEqual(["MT"]);
});
