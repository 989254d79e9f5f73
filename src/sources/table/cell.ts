import { integerOf } from "../reading/values.ts";

/** What a cell holds; undefined for what programs write for nothing. */
export const cellValue = (cell: string | undefined): string | undefined =>
  cell === undefined || NOTHING.has(cell.trim().toLowerCase()) ? undefined : cell;

/** A whole number; `lost` where it is written with fewer digits than it has: `1.23e+09`. */
export function cellNumber(cell: string | undefined): number | undefined | "lost" {
  const { digits = "", more = "", power } = exponential.exec(cell?.trim() ?? "")?.groups ?? {};
  const places = power === undefined ? 0 : Number(power);
  if (power !== undefined && digits.length + more.length <= places) return "lost";
  return integerOf(cell);
}

// "1.23e+09"
const exponential = /^-?(?<digits>\d)(?:\.(?<more>\d{1,20}))?e\+?(?<power>\d{1,3})$/i;

const NOTHING: ReadonlySet<string> = new Set([
  "",
  "\\n",
  "nan",
  "none",
  "null",
  "nat",
  "<na>",
  "#n/a",
]);
