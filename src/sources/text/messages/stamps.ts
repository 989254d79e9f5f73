import { isoDay, toDay } from "../../../core/dates/days.ts";
import { chooseMonth } from "./like-named-months.ts";
import { localeWords, wordKey } from "./locale-words.ts";
import { plainStamp } from "./stamp-text.ts";

/** In which order a date of numbers names day, month and year. */
export type DateOrder = "DMY" | "MDY" | "YMD";

/** The end of styles of languages that name the year first. */
export const YEAR_FIRST = " YMD";

/** A date and time as written in a message header: `16.07.2024 18:45`. */
export interface MessageStamp {
  /** The readings of the date that are real days, as ISO 8601 dates. */
  readonly days: ReadonlyMap<DateOrder, string>;
  /** `18:45:00` */
  readonly time: string;
  /** Equal for stamps written by one app in one language, as far as the order of numbers goes. */
  readonly style: string;
}

/** Read a date with a time as any of Telegram's apps writes it; undefined where it is none. */
export function readStamp(words: string): MessageStamp | undefined {
  const text = plainStamp(words);
  const clock = colonTime.exec(text) ?? [...text.matchAll(dotTime)].at(-1);
  if (!clock) return undefined;
  const before = text.slice(0, clock.index);
  const after = text.slice(clock.index + clock[0].length);
  const rest = `${before} ${after}`;
  const isAfternoon = dayPeriodOf(wordAfter.exec(after)) ?? dayPeriodOf(wordBefore.exec(before));
  const hasYearFirst = isAfternoon !== undefined && eastAsian.test(rest);
  const date = readWords(rest);
  if (!date) return undefined;
  const time = timeOf(clock.groups ?? {}, isAfternoon);
  const days = readDays(date);
  if (time === undefined || days.size === 0) return undefined;
  const clockHours = isAfternoon === undefined ? 24 : 12;
  const separators = date.month === undefined ? rest.replace(notSeparators, "") : "name";
  const style = `${separators} ${clockHours}${hasYearFirst ? YEAR_FIRST : ""}`;
  return { days, time, style };
}

/** `24. 7. 16. 오후 6:45`, `24/7/16 下午6:45` */
const eastAsian = /[\p{Script=Hangul}\p{Script=Han}]/u;

/** `18:45`, `6:45:10` */
const colonTime = /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?!\d)/;
/** `18.45` after a date, as in Finland; `18 h 45` */
const dotTime =
  /(?<![\d.])(?<hour>\d{1,2})(?:[.h]| h )(?<minute>\d{2})(?:\.(?<second>\d{2}))?(?![\d.])/g;
const notSeparators = /[^./\-年년]+/gu;

/** The word next to the clock says which half of the day it is: `6:45 PM`, `下午6:45`. */
const wordBefore = /[\p{L}\p{M}]+(?=[\s.]*$)/u;
const wordAfter = /^[\s.]*(?<word>[\p{L}\p{M}]+)/u;

function dayPeriodOf(match: RegExpExecArray | null): boolean | undefined {
  if (!match) return undefined;
  return localeWords().dayPeriods.get(wordKey(match.groups?.word ?? match[0]));
}

/** The numbers of a date, and the month that a word names. */
interface DateNumbers {
  readonly numbers: readonly string[];
  readonly month: number | undefined;
}

function readWords(text: string): DateNumbers | undefined {
  const { months } = localeWords();
  const words = text.match(letters)?.map(wordKey) ?? [];
  // `تشرين الأول`: the names of some months have two words.
  const readings = words.map(
    (word, at) => months.get(`${word}${words[at + 1] ?? ""}`) ?? months.get(word),
  );
  const named = readings.find((reading) => reading !== undefined);
  const month = named && chooseMonth(named, text);
  const others = words.length - (named === undefined ? 0 : 1);
  const numbers = text.match(digits) ?? [];
  const isDate = numbers.length === (month === undefined ? 3 : 2);
  return isDate && others <= MOST_OTHER_WORDS ? { numbers, month } : undefined;
}

const letters = /[\p{L}\p{M}]+/gu;
const digits = /\d+/g;
/** `Dienstag, 16. Juli 2024 um`, `16 de julio de 2024 a las`, `2024年7月16日 下午` */
const MOST_OTHER_WORDS = 5;

function readDays({ numbers, month }: DateNumbers): ReadonlyMap<DateOrder, string> {
  const [a = "", b = "", c = ""] = numbers;
  const days = new Map<DateOrder, string>();
  const add = (order: DateOrder, y: string, m: string, d: string): void => {
    const day = readDay(y, m, d);
    if (day !== undefined) days.set(order, day);
  };
  if (month !== undefined) {
    if (a.length === 4) add("YMD", a, String(month), b);
    else add("DMY", b, String(month), a);
    return days;
  }
  if (a.length !== 4) {
    add("DMY", c, b, a);
    add("MDY", c, a, b);
  }
  if (c.length !== 4) add("YMD", a, b, c);
  return days;
}

function readDay(year: string, month: string, day: string): string | undefined {
  if (day.length > 2 || month.length > 2 || (year.length !== 2 && year.length !== 4))
    return undefined;
  const y = commonYear(Number(year));
  const found = toDay(y, Number(month), Number(day));
  return found !== undefined && y >= 1990 && y < 2100 ? isoDay(found) : undefined;
}

/** `24` is 2024; Thai years count from the Buddha: `2567` and `67` are 2024, too. */
function commonYear(written: number): number {
  if (written >= 2500) return written - BUDDHIST_ERA;
  if (written >= 100) return written;
  return written < 56 ? 2000 + written : 2500 + written - BUDDHIST_ERA;
}

const BUDDHIST_ERA = 543;

function timeOf(
  clock: Readonly<Record<string, string | undefined>>,
  isAfternoon: boolean | undefined,
): string | undefined {
  const { hour = "", minute = "", second = "00" } = clock;
  let h = Number(hour);
  if (isAfternoon !== undefined && h <= 12) h = (h % 12) + (isAfternoon ? 12 : 0);
  if (h > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${String(h).padStart(2, "0")}:${minute}:${second}`;
}
