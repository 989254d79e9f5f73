import fc from "fast-check";
import { expect, test } from "vitest";
import { hashtagSpans } from "../../../src/annotate/hashtags.ts";
import { linesWith } from "../../../src/site/render/lines-with.ts";

const cases = [
  ["", []],
  ["a\nb", []],
  ["#a #b\nc\n\nd#", ["0 #a #b", "9 d#"]],
  ["\n#\n", ["1 #"]],
  ["a\r#\nb", ["0 a\r#"]],
] as const;

test.each(cases)("%j has these lines with a hash", (text, lines) => {
  expect(Array.from(linesWith(/#/g, text), ([start, line]) => `${start} ${line}`)).toEqual(lines);
});

const signs = ["#", "a", "é", "\u0301", "_", " ", "\n", "\r", "/", "://", "t.me/", "www.", "😀"];
const text = fc
  .array(fc.constantFrom(...signs), { maxLength: 20 })
  .map((pieces) => pieces.join(""));

test("hashtags found line by line are those of the whole text", () => {
  fc.assert(
    fc.property(text, (whole) => {
      const byLine = [...linesWith(/#/g, whole)].flatMap(([from, line]) =>
        hashtagSpans(line).map(({ start, end }) => ({ start: from + start, end: from + end })),
      );
      expect(byLine).toEqual(hashtagSpans(whole));
    }),
    { numRuns: 2000 },
  );
});
