import { expect, test } from "vitest";
import { isoTime, unixTime } from "../../../src/sources/reading/stated-time.ts";

const instant = (utc: string) => ({ kind: "instant", by: "offset", utc });

test.each([
  ["2024-07-16T18:45:00", { kind: "local", local: "2024-07-16T18:45:00" }],
  [" 2024-07-16 18:45:00.123 ", { kind: "local", local: "2024-07-16T18:45:00" }],
  ["2024-07-16", { kind: "day", day: "2024-07-16" }],
  ["2024-07-16T18:45:00Z", instant("2024-07-16T18:45:00Z")],
  ["2024-07-16T18:45:00-0330", instant("2024-07-16T22:15:00Z")],
  ["2024-07-16T02:45:00+14:00", instant("2024-07-15T12:45:00Z")],
  ["2024-07-16T02:45:00+14:01", undefined],
  ["2024-07-16T02:45:00+03:60", undefined],
  ["2024-02-30T18:45:00", undefined],
  ["2024-07-16T24:00:00", undefined],
  ["2024-07-16T18:60:00", undefined],
  ["1989-12-31T18:45:00", undefined],
  ["2101-01-01", undefined],
  ["2100-12-31T23:30:00-05:00", undefined],
  ["16.07.2024", undefined],
])("the words %j", (words, time) => {
  expect(isoTime(words)).toEqual(time);
});

test.each([
  [631_152_000, "1990-01-01T00:00:00Z"],
  [631_151_999, undefined],
  [4_133_980_799, "2100-12-31T23:59:59Z"],
  [4_133_980_800, undefined],
  [1e300, undefined],
  [Number.NaN, undefined],
])("the number %d", (seconds, utc) => {
  expect(unixTime(seconds)).toEqual(utc && { kind: "instant", by: "unix", utc });
});
