import { foldLine } from "./fold.ts";

/** How much of a line another one repeats: all of it, its start, or nothing. */
export type Likeness = "same" | "cut" | "other";

/**
 * Compare a line with a later one that may be its damaged copy: the letters, digits and symbols are
 * the same, or the copy stops early, with or without an ellipsis.
 */
export function compareCopy(line: string, copy: string): Likeness {
  const whole = skeleton(line);
  const part = skeleton(copy);
  if (whole === part) return "same";
  const isStart = part.length >= SHORTEST_CUT && whole.startsWith(part);
  return isStart ? "cut" : "other";
}

/** What a line and all its damaged copies have in common: how they start. */
export const stemOf = (line: string): string => skeleton(line).slice(0, SHORTEST_CUT);

/** A copy that is cut down to fewer characters can no longer be told from other lines. */
const SHORTEST_CUT = 4;

function skeleton(line: string): string {
  const folded = foldLine(line);
  const bare = folded.replace(unspoken, "");
  return bare === "" ? folded : bare;
}

/** Blanks and punctuation; letters, digits, symbols such as emoji, `#` and `@` remain. */
const unspoken = /[^\p{L}\p{M}\p{N}\p{So}\p{Sc}\p{Sm}#@]+/gu;
