import { foldLine } from "../fold.ts";

/** How much of a line another one repeats: all of it, its start, or nothing. */
type Likeness = "same" | "cut" | "other";

/**
 * What copies of a line have in common even when damaged: its letters, digits and symbols, without
 * blanks and punctuation.
 */
export function skeletonOf(line: string): string {
  const folded = foldLine(line);
  const bare = folded.replace(unspoken, "");
  return bare === "" ? folded : bare;
}

/** Compare the skeleton of a line with that of a later line that may be its damaged copy. */
export function compareCopy(whole: string, part: string): Likeness {
  if (whole === part) return "same";
  return part.length >= SHORTEST_CUT && whole.startsWith(part) ? "cut" : "other";
}

/** The part of a skeleton that is the same in every copy of a line, even a cut one. */
export const stemOf = (skeleton: string): string => skeleton.slice(0, SHORTEST_CUT);

/** A copy that is cut down to fewer characters can no longer be told from other lines. */
const SHORTEST_CUT = 4;

/** All but letters, digits, symbols such as emoji, `#` and `@`. */
const unspoken = /[^\p{L}\p{M}\p{N}\p{So}\p{Sc}\p{Sm}#@]+/gu;
