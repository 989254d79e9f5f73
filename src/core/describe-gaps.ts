import { countNumbers, formatRange, type NumberRange } from "./number-ranges.ts";

/** How gaps are spelled. */
interface GapSpelling {
  /** How many gaps are named; the others are counted. */
  readonly most: number;
  /** What stands between the ends of a range. */
  readonly dash?: string;
  readonly count?: (value: number) => string;
}

/** Gaps between numbers in words, `word` saying what they are: `124 missing: 4-5, 7 and 54 more gaps`. */
export function describeGaps(
  gaps: readonly NumberRange[],
  word: string,
  { most, dash = "-", count = String }: GapSpelling,
): string {
  if (gaps.length === 0) return `none ${word}`;
  const shown = gaps.slice(0, most).map((gap) => formatRange(gap, dash));
  const more = gaps.length - shown.length;
  const rest = more > 0 ? ` and ${count(more)} more ${more === 1 ? "gap" : "gaps"}` : "";
  return `${count(countNumbers(gaps))} ${word}: ${shown.join(", ")}${rest}`;
}

/** What the numbers are that an export lacks, by whether its format has every message of its range. */
export const missingWord = (isComplete: boolean): string => (isComplete ? "missing" : "not in it");
