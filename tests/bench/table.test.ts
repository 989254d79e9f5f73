import { expect, test } from "vitest";
import type { StepFigures, StepResult } from "../../bench/steps.ts";
import { formatPages, formatTable } from "../../bench/table.ts";

const figures = (seconds: number, megabytes: number, filesWritten: number): StepFigures => ({
  seconds,
  cpuSeconds: seconds * 1.5,
  peakMemory: megabytes * 1e6,
  othersCpuSeconds: 0.1,
  filesWritten,
});

const results = new Map<string, StepResult>([
  ["import of result.json", figures(5, 330, 1010)],
  ["import", figures(4, 300, 1001)],
  ["floor of import", figures(2, 100, 1000)],
  ["full build", figures(10, 500, 2500)],
  ["Hugo", figures(20, 2000, 1500)],
  ["plain Eleventy", { failure: "not tried" }],
  ["floor of full build", figures(8, 200, 2500)],
  ["nothing changed", figures(0.5, 250, 0)],
]);
const pages = { posts: 1020, tags: 3, countries: 2, dates: 9, sources: 1, other: 8 };

test("a row a step; ratios only where both sides have figures", () => {
  expect(formatTable([{ posts: 1000, results, pages: { ours: pages } }])).toMatchInlineSnapshot(`
    "| posts | what | wall s | CPU s | peak MB | files written | others' CPU s | wall / Hugo | CPU / Hugo | memory / Hugo | wall / floor | CPU / floor | wall / full build | wall / import | CPU / import | memory / import |
    | --: | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
    | 1,000 | import of result.json | 5.00 | 7.50 | 330 | 1,010 | 0.10 |  |  |  |  |  |  | 1.25 | 1.25 | 1.10 |
    | 1,000 | import | 4.00 | 6.00 | 300 | 1,001 | 0.10 |  |  |  | 2.00 | 2.00 |  |  |  |  |
    | 1,000 | floor of import | 2.00 | 3.00 | 100 | 1,000 | 0.10 |  |  |  |  |  |  |  |  |  |
    | 1,000 | full build | 10.00 | 15.00 | 500 | 2,500 | 0.10 | 0.50 | 0.50 | 0.25 | 1.25 | 1.25 |  |  |  |  |
    | 1,000 | Hugo | 20.00 | 30.00 | 2,000 | 1,500 | 0.10 |  |  |  |  |  |  |  |  |  |
    | 1,000 | plain Eleventy | not tried |  |  |  |  |  |  |  |  |  |  |  |  |  |
    | 1,000 | floor of full build | 8.00 | 12.00 | 200 | 2,500 | 0.10 |  |  |  |  |  |  |  |  |  |
    | 1,000 | nothing changed | 0.50 | 0.75 | 250 | 0 | 0.10 |  |  |  |  |  | 0.050 |  |  |  |
    "
  `);
});

test("a failure is one cell, whatever was printed; a site that is not there has no pages", () => {
  const failed = new Map([["import", { failure: `${"x".repeat(300)}\nno space | left\n` }]]);
  const archive = { posts: 20, results: failed, pages: {} };
  const [, , row = ""] = formatTable([archive]).split("\n");
  expect(row).toMatch(/^\| 20 \| import \| x{180,} \/ no space \/ left \|(?: {2}\|){13}$/);
  expect(formatPages([archive])).toBe("- 20: none\n");
});

test("pages of both sites", () => {
  expect(
    formatPages([{ posts: 1000, results, pages: { ours: pages, hugo: { ...pages, tags: 4 } } }]),
  ).toMatchInlineSnapshot(`
    "- 1,000: ours 1,020 posts, 3 tags, 2 countries, 9 dates, 1 sources, 8 other; Hugo's 1,020 posts, 4 tags, 2 countries, 9 dates, 1 sources, 8 other
    "
  `);
});
