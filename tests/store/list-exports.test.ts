import { expect, test } from "vitest";
import type { DumpChannel, DumpRecord, DumpShape } from "../../src/core/types.ts";
import { compareExports } from "../../src/import/plan/compare-exports.ts";
import { listExports } from "../../src/store/list-exports.ts";

const record = (
  name: string,
  shape: DumpShape,
  channels: readonly DumpChannel[] = [],
): DumpRecord => ({ ...{ name, shape, channels }, size: 1, sha256: "", lines: 3, posts: 2 });

const herald = (numbers: string, until: string, more: Partial<DumpChannel> = {}): DumpChannel => ({
  ...{ slug: "herald", numbers, until: `2024-07-${until}T00:00:00Z` },
  ...more,
});

test.each([
  ["texts are none", [record("a.txt", "lines")], []],
  ["a file is one", [record("x/result.json", "desktop-json")], ["x/result.json: 1"]],
  [
    "the pages of a folder are one",
    [record("x/messages.html", "desktop-html"), record("x/messages2.html", "desktop-html")],
    ["x: 2"],
  ],
  [
    "pages in two folders are two",
    [record("x/messages.html", "desktop-html"), record("y/messages.html", "desktop-html")],
    ["x: 1", "y: 1"],
  ],
  [
    "pages beside other dumps are known by their own names",
    [record("messages.html", "desktop-html"), record("messages2.html", "desktop-html")],
    ["messages.html: 1", "messages2.html: 1"],
  ],
  [
    "HTML and JSON of one folder are two",
    [record("x/messages.html", "desktop-html"), record("x/result.json", "desktop-json")],
    ["x: 1", "x/result.json: 1"],
  ],
])("exports: %s", (_name, records, expected) => {
  const found = listExports(records).map(({ name, files }) => `${name}: ${files.length}`);
  expect(found).toEqual(expected);
});

test("the pages of one export add up to one channel", () => {
  const [found] = listExports([
    record("x/messages.html", "desktop-html", [herald("1-4,9", "01", { title: "Herald" })]),
    record("x/messages2.html", "desktop-html", [herald("8-12,20", "03", { id: 7 })]),
    record("x/messages3.html", "desktop-html", [herald("13", "02")]),
  ]);
  expect(found?.channels).toEqual([
    {
      ...{ slug: "herald", id: 7, title: "Herald", until: "2024-07-03T00:00:00Z" },
      numbers: [
        { from: 1, to: 4 },
        { from: 8, to: 13 },
        { from: 20, to: 20 },
      ],
    },
  ]);
});

test("pages that overlap hide no number that one of them has", () => {
  const { missingFrom } = compareExports([
    record("a/result.json", "desktop-json", [herald("1-30", "01")]),
    record("b/messages.html", "desktop-html", [herald("1-10", "02")]),
    record("b/messages2.html", "desktop-html", [herald("3-5", "02")]),
    record("b/messages3.html", "desktop-html", [herald("8-20", "02")]),
  ]);
  const missing = Array.from({ length: 30 }, (_, at) => at + 1).filter(
    (number) => missingFrom("herald", number, ["a/result.json"]) !== undefined,
  );
  expect(missing).toEqual([]);
});
