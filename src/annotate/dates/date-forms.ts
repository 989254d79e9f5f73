import { daysInMonth } from "../../core/dates/days.ts";
import { monthNamed } from "./names.ts";

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

/**
 * The date whose first figures stand at an index of the line and are so many; only digits 0 to 9
 * are read. A month may stand before them. Days that no calendar has are not read.
 */
export function dateAt(line: string, at: number, length: number): DateWords | undefined {
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
// Not inside a longer number, a time, a word or an address: "1.16 July", "covid-19 May", "/16".
const FRESH = "(?<![\\p{L}\\p{M}/_=]|\\d[.,:−-]|\\p{L}-)";
const DASH = "\\s?[-–—−]\\s?";
const MONTH = "(?<month>[\\p{L}\\p{M}]{2,12}(?:\\s(?:الأول|الثاني|الاول))?)\\.?";
// "2024 года", "2024 г.", "2024 р.", "2024م"
const ERA = "(?:\\s?(?:года|году|год|г\\.|г|року|році|рік|р\\.|р|م|yılı)(?![\\p{L}\\p{M}]))?";
const ORDINAL = "(?:-?(?:st|nd|rd|th|er|го|е)(?![\\p{L}\\p{M}])|[.º°ª])?";

// "16 июля 2024 года", "16th of July, 2024", "1er juillet", "22–23 de mayo de 2024", "16 يوليو/تموز"
const DAY_FIRST = new RegExp(
  `${FRESH}(?<day>${NUMBER})${ORDINAL}(?:${DASH}(?<last>${NUMBER})${ORDINAL})?\\s{0,2}` +
    `(?:of\\s|de\\s|d[’'])?${MONTH}(?:\\s?/\\s?\\p{Script=Arabic}+)?` +
    `(?:,?\\s{1,2}(?:de\\s|del\\s|of\\s)?(?<year>${YEAR})${ERA})?`,
  "uy",
);

// "July ", "Sept. ", "julio de "
const BLANK = /\s/;
const MONTH_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}]|\\d\\s?)${MONTH},?\\s{1,2}(?:de\\s|del\\s|of\\s)?$`,
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

// "16 июля." at the end of a sentence: the full stop is not the date's; that of "2024 г." is.
const spanOf = (match: RegExpExecArray): { start: number; end: number } => {
  const words = match.groups?.year === undefined ? match[0].replace(FULL_STOP, "") : match[0];
  return { start: match.index, end: match.index + words.trimEnd().length };
};
const FULL_STOP = /\.$/;

const pad = (value: number, length: number): string => String(value).padStart(length, "0");
