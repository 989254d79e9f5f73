import type { StatedTime } from "../../core/message.ts";
import { integerOf, type JsonObject } from "../reading/values.ts";

/**
 * When a message was published: `date_unixtime` (since 3.7.6), else `date`, the local time of the
 * machine that exported. Undefined where there is none that can be right.
 */
export function statedTime({ date, date_unixtime }: JsonObject): StatedTime | undefined {
  const utc = utcTime(date_unixtime);
  if (utc !== undefined) return { kind: "instant", by: "unix", utc };
  return typeof date === "string" ? writtenTime(date) : undefined;
}

/** When a message was last edited: in UTC, or local time; undefined where it never was. */
export function editTime({ edited, edited_unixtime }: JsonObject): string | undefined {
  const utc = utcTime(edited_unixtime);
  if (utc !== undefined || typeof edited !== "string") return utc;
  const time = writtenTime(edited);
  if (time?.kind === "instant") return time.utc;
  return time?.kind === "local" ? time.local : undefined;
}

function utcTime(value: unknown): string | undefined {
  const seconds = integerOf(value);
  if (seconds === undefined || Math.abs(seconds) > LAST_SECOND) return undefined;
  return utcOf(seconds * 1000);
}

function utcOf(milliseconds: number): string | undefined {
  const iso = new Date(milliseconds).toISOString();
  return isLikelyYear(iso) ? `${iso.slice(0, 19)}Z` : undefined;
}

function writtenTime(words: string): StatedTime | undefined {
  const groups = WRITTEN.exec(words)?.groups;
  const { day = "", time, offset } = groups ?? {};
  if (!isRealTime(day, time ?? "00:00:00") || !isLikelyYear(day)) return undefined;
  if (time === undefined) return { kind: "day", day };
  const local = `${day}T${time}`;
  if (offset === undefined) return { kind: "local", local };
  const milliseconds = Date.parse(`${local}${offset}`);
  const utc = Number.isNaN(milliseconds) ? undefined : utcOf(milliseconds);
  return utc === undefined ? undefined : { kind: "instant", by: "offset", utc };
}

/** February 30 is none: it would come back as another day. */
function isRealTime(day: string, time: string): boolean {
  const milliseconds = Date.parse(`${day}T${time}Z`);
  return (
    !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(`${day}T${time}`)
  );
}

function isLikelyYear(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  return year >= 1990 && year <= 2100;
}

/** The year 9999; no Date is made beyond. */
const LAST_SECOND = 253_402_300_799;

// "2024-07-16T18:45:00"; other programs that rewrite exports: "2024-07-16 18:45:00.000+03:00"
const WRITTEN =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;
