import { describe, expect, test } from "vitest";
import { readStandardTime } from "../../src/annotate/standard-offset.ts";

/** The moments that a time may mean, in UTC, and whether it is known which. */
function momentsOf(local: string, offset: string, zone: string): string {
  const found = readStandardTime({ local, offset }, zone);
  if (found.kind === "offset")
    return `${utc(found.time)} ${found.isExact ? "exact" : "or an hour less"}`;
  const { reading } = found;
  return reading.kind === "twice"
    ? `${utc(reading.time)} or ${utc(reading.again)}`
    : utc(reading.time);
}

const utc = (time: string): string => new Date(time).toISOString().slice(0, 16);

describe("a time with its zone's standard offset", () => {
  test.each([
    ["winter in its zone", "2024-01-15T08:30:00", "+01:00", "Europe/Berlin", "2024-01-15T07:30"],
    [
      "the last day of winter",
      "2024-03-30T08:30:00",
      "+01:00",
      "Europe/Berlin",
      "2024-03-30T07:30",
    ],
    ["the first of summer", "2024-03-31T09:30:00", "+01:00", "Europe/Berlin", "2024-03-31T07:30"],
    ["summer in its zone", "2024-07-16T09:30:00", "+01:00", "Europe/Berlin", "2024-07-16T07:30"],
    [
      "an hour that comes twice",
      "2024-10-27T02:30:00",
      "+01:00",
      "Europe/Berlin",
      "2024-10-27T00:30 or 2024-10-27T01:30",
    ],
    [
      "Ireland's is that of its winter",
      "2024-07-16T09:30:00",
      "+00:00",
      "Europe/Dublin",
      "2024-07-16T08:30",
    ],
    [
      "summer of the south",
      "2024-01-16T09:30:00",
      "+10:00",
      "Australia/Sydney",
      "2024-01-15T22:30",
    ],
    [
      "winter of the south",
      "2024-07-16T09:30:00",
      "+10:00",
      "Australia/Sydney",
      "2024-07-15T23:30",
    ],
    [
      "half an hour of summer",
      "2024-01-16T09:30:00",
      "+10:30",
      "Australia/Lord_Howe",
      "2024-01-15T22:30",
    ],
    [
      "a zone of another time, winter",
      "2024-01-15T08:30:00",
      "+01:00",
      "Europe/Moscow",
      "2024-01-15T07:30 exact",
    ],
    [
      "a zone of another time, summer",
      "2024-07-16T09:30:00",
      "+01:00",
      "Europe/Moscow",
      "2024-07-16T08:30 or an hour less",
    ],
    [
      "no zone there has summer time",
      "2024-07-16T09:30:00",
      "+05:30",
      "Europe/Moscow",
      "2024-07-16T04:00 exact",
    ],
    [
      "all zones there have it",
      "2024-07-16T09:30:00",
      "-03:30",
      "Europe/Moscow",
      "2024-07-16T12:00 exact",
    ],
    [
      "an offset of no zone",
      "2024-07-16T09:30:00",
      "+02:07",
      "Europe/Moscow",
      "2024-07-16T07:23 exact",
    ],
    [
      "a zone that has moved since",
      "2012-07-16T09:30:00",
      "+04:00",
      "Europe/Moscow",
      "2012-07-16T05:30",
    ],
  ])("%s", (_name, local, offset, zone, expected) => {
    expect(momentsOf(local, offset, zone)).toBe(expected);
  });
});
