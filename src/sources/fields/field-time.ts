import type { StatedTime } from "../../core/message.ts";
import { timeOf, unixTime, type WrittenTime } from "../reading/stated-time.ts";
import { BAD_DATE, type Note } from "../reading/tally.ts";
import { decimalOf } from "../reading/values.ts";

/** How times are to be read that do not say it themselves. */
export interface TimeRules {
  /** What a time without an offset is. */
  readonly bare: "utc" | "local";
  /** Whether 3/4/2024 is in April. */
  readonly isDayFirst?: boolean;
}

/** The time that a field states; undefined where it states none between 1990 and 2100. */
export function fieldTime(value: unknown, rules: TimeRules): StatedTime | undefined {
  const unix = decimalOf(value);
  if (unix !== undefined) return unixTime(secondsOf(Number(unix)));
  if (typeof value !== "string" || value.length > LONGEST) return undefined;
  const written = partsOf(value.trim(), rules.isDayFirst ?? true);
  return written === undefined ? undefined : timeOfParts(written, rules);
}

/** The same; where a field holds anything else, that is noted. */
export function notedTime(value: unknown, rules: TimeRules, note: Note): StatedTime | undefined {
  const time = fieldTime(value, rules);
  if (time === undefined && !NOTHING.has(value)) note(BAD_DATE);
  return time;
}

const NOTHING: ReadonlySet<unknown> = new Set([undefined, null, false, ""]);

/** Which number of `3/4/2024` can only be the day: the first, the second, or neither. */
export function dayPlace(value: string): "first" | "second" | undefined {
  const { a, b, sign } = dayMonthYear.exec(value.trim())?.groups ?? {};
  if (sign === ".") return "first";
  if (Number(a) > 12) return "first";
  return Number(b) > 12 ? "second" : undefined;
}

interface TimeParts extends Omit<WrittenTime, "clock" | "zone"> {
  readonly clock: string | undefined;
}

const LONGEST = 64;

// "2024-07-16", "2024/07/16 18:45:00.123+03:00", "2024-07-16T18:45:00Z"
const yearMonthDay =
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?:[T,\s]+(?<clock>\d.*))?$/i;
// "20240716T184500Z"
const packed =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<h>\d\d)(?<m>\d\d)(?<s>\d\d)(?<zone>.*)$/;
// "16.07.2024. 18:45:00", "7/16/24, 6:45 PM"
const dayMonthYear =
  /^(?<a>\d{1,2})(?<sign>[./-])(?<b>\d{1,2})\k<sign>(?<year>\d{4}|\d\d)\.?(?:[T,\s]+(?<clock>\d.*))?$/;
// "Tue, 16 Jul 2024 18:45:00 +0000", "16 July 2024 18:45"
const dayFirstNamed =
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-](?<name>[a-z]{3,9})\.?,?[\s-](?<year>\d{4})(?:[,\s]+(?:at\s+)?(?<clock>\d.*))?$/i;
// "Jul 16, 2024, 6:45 PM"
const monthFirstNamed =
  /^(?<name>[a-z]{3,9})\.?\s(?<day>\d{1,2}),?\s(?<year>\d{4})(?:[,\s]+(?:at\s+)?(?<clock>\d.*))?$/i;
// "18:45", "18:45:00.123456+03:00", "6:45:00 PM UTC", "18:45 UTC+1"
const clockTime =
  /^(?<h>\d{1,2}):(?<m>\d\d)(?::(?<s>\d\d)(?:[.,]\d{1,9})?)?(?:\s?(?<half>[ap])\.?m\.?)?\s?(?<zone>Z|(?:UTC|GMT)?(?:[+-]\d{1,2}(?::?\d\d)?)?)$/i;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function partsOf(text: string, isDayFirst: boolean): TimeParts | undefined {
  const iso = yearMonthDay.exec(text)?.groups;
  if (iso !== undefined) return partsFrom(iso.year, iso.month, iso.day, iso.clock);
  const day = dayMonthYear.exec(text)?.groups;
  if (day !== undefined) {
    const isFirst = day.sign === "." || isDayFirst;
    const year = day.year?.length === 2 ? `20${day.year}` : day.year;
    return partsFrom(year, isFirst ? day.b : day.a, isFirst ? day.a : day.b, day.clock);
  }
  const one = packed.exec(text)?.groups;
  if (one !== undefined)
    return partsFrom(one.year, one.month, one.day, `${one.h}:${one.m}:${one.s}${one.zone}`);
  const named = (dayFirstNamed.exec(text) ?? monthFirstNamed.exec(text))?.groups;
  if (named === undefined) return undefined;
  const month = MONTHS.indexOf(named.name?.slice(0, 3).toLowerCase() ?? "") + 1;
  return partsFrom(named.year, String(month), named.day, named.clock);
}

const partsFrom = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: string | undefined,
): TimeParts => ({ year: Number(year), month: Number(month), day: Number(day), clock });

function timeOfParts({ clock, ...day }: TimeParts, { bare }: TimeRules): StatedTime | undefined {
  if (clock === undefined) return timeOf(day);
  const { h, m, s = "00", half, zone = "" } = clockTime.exec(clock.trim())?.groups ?? {};
  const hour = half === undefined ? Number(h) : hourOfHalf(Number(h), half);
  if (h === undefined || hour === undefined) return undefined;
  const isBare = zone === "" && bare === "local";
  return timeOf({
    ...day,
    clock: { hour, minute: Number(m), second: Number(s) },
    ...(!isBare && { zone }),
  });
}

const hourOfHalf = (hour: number, half: string): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);

/** Seconds from these or from the milli-, micro- and nanoseconds of JavaScript and pandas, by their size. */
function secondsOf(value: number): number {
  const unit = UNITS.find((each) => value / each < YEAR_2101) ?? 1;
  return Math.floor(value / unit);
}

const UNITS = [1, 1e3, 1e6, 1e9];
const YEAR_2101 = Date.UTC(2101, 0) / 1000;
