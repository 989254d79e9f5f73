import { Temporal } from "temporal-polyfill";
import { memoize } from "../platform/collections/memoize.ts";

/** What a wall-clock time means in a time zone, as full ISO 8601 times: `2024-07-16T18:45:00+03:00`. */
export type ZonedReading =
  | { readonly kind: "once"; readonly time: string }
  /** Clocks went back and showed it again; `change` names that change, in milliseconds since 1970. */
  | {
      readonly kind: "twice";
      readonly time: string;
      readonly again: string;
      readonly change: number;
    }
  /** Clocks went forward past it; `time` is later by as much. */
  | { readonly kind: "never"; readonly time: string };

/**
 * A function that reads wall-clock times (`2024-07-16T18:45:00`) in an IANA time zone, whatever the
 * zone of this machine. UTC is written as +00:00.
 */
export const zonedReader = memoize((zone: string): ((local: string) => ZonedReading) => {
  const offsetOf = memoize((day: string) => offsetAllDay(day, zone));
  const readOnOddDay = memoize((local: string) =>
    readWithin(Temporal.PlainDateTime.from(local), zone),
  );
  return (local) => {
    const offset = offsetOf(local.slice(0, DAY_LENGTH));
    return offset === undefined ? readOnOddDay(local) : { kind: "once", time: `${local}${offset}` };
  };
});

const DAY_LENGTH = "2024-07-16".length;

/** The offset of a day on which no clock is changed: nearly all days, so that most times cost no more. */
function offsetAllDay(day: string, zone: string): string | undefined {
  const start = Temporal.PlainDateTime.from(day);
  const [from, to] = [start, start.add({ days: 1 })].map((each) => readWithin(each, zone));
  const isQuiet = from?.kind === "once" && to?.kind === "once";
  if (!isQuiet || offsetIn(from.time) !== offsetIn(to.time)) return undefined;
  return offsetIn(from.time);
}

/** `+03:00` */
const offsetIn = (time: string): string => time.slice(-"+03:00".length);

function readWithin(local: Temporal.PlainDateTime, zone: string): ZonedReading {
  const [first, second] = (["earlier", "later"] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  );
  if (!first || !second) throw new RangeError(`no time in ${zone}`);
  if (first.epochMilliseconds === second.epochMilliseconds) {
    return { kind: "once", time: format(first) };
  }
  if (!first.toPlainDateTime().equals(local)) return { kind: "never", time: format(second) };
  const change = first.getTimeZoneTransition("next")?.epochMilliseconds ?? 0;
  return { kind: "twice", time: format(first), again: format(second), change };
}

const format = (time: Temporal.ZonedDateTime): string =>
  time.toString({ timeZoneName: "never", smallestUnit: "second" });
