import { type DateWords, dateAt } from "./date-forms.ts";
import { foldDigits } from "./digits.ts";
import { weekdayNamed } from "./names.ts";

/** The dates in one line, in order, none overlapping, each with its day of the week if it has one. */
export function readDates(text: string): readonly DateWords[] {
  const line = foldDigits(text);
  const dates: DateWords[] = [];
  for (const { 0: figures, index } of line.matchAll(FIGURES)) {
    if (index < (dates.at(-1)?.end ?? 0)) continue;
    const date = dateAt(line, index, figures.length);
    if (date !== undefined && date.start >= (dates.at(-1)?.end ?? 0)) dates.push(date);
  }
  if (dates.length === 0) return dates;
  return joinRanges(line, dates).map((date) => withWeekday(line, date));
}

const FIGURES = /\d+/g;

/** "28 октября — 3 ноября 2024" as one date; a year that stands once, at the end, counts for both. */
function joinRanges(line: string, dates: readonly DateWords[]): readonly DateWords[] {
  const joined: DateWords[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    const isRange = before !== undefined && RANGE_DASH.test(line.slice(before.end, date.start));
    if (!isRange || !canBeRange(before.edtf, date.edtf)) {
      joined.push(date);
      continue;
    }
    const edtf = rangeOf(before.edtf, date.edtf);
    joined[joined.length - 1] = { start: before.start, end: date.end, edtf };
  }
  return joined;
}

// "MOSCOW, July 16, 2024 - July 20 will see ..." is no range: there the last day has the year.
const canBeRange = (first: string, last: string): boolean =>
  !first.includes("/") &&
  !last.includes("/") &&
  (first.startsWith("XXXX") || !last.startsWith("XXXX"));

/** From a first day, whose year may be that of the last or, around New Year, the one before. */
function rangeOf(first: string, last: string): string {
  if (!first.startsWith("XXXX") || last.startsWith("XXXX")) return `${first}/${last}`;
  const year = Number(last.slice(0, 4)) - (first.slice(4) > last.slice(4) ? 1 : 0);
  return `${String(year).padStart(4, "0")}${first.slice(4)}/${last}`;
}

// " — "
const RANGE_DASH = /^\s?[-–—−]\s?$/;

/** A date with the day of the week that stands right before or after it. */
function withWeekday(line: string, date: DateWords): DateWords {
  const before = WEEKDAY_BEFORE.exec(line.slice(Math.max(0, date.start - 24), date.start));
  const earlier = weekdayNamed(before?.groups?.name ?? "");
  if (before?.groups !== undefined && earlier !== undefined) {
    const words = before[0].slice(before[0].indexOf(before.groups.name ?? ""));
    return { ...date, start: date.start - words.length, weekday: earlier };
  }
  const after = WEEKDAY_AFTER.exec(line.slice(date.end, date.end + 24));
  const later = weekdayNamed(after?.groups?.name ?? "");
  if (after === null || later === undefined) return date;
  return { ...date, end: date.end + after[0].length, weekday: later };
}

// "Tuesday, ", "вторник ", "am Dienstag, den "
const WEEKDAY_BEFORE =
  /(?<![\p{L}\p{M}])(?<name>[\p{L}\p{M}][\p{L}\p{M}'’ʼ-]{1,13})\.?,?\s{1,2}(?:den\s|the\s|le\s)?$/u;

// ", вторник", " (Tuesday)", "（星期二）"
const WEEKDAY_AFTER = /^[,\s(（]{1,2}(?<name>[\p{L}\p{M}'’ʼ-]{2,14})(?![\p{L}\p{M}])[)）]?/u;
