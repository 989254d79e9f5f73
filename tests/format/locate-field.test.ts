import { expect, test } from "vitest";
import { lineOfField } from "../../src/format/locate-field.ts";

const YAML = `
title: "a: b"
"date": x
evidence: {date: y,
  countries: {RU: z}}
seen:
- dump: a
  lines: 1
- {dump: b, lines: 2}
`;

test.each([
  [["title"], 2],
  [["date"], 3],
  [["evidence", "countries", "RU"], 5],
  [["seen"], 6],
  [["seen", 0, "lines"], 8],
  [["seen", 1, "lines"], 9],
  [["seen", 1, "missing"], 9],
  [["missing"], 1],
  [[], 1],
] as const)("%j stands on line %i", (path, line) => {
  expect(lineOfField(YAML, path)).toBe(line);
});
