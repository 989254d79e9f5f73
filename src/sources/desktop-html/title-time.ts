import type { StatedTime } from "../../core/message.ts";
import { offsetOf, timeOf } from "../reading/stated-time.ts";

/**
 * The time in the title of a message's date: "16.07.2024 18:45:00 UTC+01:00", whose offset is that of
 * the zone's standard time, or without offset. Undefined where it is no time of 1990 to 2100.
 */
export function titleTime(title: string): StatedTime | undefined {
  const { year, month, day, h, m, s, zone } = TITLE.exec(title.trim())?.groups ?? {};
  const clock = { hour: Number(h), minute: Number(m), second: Number(s) };
  const time = timeOf({ year: Number(year), month: Number(month), day: Number(day), clock });
  if (zone === undefined || time?.kind !== "local") return time;
  const minutes = offsetOf(zone);
  return minutes === undefined
    ? undefined
    : { kind: "standard", local: time.local, offset: offsetWords(minutes) };
}

/** "+01:00", "-03:30" */
function offsetWords(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const [h, m] = [hours, rest].map((part) => String(part).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${h}:${m}`;
}

// "16.07.2024 18:45:00", "16.07.2024 18:45:00 UTC+01:00"
const TITLE =
  /^(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4})\s(?<h>\d\d):(?<m>\d\d):(?<s>\d\d)(?:\s(?<zone>(?:UTC|GMT)(?:[+\u2212-]\d\d:?\d\d)?))?$/;
