import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zonedReader } from "../../src/annotate/zoned-time.ts";
import { inEachZone } from "../support/machine-zones.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Zones with the moments (UTC) around which their clocks were changed, in both directions. */
const CHANGES = [
  ["Europe/Moscow", "2011-03-26T23:00Z", "2014-10-25T22:00Z"],
  ["Europe/Berlin", "2024-03-31T01:00Z", "2024-10-27T01:00Z"],
  ["America/New_York", "2024-03-10T07:00Z", "2024-11-03T06:00Z"],
  ["America/St_Johns", "2006-04-02T03:31Z", "2006-10-29T02:31Z"],
  ["America/Havana", "2024-03-10T05:00Z", "2024-11-03T05:00Z"],
  ["Australia/Lord_Howe", "2024-10-05T15:30Z", "2024-04-06T15:00Z"],
  ["Pacific/Apia", "2011-12-30T10:00Z", "2012-03-31T14:00Z"],
  ["Africa/Casablanca", "2024-04-14T02:00Z", "2024-03-10T02:00Z"],
  ["Asia/Pyongyang", "2018-05-04T15:00Z", "2015-08-14T15:00Z"],
  ["Asia/Kathmandu", "2024-07-01T00:00Z", "2024-07-02T00:00Z"],
] as const;

/** The wall-clock time that `Intl` gives to a moment, as milliseconds of a UTC with that clock. */
const wallClock = (zone: string): ((moment: number) => number) => {
  const parts = ["year", "month", "day", "hour", "minute", "second"] as const;
  const numeric = Object.fromEntries(parts.map((part) => [part, "numeric"]));
  const format = new Intl.DateTimeFormat("en", { ...numeric, timeZone: zone, hourCycle: "h23" });
  return (moment) => {
    const found = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const [year = 0, month = 0, day, hour, minute, second] = parts.map((p) => Number(found.get(p)));
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
};

const iso = (time: number): string => new Date(time).toISOString().slice(0, 19);

/** The moments at which a zone's clocks show a time; all offsets are whole quarters of an hour here. */
function momentsOf(local: number, zone: string): readonly number[] {
  const clockAt = wallClock(zone);
  const moments: number[] = [];
  for (let offset = 15; offset >= -15; offset -= 0.25) {
    const moment = local - offset * HOUR;
    if (clockAt(moment) === local) moments.push(moment);
  }
  return moments;
}

const localTime = fc
  .record({
    change: fc.constantFrom(...CHANGES),
    isBack: fc.boolean(),
    minutes: fc.integer({ min: -36 * 60, max: 36 * 60 }),
    seconds: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ change: [zone, forward, back], isBack, minutes, seconds }) => {
    const moment = Date.parse(isBack ? back : forward) + minutes * MINUTE + seconds * 1000;
    return [zone, moment] as const;
  })
  // Times that no clock shows, too: the clock of the day before goes on.
  .chain(([zone, moment]) =>
    fc.constantFrom(moment, moment - 24 * HOUR).map((known) => {
      const clockAt = wallClock(zone);
      return { zone, local: clockAt(known) + moment - known };
    }),
  );

describe("a wall-clock time in a zone", () => {
  test("means the moments at which Intl shows it, whatever the machine's zone", async () => {
    const kinds = { once: 0, twice: 0, never: 0 };
    await inEachZone(() =>
      fc.assert(
        fc.property(localTime, ({ zone, local }) => {
          const reading = zonedReader(zone)(iso(local));
          kinds[reading.kind] += 1;
          const moments = momentsOf(local, zone);
          if (reading.kind !== "never") {
            const times = reading.kind === "once" ? [reading.time] : [reading.time, reading.again];
            expect(times.map((time) => Date.parse(time))).toEqual(moments);
            for (const time of times) expect(time.slice(0, 19)).toBe(iso(local));
            return;
          }
          expect(moments).toEqual([]);
          const moment = Date.parse(reading.time);
          const clockAt = wallClock(zone);
          const offsetAt = (time: number): number => clockAt(time) - time;
          expect(iso(clockAt(moment))).toBe(reading.time.slice(0, 19));
          // Later than written by as much as clocks went forward, a whole day on Samoa.
          expect(clockAt(moment) - local).toBe(offsetAt(moment) - offsetAt(moment - 25 * HOUR));
        }),
        { seed: 20, numRuns: 500 },
      ),
    );
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(50);
  });

  const cases = [
    ["Europe/Moscow", "2024-03-31T02:30:00", "2024-03-31T02:30:00+03:00"],
    ["America/New_York", "2024-03-31T00:20:00", "2024-03-31T00:20:00-04:00"],
    ["Asia/Kathmandu", "2024-03-31T00:20:00", "2024-03-31T00:20:00+05:45"],
    ["UTC", "2024-03-31T02:30:10", "2024-03-31T02:30:10+00:00"],
    ["Europe/Berlin", "2024-03-31T02:30:00", "2024-03-31T03:30:00+02:00"],
    ["Europe/Berlin", "2024-03-31T01:59:59", "2024-03-31T01:59:59+01:00"],
    ["Europe/Berlin", "2024-03-31T03:00:00", "2024-03-31T03:00:00+02:00"],
    ["Europe/Berlin", "2024-10-27T02:30:00", "2024-10-27T02:30:00+02:00"],
    ["Pacific/Apia", "2011-12-30T12:00:00", "2011-12-31T12:00:00+14:00"],
    ["america/new_york", "1999-12-31T23:59:59", "1999-12-31T23:59:59-05:00"],
  ] as const;

  test.each(cases)("%s %s is %s", async (zone, local, expected) => {
    const times = await inEachZone(() => zonedReader(zone)(local).time);
    expect(new Set(times)).toEqual(new Set([expected]));
  });
});
