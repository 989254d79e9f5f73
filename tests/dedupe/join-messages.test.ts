import { describe, expect, test } from "vitest";
import type { SeenTime } from "../../src/core/locator.ts";
import type { PostId } from "../../src/core/types.ts";
import { createJoiner } from "../../src/dedupe/join-messages.ts";

const target = (number: number, seen: SeenTime = {}, textHash = "hello") => ({
  ...{ id: `herald/${number}` as PostId, textHash, ...seen },
});
const unix = (time: string): SeenTime => ({ time, known: "unix" });
const header = (time: string): SeenTime => ({ time, known: "header" });

const NOON = target(5, unix("2024-07-16T12:00:30Z"));
const NEXT_DAY = target(9, unix("2024-07-17T12:00:30Z"));
const NOBODY_KNOWS = target(2);

test.each([
  ["no time: the earliest", [NEXT_DAY, NOON], {}, "herald/5"],
  ["no time: one with a time before one without", [NOBODY_KNOWS, NOON], {}, "herald/5"],
  [
    "no time: of one time the first by id",
    [target(7, unix("2024-07-16T12:00:30Z")), NOON],
    {},
    "herald/5",
  ],
  ["the same minute", [NEXT_DAY, NOON], header("2024-07-16T12:00:00Z"), "herald/5"],
  ["the same minute a day later", [NOON, NEXT_DAY], header("2024-07-17T12:00:00Z"), "herald/9"],
  ["another minute", [NOON], header("2024-07-16T12:02:00Z"), undefined],
  ["the clock of another zone", [NOON], header("2024-07-16T15:00:00Z"), "herald/5"],
  ["a zone with half an hour", [NOON], header("2024-07-16T17:30:00Z"), "herald/5"],
  ["a zone with a quarter", [NOON], header("2024-07-16T17:45:00Z"), "herald/5"],
  ["no zone: unix time is surely another", [NOON], unix("2024-07-16T15:00:30Z"), undefined],
  [
    "the nearest of several in other zones",
    [NOON, NEXT_DAY],
    header("2024-07-17T10:00:00Z"),
    "herald/9",
  ],
  ["what comes daily stays apart", [NOON], header("2024-07-17T12:00:00Z"), undefined],
  [
    "an hour that is unsure",
    [target(5, { time: "2024-07-16T13:00:00Z", known: "hour" })],
    unix("2024-07-16T12:00:00Z"),
    "herald/5",
  ],
  [
    "two hours are too many",
    [target(5, { time: "2024-07-16T14:02:00Z", known: "hour" })],
    unix("2024-07-16T12:00:00Z"),
    undefined,
  ],
  ["a day alone", [NEXT_DAY, NOON], { time: "2024-07-16", known: "day" }, "herald/5"],
  ["a day of which nothing is there", [NOON], { time: "2024-07-18", known: "day" }, undefined],
  [
    "a message with its day alone",
    [target(5, { time: "2024-07-16", known: "day" })],
    header("2024-07-16T18:00:00Z"),
    "herald/5",
  ],
  ["a message without a time", [NOBODY_KNOWS], header("2024-07-16T18:00:00Z"), "herald/2"],
  ["another text", [target(5, unix("2024-07-16T12:00:30Z"), "other")], {}, undefined],
] as const)("%s", (_name, targets, seen, expected) => {
  expect(createJoiner(targets)("hello", seen)).toBe(expected);
  expect(createJoiner(targets.toReversed())("hello", seen)).toBe(expected);
});

/** Messages 1, 2, … of one text at these times. */
const joinerOf = (...times: readonly string[]) =>
  createJoiner(
    times.map((time, at) => ({
      id: `orchard/${at + 1}` as PostId,
      textHash: "text",
      ...{ time, known: "unix" as const },
    })),
  );

describe("a sighting of a text that several messages have", () => {
  test.each<readonly [string, readonly string[], SeenTime, string | undefined]>([
    [
      "without a time joins the earliest",
      ["2024-07-17T06:00:10Z", "2024-07-16T06:00:10Z"],
      {},
      "orchard/2",
    ],
    [
      "joins that of its minute",
      ["2024-07-16T06:00:10Z", "2024-07-17T06:00:10Z"],
      header("2024-07-17T06:00:00Z"),
      "orchard/2",
    ],
    [
      "of a header, which has no seconds: not the one that ended the minute before",
      ["2024-07-16T06:00:55Z", "2024-07-16T06:01:30Z"],
      header("2024-07-16T06:01:00Z"),
      "orchard/2",
    ],
    [
      "joins one some seconds before where none is of its minute",
      ["2024-07-16T06:00:55Z", "2024-07-17T06:01:30Z"],
      header("2024-07-16T06:01:00Z"),
      "orchard/1",
    ],
    [
      "of the clock of another zone joins that of its minutes",
      ["2024-07-16T06:00:55Z", "2024-07-16T06:07:30Z"],
      header("2024-07-16T09:07:00Z"),
      "orchard/2",
    ],
    ["a day later joins none", ["2024-07-16T06:00:00Z"], header("2024-07-17T06:00:00Z"), undefined],
  ])("%s", (_name, times, seen, expected) => {
    expect(joinerOf(...times)("text", seen)).toBe(expected);
  });

  test("of another text joins none", () => {
    expect(joinerOf("2024-07-16T06:00:00Z")("other", {})).toBeUndefined();
  });
});
