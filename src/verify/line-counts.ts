import type { LeftOut } from "./left-out.ts";
import type { LineRole } from "./match-text.ts";

/** What became of a line of a dump; `lost` lines are in no post and have no reason to be. */
type LineFate = Exclude<LineRole, "none"> | LeftOut | "corrected" | "lost";

/** The numbers of non-blank lines, by what became of them. */
export type LineCounts = Readonly<Record<LineFate, number>>;

/** The same while counting. */
export type RunningCounts = { -readonly [Fate in LineFate]: number };

/** The counts of no lines. */
export const ZERO_COUNTS: LineCounts = {
  text: 0,
  corrected: 0,
  copy: 0,
  label: 0,
  separator: 0,
  "empty message": 0,
  lost: 0,
};
