import type { DateClueKind } from "../../core/types.ts";
import type { DateWords } from "./date-forms.ts";
import type { DatedLine } from "./lines.ts";

/** A date and what stands around it in its line; marks of emphasis are blanked. */
export interface Surroundings {
  readonly line: DatedLine;
  readonly date: DateWords;
  readonly before: string;
  readonly after: string;
}

/** How a date of posting stands in its line. */
export interface DatePosition {
  readonly kind: DateClueKind;
  /** 1 to 4, for a day with its year. */
  readonly strength: number;
  /** Where the words to show begin in the line: at the place in "NYC, July 15, 2024". */
  readonly start: number;
  /** Days between the day named and the day of writing: 1 for "yesterday, July 15". */
  readonly later?: number;
}

/** One way in which posts carry their date. */
export type Rule = (around: Surroundings) => DatePosition | undefined;

/** A sign of the kind that ends a line or decorates it: no letter, digit, colon or hash. */
export const LINE_SIGN = "[^\\p{L}\\p{N}:：#]";

const TAG_CHARACTER = "[\\p{L}\\p{M}\\p{N}_]";

/**
 * "#RussiaHungary #UN": hashtags behind a date. Each is read to its end: a mark or an underscore is a
 * sign, too, and a tag that could end before it would double the ways to read a line.
 */
export const HASHTAGS = `(?:#${TAG_CHARACTER}+(?!${TAG_CHARACTER})${LINE_SIGN}*)*`;

/** The words before a date without what decorates the line: "📍 ", "— ", "("; a colon stays. */
export const wordsBefore = (before: string): string => before.replace(LEAD, "");

const LEAD = /^[^\p{L}\p{N}:：]+/u;
