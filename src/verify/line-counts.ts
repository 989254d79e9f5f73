import type { LeftOut } from "./left-out.ts";
import type { LineRole } from "./match-text.ts";

/** What became of a line of a dump; `lost` lines are nowhere. */
type LineFate = Exclude<LineRole, "none"> | LeftOut | "corrected" | "lost";

/** How many non-blank lines of a dump became what. */
export type LineCounts = Readonly<Record<LineFate, number>>;

/** Counts that are still going up. */
export type Tally = { -readonly [Fate in LineFate]: number };

export const NO_LINES: LineCounts = {
  text: 0,
  corrected: 0,
  copy: 0,
  label: 0,
  separator: 0,
  "empty message": 0,
  lost: 0,
};
