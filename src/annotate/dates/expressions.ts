import { daysInMonth } from "./days.ts";
import { foldDigits } from "./digits.ts";
import { monthNamed, weekdayNamed } from "./names.ts";

/** A date as words of a line, wherever it stands: [start, end) in UTF-16 code units. */
export interface DateWords {
  readonly start: number;
  readonly end: number;
  /** EDTF: a day, a month, or days from/to; the year is XXXX where the words name none. */
  readonly edtf: string;
  /** Another day that the same figures can mean: 05/07/2024. */
  readonly otherwise?: string;
  /** Day of the week that the words name, 0 (Sunday) to 6. */
  readonly weekday?: number;
}

/** The dates in one line, in order, none overlapping. Days that no calendar has are not read. */
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

/** A date of which the first figures stand at an index of the line. */
function dateAt(line: string, at: number, length: number): DateWords | undefined {
  const forms = length === 4 ? YEAR_LEADS : length <= 2 ? DAY_LEADS : [];
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const date = match === null ? undefined : read(match);
    if (date !== undefined) return date;
  }
  return length === 4 || length <= 2 ? afterMonth(line, at) : undefined;
}

/** "July 16, 2024", "July 2024": the figures at an index follow the name of a month. */
function afterMonth(line: string, at: number): DateWords | undefined {
  if (!BLANK.test(line.charAt(at - 1))) return undefined;
  const before = MONTH_BEFORE.exec(line.slice(Math.max(0, at - 30), at));
  const month = monthNamed(before?.groups?.month ?? "");
  if (before === null || month === undefined) return undefined;
  const start = at - before[0].length;
  DAY_AFTER_MONTH.lastIndex = at;
  const match = DAY_AFTER_MONTH.exec(line);
  if (match !== null) {
    const { day = "", last, year } = match.groups ?? {};
    const date = days(match, year, month, day, last);
    return date && { ...date, start };
  }
  YEAR_AFTER_MONTH.lastIndex = at;
  const yearOnly = YEAR_AFTER_MONTH.exec(line);
  if (yearOnly === null) return undefined;
  const year = Number(yearOnly.groups?.year ?? "");
  return { start, end: spanOf(yearOnly).end, edtf: `${pad(year, 4)}-${pad(month, 2)}` };
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => DateWords | undefined;
}

type Parts = Readonly<Record<string, string | undefined>>;

const NUMBER = "\\d{1,2}(?!\\d)";
const YEAR = "\\d{4}(?!\\d)";
// Not inside a longer number, a version, a time or a word: "1.16 July", "10:16 July", "A16 July".
const FRESH = "(?<![\\p{L}\\p{M}]|\\d[.,:/−-])";
const DASH = "\\s?[-–—−]\\s?";
const MONTH = "(?<month>[\\p{L}\\p{M}]{2,12}(?:\\s(?:الأول|الثاني|الاول))?)\\.?";
// "2024 года", "2024 г.", "2024 р.", "2024م"
const ERA = "(?:\\s?(?:года|году|год|г\\.|г|року|році|рік|р\\.|р|م|yılı)(?![\\p{L}\\p{M}]))?";
const ORDINAL = "(?:-?(?:st|nd|rd|th|er|го|е)(?![\\p{L}\\p{M}])|[.º°ª])?";

// "16 июля 2024 года", "16th of July, 2024", "1er juillet", "22–23 de mayo de 2024", "16 يوليو/تموز"
const DAY_FIRST = new RegExp(
  `${FRESH}(?<day>${NUMBER})${ORDINAL}(?:${DASH}(?<last>${NUMBER})${ORDINAL})?\\s{0,2}` +
    `(?:of\\s|de\\s|d[’'])?${MONTH}(?:\\s?/\\s?[\\p{L}\\p{M}]+)?` +
    `(?:,?\\s{1,2}(?:de\\s|del\\s|of\\s)?(?<year>${YEAR})${ERA})?`,
  "uy",
);

