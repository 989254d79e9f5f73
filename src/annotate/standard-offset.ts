import { Temporal } from "temporal-polyfill";
import { memoize } from "../platform/collections/memoize.ts";
import { type ZonedReading, zonedReader } from "./zoned-time.ts";

/** A wall-clock time, and the offset that its zone has in winter, whatever the season. */
export interface StandardTime {
  /** `2024-07-16T18:45:00` */
  readonly local: string;
  /** `+01:00` */
  readonly offset: string;
}

/** What such a time means. */
export type StandardReading =
  /** The offset is that of the zone that was given: the time is local time there. */
  | { readonly kind: "zone"; readonly reading: ZonedReading }
  /**
   * It is another zone's. `time` is full ISO 8601; where zones with this standard offset had
   * different clocks then, it has the offset as it was written, and may be an hour too late.
   */
  | { readonly kind: "offset"; readonly time: string; readonly isExact: boolean };

/**
 * Read a time of which Telegram Desktop wrote the zone's standard offset, in the zone (IANA) that the
 * export is said to come from, or the archive's. Pure; nearly all times cost a look into a cache.
 */
export function readStandardTime({ local, offset }: StandardTime, zone: string): StandardReading {
  const minutes = toMinutes(offset);
  const year = Number(local.slice(0, "2024".length));
  if (standardOffsets(zone)(year) === minutes) {
    return { kind: "zone", reading: zonedReader(zone)(local) };
  }
  const found = new Set(zonesLike(`${year}${offset}`).map((each) => offsetIn(each, local)));
  const [only = offset] = found;
  if (found.size > 1 || only === UNCLEAR) {
    return { kind: "offset", time: `${local}${offset}`, isExact: false };
  }
  return { kind: "offset", time: `${local}${only}`, isExact: true };
}

/** `+02:00`; a time that clocks showed twice, or never, has no offset of its own. */
function offsetIn(zone: string, local: string): string {
  const reading = zonedReader(zone)(local);
  return reading.kind === "once" ? reading.time.slice(local.length) : UNCLEAR;
}

const UNCLEAR = "";

/** For `2024+01:00`: zones with this standard offset in this year, one of those whose clocks agree. */
const zonesLike = memoize((key: string): readonly string[] => {
  const year = Number(key.slice(0, "2024".length));
  const minutes = toMinutes(key.slice("2024".length));
  const zones = Intl.supportedValuesOf("timeZone").filter(
    (zone) => standardOffsets(zone)(year) === minutes,
  );
  return [...new Map(zones.map((zone) => [clockOf(zone, year), zone])).values()];
});

/**
 * A zone's standard offset by year, in minutes: the smaller one of January and July. So Ireland's is
 * that of its winter, which its law calls an exception to summer time.
 */
const standardOffsets = memoize((zone: string): ((year: number) => number) =>
  memoize((year: number) => Math.min(...["01", "07"].map((month) => midMonth(zone, year, month)))),
);

function midMonth(zone: string, year: number, month: string): number {
  const noon = Temporal.PlainDateTime.from(`${String(year).padStart(4, "0")}-${month}-15T12:00`);
  return noon.toZonedDateTime(zone).offsetNanoseconds / MINUTE_NS;
}

const MINUTE_NS = 60_000_000_000;

/** All that a zone's clocks do in a year: the offset it begins with, and every change. */
function clockOf(zone: string, year: number): string {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  const changes: string[] = [start.offset];
  let next = start.getTimeZoneTransition("next");
  for (; next !== null && next.year <= year; next = next.getTimeZoneTransition("next")) {
    changes.push(`${next.epochMilliseconds} ${next.offset}`);
  }
  return changes.join(", ");
}

/** `-03:30` in minutes. */
function toMinutes(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith("-") ? -size : size;
}
