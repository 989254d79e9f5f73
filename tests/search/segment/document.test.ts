import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSegment } from "../../../src/search/segment/build-segment.ts";
import { comparePosts, dayOf } from "../../../src/search/segment/document.ts";
import { OPTIONS } from "../../../testing/search/memory-store.ts";
import { makePost } from "../support/posts.ts";

const number = (least: number, most: number, digits = 2) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(digits, "0"));

/** Near one another, so that two often share a year, a month or a day. */
const date = fc
  .tuple(
    fc.oneof(number(0, 9999, 4), number(2023, 2024, 4)),
    fc.oneof(number(1, 12), number(1, 2)),
    fc.oneof(number(1, 31), number(1, 2)),
    fc.tuple(number(0, 23), number(0, 59)),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([year, month, day, [hour, minute], known]) =>
    [year, `-${month}`, `-${day}`, `T${hour}:${minute}`].slice(0, known).join(""),
  );

test("posts in the order of their dates as texts are in the order of their days", () => {
  const posts = fc.array(fc.record({ date, key: fc.string({ maxLength: 2 }) }), { minLength: 2 });
  let sharedDays = 0;
  fc.assert(
    fc.property(posts, (list) => {
      const days = list.toSorted(comparePosts).map((post) => dayOf(post.date));
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      if (new Set(days).size < days.length) sharedDays++;
    }),
  );
  expect(sharedDays).toBeGreaterThan(10);
});

test("the first of two times orders, whatever the clock of the post says", () => {
  const dates = ["2024-07-15T26:10 23:10", "2024-07-15T19:46 17:46", "2024-07-15T18:45"];
  const posts = dates.map((date, at) => ({ ...makePost(1, at), key: `herald/${at}`, date }));
  expect(posts.toSorted(comparePosts).map(({ date }) => date)).toEqual(dates.toReversed());
  expect(new Set(dates.map(dayOf)).size).toBe(1);
  expect(() => [...buildSegment(posts, OPTIONS)]).not.toThrow();
});

test.each([
  "2024-07-15T18:45 ",
  "2024-07-15 18:45",
  "2024-13",
  "2024-00",
  "2024-07-32",
  "2024-7",
  "2024-07-15T18",
  "2024-07-15T18:45:00",
  "-0044",
  "July 2024",
])("a post with the date %j is refused", (date) => {
  const document = { ...makePost(1, 1), key: "herald/1", date };
  expect(() => [...buildSegment([document], OPTIONS)]).toThrow(
    `herald/1: expected a date such as 2024-07-15T18:45, 2024-07-15, 2024-07, 2024 or none, found "${date}"`,
  );
});
