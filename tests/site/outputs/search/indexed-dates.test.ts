import { expect, test } from "vitest";
import type { PostId } from "../../../../src/core/types.ts";
import { createDates } from "../../../../src/site/outputs/search/indexed-dates.ts";
import { message, openWith } from "./messages.ts";

const dates: readonly (readonly [
  name: string,
  dates: readonly string[],
  rows: readonly string[],
])[] = [
  [
    "times of one offset are as they are",
    ["2024-07-15T18:45:10+03:00", "2024-07-15T18:46:00+03:00", "2024-07-16T01:00:00Z"],
    ["2024-07-15T18:45", "2024-07-15T18:46", "2024-07-16T01:00"],
  ],
  [
    "on a day with several offsets moments are ordered, and clocks are shown",
    ["2024-07-15T18:45:10+03:00", "2024-07-15T17:46:00+01:00", "2024-07-15T23:10:00Z"],
    ["2024-07-15T18:45", "2024-07-15T19:46 17:46", "2024-07-15T26:10 23:10"],
  ],
  [
    "a day, and a time without an offset, are as they are",
    ["2024-07-15", "2024-07-15T18:45", "2024-07-15T18:45:00+03:00", "2024-07-15T18:45:00+01:00"],
    ["2024-07-15", "2024-07-15T18:45", "2024-07-15T18:45", "2024-07-15T20:45 18:45"],
  ],
];

test.each(dates)("%s", (_name, given, rows) => {
  const posts = given.map((date) => ({ date, edtf: date }));
  expect(posts.map(createDates(posts))).toEqual(rows);
});

test("without a date the period is told that is known", () => {
  const edtf = ["2024-07-15~", "2024-07", "2024", "../2024-07-15", undefined];
  const posts = edtf.map((each) => (each === undefined ? {} : { edtf: each }));
  expect(posts.map(createDates(posts))).toEqual(["2024-07", "2024-07", "2024", "", ""]);
});

/** Message of a channel whose clock is behind that of the Herald. */
const behind = (number: number, date: string) =>
  message(number, "", {
    ...{ id: `gazette/${number}` as PostId, channel: "gazette", date, edtf: date },
    permalink: `/posts/gazette/${number}.html`,
  });

const ahead = (number: number, date: string) => message(number, "", { date, edtf: date });

test("posts of channels with several offsets are found in the order of the archive's lists", async () => {
  const index = openWith([
    ...Array.from({ length: 310 }, (_, at) =>
      ahead(at + 1, `2024-07-${10 + (at % 10)}T${10 + (at % 7)}:00:00+03:00`),
    ),
    ahead(900, "2024-07-25T12:00:00+03:00"),
    ahead(901, "2024-07-25T16:00:00+03:00"),
  ]);
  await index.build();
  // The first post of another clock makes it a day of several.
  index.put(behind(1, "2024-07-25T11:00:00Z"));
  await index.build();
  index.put(behind(2, "2024-07-25T23:30:00Z"));
  index.put(ahead(902, "2024-07-26T01:00:00+03:00"));
  await index.build();
  expect(index.segments()).toHaveLength(2);
  const { outlines } = await index.archive();
  const listed = outlines.map(({ id }) => id).slice(-5);
  expect(listed).toEqual(["herald/900", "gazette/1", "herald/901", "gazette/2", "herald/902"]);
  const found = await index.ask("again date:2024-07-25..2024-07-26", "again date:2024-07-25");
  expect(found).toEqual([
    ["5", ...listed.toReversed()],
    ["4", ...listed.slice(0, 4).toReversed()],
  ]);
  const clean = index.copy();
  await clean.build();
  expect(await clean.ask("again")).toEqual(await index.ask("again"));
});
