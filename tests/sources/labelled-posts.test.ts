import { join } from "node:path";
import { expect, test } from "vitest";
import { readDump } from "../../src/sources/read-dump.ts";
import { readLabelledSets } from "../../testing/labelled-sets.ts";

// Real channels stay outside of the project: `npm run score` asks the same of them.
const SETS = readLabelledSets(join(import.meta.dirname, "../fixtures/labelled"));

const isFilled = (line: string): boolean => line.trim() !== "";
const withoutBlankLines = (text: string): string => text.split("\n").filter(isFilled).join("\n");
const withinBlankLines = (text: string): string => {
  const lines = text.split("\n");
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1).join("\n");
};

/** The same text with a blank line behind each of its lines but the last. */
const spaced = (text: string): string => withoutBlankLines(text).replaceAll("\n", "\n\n");

const doubled = (text: string): string => {
  const [first, ...rest] = text.split("\n");
  return [first, ...rest, ...rest].join("\n");
};

const readTexts = (texts: readonly string[]): readonly string[] => {
  const bytes = Buffer.from(texts.map(doubled).join("\n"));
  return readDump({ name: "x.txt", bytes }).posts.map(({ body }) => body.text);
};

test("there are posts to make dumps of", () => {
  expect(SETS.map(({ posts }) => posts.length)).toEqual([60]);
});

test.each(SETS)("a dump of $name has the very same texts", ({ posts }) => {
  const dense = posts.map(({ text }) => withoutBlankLines(text));
  expect(readTexts(dense)).toEqual(dense);
  expect(readTexts(dense.toReversed())).toEqual(dense.toReversed());
});

test.each(SETS)("a dump of $name has the blank lines within texts", ({ posts }) => {
  for (const spell of [withinBlankLines, spaced]) {
    const texts = posts.map(({ text }) => spell(text));
    expect(readTexts(texts)).toEqual(texts);
  }
});
