import { expect, test } from "vitest";
import { furtherTimes } from "../../../src/core/dates/seen-times.ts";
import type { TimeSource } from "../../../src/core/locator.ts";
import type { PostId } from "../../../src/core/types.ts";

type Place = readonly [time: string | undefined, known: TimeSource];

const post = (places: readonly Place[]) => ({
  id: "0000000001" as PostId,
  seen: places.map(([time, known], at) => ({
    ...{ dump: "a.json", record: at + 1, known },
    ...(time !== undefined && { time }),
  })),
});

test.each<readonly [string, readonly Place[], readonly string[]]>([
  ["one place", [["2024-07-16T18:45:00Z", "unix"]], []],
  [
    "no time",
    [
      [undefined, "unix"],
      [undefined, "unix"],
    ],
    [],
  ],
  [
    "the same time, in two zones and to the minute",
    [
      ["2024-07-16T18:45:10Z", "unix"],
      ["2024-07-16T20:45:00+02:00", "header"],
    ],
    [],
  ],
  [
    "two times, the later first",
    [
      ["2024-07-17T18:45:00Z", "unix"],
      ["2024-07-16T18:45:00Z", "unix"],
    ],
    ["2024-07-17T18:45:00Z"],
  ],
  [
    "a day that a time tells better",
    [
      ["2024-07-16", "day"],
      ["2024-07-16T18:45:00Z", "unix"],
      ["2024-07-18", "day"],
      ["2024-07-18", "day"],
    ],
    ["2024-07-18"],
  ],
  [
    "an hour that a time tells better",
    [
      ["2024-07-16T19:45:00Z", "hour"],
      ["2024-07-16T18:45:00Z", "unix"],
      ["2024-07-16T22:45:00Z", "hour"],
    ],
    ["2024-07-16T22:45:00Z"],
  ],
])("when a text was published again: %s", (_name, places, expected) => {
  expect(furtherTimes(post(places)).map(({ time }) => time)).toEqual(expected);
});

test("a message, and an earlier text of one, has one time", () => {
  const twice = post([
    ["2024-07-16T18:45:00Z", "unix"],
    ["2024-07-16T19:45:00Z", "local"],
  ]);
  expect(furtherTimes(twice)).toHaveLength(1);
  expect(furtherTimes({ ...twice, id: "herald/7" as PostId })).toEqual([]);
  expect(furtherTimes({ ...twice, number: 7 })).toEqual([]);
});
