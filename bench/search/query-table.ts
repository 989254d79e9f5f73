import { median } from "../steps.ts";
import { isLowerBound, type QueryResult, SLOWDOWN } from "./bench-queries.ts";

const HEAD = [
  "query",
  "hits",
  "kB",
  "requests",
  "round trips",
  "s",
  `s at ${SLOWDOWN}x CPU`,
  "as a scan",
];

/** What queries cost as a Markdown table, a row each, then the greatest values and the median of bytes. */
export function formatQueries(results: readonly QueryResult[]): string {
  const rows = results.map(({ kind, text, costs, slow, isTrue }) => [
    `${kind}: ${text}`,
    costs.count.toLocaleString("en"),
    ...figures({ ...costs, slow: slow.milliseconds }),
    !isTrue ? "DIFFERENT" : isLowerBound(costs.total) ? "equal, total at least" : "equal",
  ]);
  const most = (of: (result: QueryResult) => number): number => Math.max(...results.map(of));
  const greatest = figures({
    bytes: most(({ costs }) => costs.bytes),
    requests: most(({ costs }) => costs.requests),
    roundTrips: most(({ costs }) => costs.roundTrips),
    milliseconds: most(({ costs }) => costs.milliseconds),
    slow: most(({ slow }) => slow.milliseconds),
  });
  const middle = median(results.map(({ costs }) => costs.bytes));
  return [
    HEAD,
    HEAD.map((_, at) => (at === 0 ? "---" : "--:")),
    ...rows,
    ["most", "", ...greatest, ""],
    ["median", "", inKilobytes(middle), ...Array<string>(HEAD.length - 3).fill("")],
  ]
    .map((row) => `| ${row.join(" | ")} |\n`)
    .join("");
}

interface Figures {
  readonly bytes: number;
  readonly requests: number;
  readonly roundTrips: number;
  readonly milliseconds: number;
  readonly slow: number;
}

const figures = ({
  bytes,
  requests,
  roundTrips,
  milliseconds,
  slow,
}: Figures): readonly string[] => [
  inKilobytes(bytes),
  String(requests),
  String(roundTrips),
  (milliseconds / 1000).toFixed(2),
  (slow / 1000).toFixed(2),
];

const inKilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
