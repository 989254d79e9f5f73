import { expect, test } from "vitest";
import type { QueryResult } from "../../bench/search/bench-queries.ts";
import { formatQueries } from "../../bench/search/query-table.ts";

const costs = {
  ...{ total: "1,234 posts", count: 1234, paths: [], laterScripts: [], foundAt: 0 },
  ...{ milliseconds: 1234, bytes: 65_432, requests: 8, roundTrips: 4 },
};
const result: QueryResult = {
  ...{ kind: "two words", text: "museum treaty", clauses: [], costs, isTrue: true },
  slow: { ...costs, milliseconds: 2500 },
};

test("a row a query, then the greatest values and the median", () => {
  const cheap = { ...costs, bytes: 30_000, requests: 9 };
  const results = [result, { ...result, costs: cheap, isTrue: false }, result];
  expect(formatQueries(results)).toMatchInlineSnapshot(`
    "| query | hits | kB | requests | round trips | s | s at 6x CPU | as a scan |
    | --- | --: | --: | --: | --: | --: | --: | --: |
    | two words: museum treaty | 1,234 | 65.4 | 8 | 4 | 1.23 | 2.50 | equal |
    | two words: museum treaty | 1,234 | 30.0 | 9 | 4 | 1.23 | 2.50 | DIFFERENT |
    | two words: museum treaty | 1,234 | 65.4 | 8 | 4 | 1.23 | 2.50 | equal |
    | most |  | 65.4 | 9 | 4 | 1.23 | 2.50 |  |
    | median |  | 65.4 |  |  |  |  |  |
    "
  `);
});
