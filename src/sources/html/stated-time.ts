import { toDay } from "../../core/dates/days.ts";
import type { StatedTime } from "../../core/message.ts";

/**
 * The time in a title of Telegram Desktop: "16.07.2024 18:45:00 UTC+01:00", whose offset is that of
 * the zone's standard time, or without offset. Undefined where it is no time of 1990 to 2100.
 */
export function readDottedTime(title: string): StatedTime | undefined {
  const { day, month, year, clock, zone, offset } = DOTTED.exec(title)?.groups ?? {};
  if (year === undefined) return undefined;
  const local = checkLocal(`${year}-${month}-${day}T${clock}`);
  if (local === undefined) return undefined;
  if (zone === undefined) return { kind: "local", local };
  const sign = offset?.replace(MINUS, "-") ?? "+00:00";
  return { kind: "standard", local, offset: sign.includes(":") ? sign : withColon(sign) };
}

/** The time of a datetime attribute: "2024-07-16T15:45:00+00:00", or without offset. */
export function readIsoTime(value: string): StatedTime | undefined {
  const { day, clock, offset } = ISO.exec(value)?.groups ?? {};
  const local = day === undefined ? undefined : checkLocal(`${day}T${clock}`);
  if (local === undefined) return undefined;
  if (offset === undefined) return { kind: "local", local };
  const moment = Date.parse(
    `${local}${offset === "Z" || offset.includes(":") ? offset : withColon(offset)}`,
  );
  if (Number.isNaN(moment)) return undefined;
  return { kind: "instant", by: "offset", utc: `${new Date(moment).toISOString().slice(0, 19)}Z` };
}

const withColon = (offset: string): string => `${offset.slice(0, 3)}:${offset.slice(3)}`;

/** "2024-07-16T18:45:00", if that day and time exist. */
function checkLocal(local: string): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = local
    .split(NO_DIGIT)
    .map(Number);
  if (year < 1990 || year > 2100 || toDay(year, month, day) === undefined) return undefined;
  return hour < 24 && minute < 60 && second < 60 ? local : undefined;
}

const NO_DIGIT = /\D/;
const MINUS = /\u2212/;

// "16.07.2024 18:45:00", "16.07.2024 18:45:00 UTC+01:00"
const DOTTED =
  /^\s*(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})\s(?<clock>\d\d:\d\d:\d\d)(?:\s(?<zone>UTC|GMT)(?<offset>[+\u2212-]\d\d:?\d\d)?)?\s*$/;

// "2024-07-16T15:45:00+00:00"
const ISO =
  /^\s*(?<day>\d{4}-\d\d-\d\d)[T ](?<clock>\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?<offset>Z|[+-]\d\d:?\d\d)?\s*$/;