// "July ", "Sept. ", "julio de "
const BLANK = /\s/;
const MONTH_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])${MONTH},?\\s{1,2}(?:de\\s|del\\s|of\\s)?$`,
  "u",
);

// "16, 2024", "22-23", "5th, 2023"; not "16:30"
const DAY_AFTER_MONTH = new RegExp(
  `(?<day>${NUMBER})(?!:\\d)${ORDINAL}(?:${DASH}(?<last>${NUMBER})${ORDINAL})?` +
    `(?![\\p{L}\\p{M}])(?:(?:,\\s{0,2}|\\s{1,2})(?<year>${YEAR}))?`,
  "uy",
);

// "2024", "2024 года"
const YEAR_AFTER_MONTH = new RegExp(`(?<year>${YEAR})${ERA}`, "uy");

// "2024-07-16", "2024/7/16", "2024.07.16"
const YEAR_FIRST = new RegExp(
  `${FRESH}(?<year>${YEAR})(?<sep>[-./])(?<month>${NUMBER})\\k<sep>(?<day>${NUMBER})(?![-./]\\d)`,
  "uy",
);

// "16.07.2024", "7/16/2024", "16.07.24"
const YEAR_LAST = new RegExp(
  `${FRESH}(?<first>${NUMBER})(?<sep>[-./])(?<second>${NUMBER})\\k<sep>` +
    `(?:(?<year>${YEAR})|(?<short>${NUMBER}))(?![-./]\\d)`,
  "uy",
);

// "2024年7月16日", "7月16日", "2024년 7월 16일"
const EAST_ASIAN = new RegExp(
  `(?<!\\d)(?:(?<year>${YEAR})\\s?[年년]\\s?)?(?<month>${NUMBER})\\s?[月월]\\s?(?<day>${NUMBER})\\s?[日号號일]`,
  "uy",
);

const named = (match: RegExpExecArray): DateWords | undefined => {
  const { month = "", day = "", last, year } = match.groups ?? {};
  return days(match, year, monthNamed(month), day, last);
};

const numbered = (match: RegExpExecArray): DateWords | undefined => {
  const { year, month = "", day = "" } = match.groups ?? {};
  return days(match, year, Number(month), day);
};

/** Figures with the year last: day first, except that a slash leaves it open (July 5 or May 7). */
const yearLast = (match: RegExpExecArray): DateWords | undefined => {
  const { first = "", second = "", sep, year, short }: Parts = match.groups ?? {};
  if (short !== undefined && !(first.length === 2 && second.length === 2 && sep === ".")) {
    return undefined;
  }
  const full = year ?? `20${short}`;
  const dayFirst = days(match, full, Number(second), first);
  const monthFirst = sep === "/" ? days(match, full, Number(first), second) : undefined;
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return dayFirst.edtf === monthFirst.edtf ? dayFirst : { ...dayFirst, otherwise: monthFirst.edtf };
};

const DAY_LEADS: readonly Form[] = [
  { pattern: DAY_FIRST, read: named },
  { pattern: YEAR_LAST, read: yearLast },
  { pattern: EAST_ASIAN, read: numbered },
];

const YEAR_LEADS: readonly Form[] = [
  { pattern: YEAR_FIRST, read: numbered },
  { pattern: EAST_ASIAN, read: numbered },
];

function days(
  match: RegExpExecArray,
  yearDigits: string | undefined,
  month: number | undefined,
  dayDigits: string,
  lastDigits?: string,
): DateWords | undefined {
  const year = yearDigits === undefined ? undefined : Number(yearDigits);
  const day = Number(dayDigits);
  const last = lastDigits === undefined ? day : Number(lastDigits);
  if (month === undefined || month < 1 || month > 12 || day < 1 || last < day) return undefined;
  // 2024 was a leap year: without a year, February 29 stands.
  if (last > daysInMonth(year ?? 2024, month)) return undefined;
  const prefix = `${year === undefined ? "XXXX" : pad(year, 4)}-${pad(month, 2)}-`;
  const first = prefix + pad(day, 2);
  return { ...spanOf(match), edtf: last === day ? first : `${first}/${prefix}${pad(last, 2)}` };
}

const spanOf = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
});

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** "28 октября — 3 ноября 2024" as one date; a year that stands once, at the end, counts for both. */
function joinRanges(line: string, dates: readonly DateWords[]): readonly DateWords[] {
  const joined: DateWords[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    if (before === undefined || !RANGE_DASH.test(line.slice(before.end, date.start))) {
      joined.push(date);
      continue;
    }
    const year = date.edtf.slice(0, 4);
    const first = before.edtf.startsWith("XXXX") ? year + before.edtf.slice(4) : before.edtf;
    joined[joined.length - 1] = {
      start: before.start,
      end: date.end,
      edtf: `${first}/${date.edtf}`,
    };
  }
  return joined;
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
