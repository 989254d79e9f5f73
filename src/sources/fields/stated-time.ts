import { isoDay, toDay } from "../../core/dates/days.ts";
import type { StatedTime } from "../../core/message.ts";
import { decimalOf } from "../reading/values.ts";

/** How times are to be read that do not say it themselves. */
export interface TimeRules {
  /** What a time without an offset is. */
  readonly bare: "utc" | "local";
  /** Whether 3/4/2024 is in April. */
  readonly isDayFirst?: boolean;
}

/** The time that a field states; undefined where it states none between 1990 and 2100. */
export function statedTime(value: unknown, rules: TimeRules): StatedTime | undefined {
  const unix = decimalOf(value);
  if (unix !== undefined) return unixTime(Number(unix));
  if (typeof value !== "string" || value.length > LONGEST) return undefined;
  const written = partsOf(value.trim(), rules.isDayFirst ?? true);
  return written === undefined ? undefined : timeOf(written, rules);
}

/** A time as an edit is noted: `2024-07-16T15:45:00Z`, or without Z where no zone is said. */
export function writtenTime(time: StatedTime | undefined): string | undefined {
  if (time === undefined || time.kind === "day") return undefined;
  return time.kind === "instant" ? time.utc : time.local;
}

/** Which number of `3/4/2024` can only be the day: the first, the second, or neither. */
export function dayPlace(value: string): "first" | "second" | undefined {
  const { a, b, sign } = dayMonthYear.exec(value.trim())?.groups ?? {};
  if (sign === ".") return "first";
  if (Number(a) > 12) return "first";
  return Number(b) > 12 ? "second" : undefined;
}

interface WrittenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
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
// "+03:00", "UTC+1", "-0330"
const offset = /(?<sign>[+-])(?<h>\d{1,2})(?::?(?<m>\d\d))?$/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function partsOf(text: string, isDayFirst: boolean): WrittenTime | undefined {
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
): WrittenTime => ({ year: Number(year), month: Number(month), day: Number(day), clock });

function timeOf(
  { year, month, day, clock }: WrittenTime,
  { bare }: TimeRules,
): StatedTime | undefined {
  const found = toDay(year, month, day);
  if (found === undefined || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (clock === undefined) return { kind: "day", day: isoDay(found) };
  const { h, m, s = "00", half, zone = "" } = clockTime.exec(clock.trim())?.groups ?? {};
  if (h === undefined || Number(m) > 59 || Number(s) > 59) return undefined;
  const hour = half === undefined ? Number(h) : hourOfHalf(Number(h), half);
  if (hour === undefined || hour > 23) return undefined;
  const local = `${isoDay(found)}T${String(hour).padStart(2, "0")}:${m}:${s}`;
  if (zone === "" && bare === "local") return { kind: "local", local };
  const minutes = offsetOf(zone);
  if (minutes === undefined) return undefined;
  return { kind: "instant", by: "offset", utc: utcOf(Date.parse(`${local}Z`) - minutes * 60_000) };
}

const hourOfHalf = (hour: number, half: string): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);

/** Minutes east of UTC; undefined beyond what zones have. */
function offsetOf(zone: string): number | undefined {
  const { sign, h, m = "0" } = offset.exec(zone)?.groups ?? {};
  if (sign === undefined) return 0;
  const minutes = Number(h) * 60 + Number(m);
  if (minutes > 14 * 60 || Number(m) > 59) return undefined;
  return sign === "-" ? -minutes : minutes;
}

/** Seconds, or the milli-, micro- and nanoseconds of JavaScript and pandas, by their size. */
function unixTime(value: number): StatedTime | undefined {
  const unit = UNITS.find((each) => value / each < LAST_SECOND);
  const seconds = unit === undefined ? Number.NaN : Math.floor(value / unit);
  if (!(seconds >= FIRST_SECOND && seconds < LAST_SECOND)) return undefined;
  return { kind: "instant", by: "unix", utc: utcOf(seconds * 1000) };
}

const utcOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const UNITS = [1, 1e3, 1e6, 1e9];
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const FIRST_SECOND = Date.UTC(FIRST_YEAR, 0) / 1000;
const LAST_SECOND = Date.UTC(LAST_YEAR + 1, 0) / 1000;
