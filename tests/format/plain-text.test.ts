import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "../../src/format/body/read-body.ts";
import { encodeText } from "../../src/format/markdown.ts";
import { plainText } from "../../src/format/plain-text.ts";
import { RUNS, text } from "../support/arbitraries.ts";

test("the text of encoded text is that text, with and without a parser", () => {
  fc.assert(
    fc.property(text, (value) => {
      const markdown = encodeText(value);
      expect(plainText(markdown)).toBe(value);
      expect(readBody(markdown).text).toBe(value);
    }),
    RUNS,
  );
});

const byHand = [
  ["emphasis", "**a** _b_ `c`", "a b c"],
  ["a heading", "# a\n\nb", "a\n\nb"],
  ["lists", "a\n\n- b\n- c\n\n1. d\n2. e", "a\n• b\n• c\n1. d\n2. e"],
  ["a loose list", "- b\n\n- c", "• b\n\n• c"],
  ["links and images", "[a](b) ![c](d) <https://x.org>", "a c https://x.org"],
  ["a quote", "> a\n> b", "a\nb"],
  ["code", "```\na\nb\n```\n\n    c", "a\nb\nc"],
  ["a rule", "a\n\n***\n\nb", "a\n\n* * *\n\nb"],
  ["a hard break", "a  \nb\\\nc", "a\nb\nc"],
  ["a definition", "[a]\n\n[a]: b", "a"],
] as const;

test.each(byHand)("by hand: %s", (_name, markdown, expected) => {
  expect(plainText(markdown)).toBe(expected);
});
