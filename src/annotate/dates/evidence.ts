import { type Day, isoDay } from "../../core/dates/days.ts";
import type { DateClue } from "../../core/types.ts";

/** Why a date in a post's own words is not taken for its own. */
export type Refusal = "order" | "year" | "opening" | "stray";

/** `line 2: "NYC, July 15, 2024"`, with how the day follows where the words do not name it. */
export function describeClue({ line, words, reckoning, edtf }: DateClue): string {
  const year = edtf.startsWith("XXXX") ? "; the year from the posts around it" : "";
  return `${quote(line, words)}${reckoning === undefined ? "" : ` (${reckoning})`}${year}`;
}

/** `line 1: "May 5, 2099" refused: breaks the order of the dump`. */
export const describeRefusal = ({ line, words }: DateClue, why: Refusal): string =>
  `${quote(line, words)} refused: ${REFUSALS[why]}`;

/** What the dated posts on both sides of a post say about it, in time: `earlier` comes first. */
export function describeNeighbours(
  earlier: Day | undefined,
  later: Day | undefined,
): string | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  if (earlier === undefined) return `before the next dated post, of ${isoDay(later ?? 0)}`;
  if (later === undefined) return `after the last dated post, of ${isoDay(earlier)}`;
  return earlier === later
    ? `between the posts around it, both of ${isoDay(earlier)}`
    : `between the posts around it, of ${isoDay(earlier)} and ${isoDay(later)}`;
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  order: "breaks the order of the dump",
  year: "no dated post is near enough to tell its year",
  opening: "days that open a sentence break the order of this dump",
  stray: "decades away from all other dates",
};

const LONGEST = 80;

const quote = (line: number, words: string): string => {
  const plain = words.trim();
  const characters = [...plain];
  const short =
    characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : plain;
  return `line ${line}: "${short}"`;
};
