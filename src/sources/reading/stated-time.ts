import { isoDay, toDay } from "../../core/dates/days.ts";
import type { StatedTime } from "../../core/message.ts";

/** A time as it is written, in parts that need not exist. */
export interface WrittenTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Absent where only a day is said. */
  readonly clock?: { readonly hour: number; readonly minute: number; readonly second: number };
  /** `Z`, `+03:00`, `-0330`, `UTC+1`; absent where no zone is said. */
  readonly zone?: string;
}

/**
 * The time that its parts state; undefined where that day, time of day or offset does not exist, or
 * it is not between 1990 and 2100.
 */
export function timeOf({ year, month, day, clock, zone }: WrittenTime): StatedTime | undefined {
  const found = toDay(year, month, day);
  if (found === undefined || !isLikely(year)) return undefined;
  if (clock === undefined) return { kind: "day", day: isoDay(found) };
  const { hour, minute, second } = clock;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const local = `${isoDay(found)}T${[hour, minute, second].map(twoDigits).join(":")}`;
  if (zone === undefined) return { kind: "local", local };
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  return instant(Date.parse(`${local}Z`) / 1000 - offset * 60, "offset");
}

/** The moment of a number of seconds since 1970; undefined where that is not between 1990 and 2100. */
export const unixTime = (seconds: number): StatedTime | undefined => instant(seconds, "unix");

/**
 * The time in `2024-07-16T18:45:00`, with or without an offset and parts of a second, or the day in
 * `2024-07-16`; undefined for other words.
 */
export function isoTime(words: string): StatedTime | undefined {
  const { year, month, day, h, m, s, zone } = ISO.exec(words.trim())?.groups ?? {};
  if (year === undefined) return undefined;
  return timeOf({
    ...{ year: Number(year), month: Number(month), day: Number(day) },
    ...(h !== undefined && { clock: { hour: Number(h), minute: Number(m), second: Number(s) } }),
    ...(zone !== undefined && { zone }),
  });
}

/** A time as an edit is noted: `2024-07-16T15:45:00Z`, or without Z where no zone is said. */
export function editTime(time: StatedTime | undefined): string | undefined {
  if (time === undefined || time.kind === "day") return undefined;
  return time.kind === "instant" ? time.utc : time.local;
}

/** Minutes east of UTC; undefined beyond what zones have. */
export function offsetOf(zone: string): number | undefined {
  const { sign, h, m = "0" } = OFFSET.exec(zone)?.groups ?? {};
  if (sign === undefined) return 0;
  const minutes = Number(h) * 60 + Number(m);
  if (minutes > 14 * 60 || Number(m) > 59) return undefined;
  return sign === "+" ? minutes : -minutes;
}

function instant(seconds: number, by: "unix" | "offset"): StatedTime | undefined {
  if (!(Math.abs(seconds) < NO_DATE)) return undefined;
  const date = new Date(seconds * 1000);
  if (!isLikely(date.getUTCFullYear())) return undefined;
  return { kind: "instant", by, utc: `${date.toISOString().slice(0, 19)}Z` };
}

const isLikely = (year: number): boolean => year >= 1990 && year <= 2100;

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/** The seconds of the year 9999; no Date is made beyond. */
const NO_DATE = 253_402_300_800;

// "2024-07-16T18:45:00.123+03:00", "2024-07-16 18:45:00Z", "2024-07-16"
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<h>\d\d):(?<m>\d\d):(?<s>\d\d)(?:\.\d{1,9})?(?<zone>Z|[+-]\d\d:?\d\d)?)?$/;

// "+03:00", "UTC+1", "-0330", "\u22120330" (a minus sign)
const OFFSET = /(?<sign>[+\u2212-])(?<h>\d{1,2})(?::?(?<m>\d\d))?$/;
