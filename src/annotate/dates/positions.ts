import type { DateWords } from "./date-forms.ts";
import type { DatedLine } from "./lines.ts";
import { bracket, dateline, placeLine } from "./place-rules.ts";
import { onThisDay, today } from "./relative-days.ts";
import type { DatePosition, Rule, Surroundings } from "./surroundings.ts";
import { opening, titleEdge } from "./title-rules.ts";

/** Tell a date of posting from a date in running text, by what stands around it in its line. */
export function positionInLine(line: DatedLine, date: DateWords): DatePosition | undefined {
  const around: Surroundings = {
    line,
    date,
    before: line.text.slice(0, date.start).replace(EMPHASIS, blank),
    after: line.text.slice(date.end).replace(EMPHASIS, blank),
  };
  for (const rule of RULES) {
    const position = rule(around);
    if (position !== undefined) return position;
  }
  return undefined;
}

/** The first that fits counts. */
const RULES: readonly Rule[] = [placeLine, bracket, dateline, today, onThisDay, titleEdge, opening];

// Marks of bold and italics, as some exports keep them; blanked so that offsets stay.
const EMPHASIS = /[*_`~]/g;
const blank = (): string => " ";
