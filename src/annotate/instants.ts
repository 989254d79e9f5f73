import { Temporal } from "temporal-polyfill";
import { memoize } from "../platform/collections/memoize.ts";

/**
 * A function that tells what a clock of an IANA time zone shows at an instant:
 * `2024-07-16T15:45:00Z` is `2024-07-16T18:45:00+03:00` in Moscow.
 */
export const instantReader = memoize((zone: string): ((utc: string) => string) => {
  const offsetOf = memoize((day: string) => offsetAllDay(day, zone));
  return (utc) => {
    const time = Date.parse(utc);
    const offset = offsetOf(utc.slice(0, DAY_LENGTH)) ?? offsetAt(time, zone);
    return showAt(time, offset);
  };
});

/** The wall-clock time at an instant, in milliseconds since 1970, where clocks are ahead by minutes. */
export const showAt = (time: number, minutes: number): string =>
  `${new Date(time + minutes * MINUTE).toISOString().slice(0, SECONDS)}${formatOffset(minutes)}`;

/** Minutes ahead of UTC as `+03:00`. */
export const formatOffset = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${twoDigits(hours)}:${twoDigits(rest)}`;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DAY_LENGTH = "2024-07-16".length;
const SECONDS = "2024-07-16T18:45:00".length;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** Minutes ahead of UTC on a day (in UTC) on which no clock of the zone is changed. */
function offsetAllDay(day: string, zone: string): number | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  const [from, to] = [offsetAt(start, zone), offsetAt(start + DAY, zone)];
  return from === to ? from : undefined;
}

/** Old zones had offsets with seconds; clocks are shown to the minute. */
const offsetAt = (time: number, zone: string): number =>
  Math.round(
    Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).offsetNanoseconds /
      (MINUTE * 1_000_000),
  );
