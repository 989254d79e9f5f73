import { describe, expect, test } from "vitest";
import type { DumpRecord, DumpShape } from "../../../src/core/types.ts";
import { compareExports } from "../../../src/import/plan/compare-exports.ts";

const record = (
  name: string,
  numbers: string,
  day: number,
  shape: DumpShape = "desktop-json",
): DumpRecord => ({
  ...{ name, shape, size: 1, sha256: "", lines: 1, posts: 1 },
  channels: [
    { slug: "herald", numbers, until: `2024-07-${String(day).padStart(2, "0")}T00:00:00Z` },
  ],
});

const OLD = record("old.json", "1-10", 10);

describe("a message is missing from the latest export that should have it", () => {
  test.each([
    [
      "one that covers it and has it no more",
      [OLD, record("new.json", "1-4,6-12", 20)],
      "new.json",
    ],
    [
      "the latest of several",
      [OLD, record("b.json", "1-4,6-12", 20), record("c.json", "1-4,6-20", 30)],
      "c.json",
    ],
    ["one that has it", [OLD, record("new.json", "1-12", 20)], undefined],
    ["one that begins later", [OLD, record("new.json", "6-12", 20)], undefined],
    ["one that ends before", [OLD, record("new.json", "1-4", 20)], undefined],
    ["one that is older", [OLD, record("new.json", "1-4,6-12", 9)], undefined],
    ["one of the same time", [OLD, record("new.json", "1-4,6-12", 10)], undefined],
    [
      "a table, which may lack anything",
      [OLD, record("new.csv", "1-4,6-12", 20, "table")],
      undefined,
    ],
    ["a page of t.me", [OLD, record("new.html", "1-4,6-12", 20, "telegram-page")], undefined],
    [
      "pages of one folder are one export",
      [
        OLD,
        record("New/messages.html", "1-3", 19, "desktop-html"),
        record("New/messages2.html", "7-12", 20, "desktop-html"),
      ],
      "New",
    ],
    [
      "a page beside others has what is on them",
      [
        OLD,
        record("New/messages.html", "1-5", 19, "desktop-html"),
        record("New/messages2.html", "7-12", 20, "desktop-html"),
      ],
      undefined,
    ],
  ] as const)("%s", (_name, records, expected) => {
    expect(compareExports(records).missingFrom("herald", 5, ["old.json"])).toBe(expected);
    expect(compareExports(records).missingFrom("beacon", 5, ["old.json"])).toBeUndefined();
  });
});

describe("facts of dumps", () => {
  const facts = compareExports([
    ...[OLD, record("x.csv", "1", 12, "table"), record("x.html", "1", 13, "desktop-html")],
    record("New/messages.html", "1-3", 14, "desktop-html"),
    record("New/messages2.html", "4-6", 15, "desktop-html"),
    record("list.json", "1", 16, "message-list"),
  ]);

  test("those that say more rank lower", () => {
    const names = ["x.csv", "old.json", "list.json", "x.html"];
    expect(names.sort((a, b) => facts.rankOf(a) - facts.rankOf(b))).toEqual([
      ...["list.json", "old.json", "x.html", "x.csv"],
    ]);
  });

  test("JSON tells edits", () => {
    expect(["old.json", "list.json", "x.html", "x.csv"].map(facts.tellsEdits)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  test("a page is as young as its export", () => {
    expect(["New/messages.html", "x.html", "gone"].map(facts.untilOf)).toEqual([
      ...["2024-07-15T00:00:00Z", "2024-07-13T00:00:00Z", ""],
    ]);
  });
});
