import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  appendBlocks,
  lineEnds,
  readBlocks,
  writeBlocks,
} from "../../../src/platform/files/block-file.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const bytes = (text: string): Buffer => Buffer.from(text);
const textsOf = (path: string, firstLine = "format 1"): readonly string[] | undefined =>
  readBlocks(path, firstLine)?.map((block) => block.toString());

const contents = ["one\ntwo\nthree", "", "🇭🇷\n"];

const whole = ((): Buffer => {
  const path = join(makeTempFolder(), "blocks");
  writeBlocks(path, "format 1", contents.map(bytes));
  return readFileSync(path);
})();

test("blocks come back as they were written, empty ones too", () => {
  const path = join(makeTempFolder(), "blocks");
  expect(textsOf(path)).toBeUndefined();
  writeFileSync(path, whole);
  expect(textsOf(path)).toEqual(contents);
  expect(textsOf(path, "format 2")).toBeUndefined();
  appendBlocks(path, [bytes("four")]);
  expect(textsOf(path)).toEqual([...contents, "four"]);
});

const cases = [
  ["cut within the first line", whole.subarray(0, 5)],
  ["cut within a block", whole.subarray(0, 30)],
  ["cut by a byte", whole.subarray(0, -1)],
  ["without the length of a block", bytes("format 1\n123\nabc")],
  ["with text where a block begins", bytes("format 1\nabc\n")],
  ["with a line that does not end", bytes("format 1\n12 0")],
  ["altered", bytes(whole.toString().replace("two", "twö"))],
] as const;

test.each(cases)("a file %s holds nothing that can be trusted", (_name, content) => {
  const path = join(makeTempFolder(), "blocks");
  writeFileSync(path, content);
  expect(textsOf(path)).toBeUndefined();
});

test("a file too large to be read at once holds nothing either", () => {
  const path = join(makeTempFolder(), "blocks");
  writeFileSync(path, whole);
  truncateSync(path, 2 ** 31 + 1);
  expect(textsOf(path)).toBeUndefined();
});

test("lines end where they end; what follows the last end is none", () => {
  expect(lineEnds(bytes(""))).toEqual([]);
  expect(lineEnds(bytes("a\n\nbc\nd"))).toEqual([1, 2, 5]);
});
