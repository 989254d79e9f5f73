import { describe, expect, test } from "vitest";
import { describeImport } from "../../src/app/import-report.ts";
import { ArchiveError } from "../../src/core/errors.ts";
import { printable, printableJson } from "../../src/core/printable.ts";
import { findingsOf, formatFinding } from "../../src/verify/finding.ts";

const cases: readonly (readonly [name: string, text: string, expected?: string])[] = [
  ["escape sequences", "a\u001b[2Jb\u009b1mc", "a\\u001b[2Jb\\u009b1mc"],
  ["carriage return, line ends, tabs", "a\rb\nc\td", "a\\u000db\\u000ac\\u0009d"],
  ["separators that end a line unseen", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
  [
    "marks of direction",
    "a\u202etxt.exe\u200f\u2066\u061c",
    "a\\u202etxt.exe\\u200f\\u2066\\u061c",
  ],
  ["what has no width", "a\u200bb\ufeffc\u2060d\u00ade", "a\\u200bb\\ufeffc\\u2060d\\u00ade"],
  ["half a surrogate pair", "a\ud83db", "a\\ud83db"],
  ["emoji, flags, joiners, other scripts", "👨‍👩‍👧 🇷🇺 می‌خواهم שלום e\u0301"],
];

const shown = cases.map(([name, text, expected = text]) => [name, text, expected] as const);

test.each(shown)("%s", (_name, text, expected) => {
  expect(printable(text)).toBe(expected);
  expect(JSON.parse(printableJson({ text }))).toEqual({ text });
  expect(printable(printableJson({ text }))).toBe(printableJson({ text }));
});

describe("no name reaches a terminal raw", () => {
  const name = "evil\r\u001b[31m\u202e.txt";
  const shown = "evil\\u000d\\u001b[31m\\u202e.txt";

  test("in an error and in a finding made from it", () => {
    const error = new ArchiveError({ file: name, line: 3 }, "text", `"${name}"`, "rename it");
    expect(error.message).toBe(`${shown}:3: expected text, found "${shown}"; rename it`);
    expect(findingsOf(error).map(formatFinding)).toEqual([error.message]);
    expect(findingsOf(error)).toMatchObject([{ file: name, line: 3 }]);
  });

  test("in the report of an import", () => {
    const dump = { name, size: 1, sha256: "", shape: "lines", lines: 1, posts: 1 } as const;
    const report = describeImport({
      ...{
        dumps: [dump],
        exports: [],
        skipped: [],
        failures: [],
        added: [],
        updated: [],
        unchanged: 0,
      },
      ...{ copies: 0, versions: 0, corrected: [{ file: name, fields: ["title"] }] },
      ...{ orphans: [name], removed: [name], remarks: [{ dump: name, line: 1, message: name }] },
    });
    expect(report.split(shown)).toHaveLength(7);
    expect(report).not.toContain(name);
  });
});
