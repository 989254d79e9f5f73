import fc from "fast-check";
import { expect, test } from "vitest";
import type { PostSummary } from "../../../src/core/post.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { type DayPart, listDayParts } from "../../../src/site/views/day-parts.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated, summary } from "../../support/summary.ts";

const partsOf = (posts: readonly PostSummary[]): readonly DayPart[] =>
  listDayParts(createArchive(allPosts(posts), []));

const stepsOf = (posts: readonly PostSummary[]) =>
  partsOf(posts).map(({ path, previous, next }) => [path, previous?.path, next?.path]);

const cases: readonly (readonly [string, readonly PostSummary[], unknown])[] = [
  ["no post", [], []],
  ["a day with one post, whose page says all", [dated(1, "2024-07-16")], []],
  [
    "a day with two",
    [dated(1, "2024-07-16"), dated(2, "2024-07-16")],
    [["days/2024-07-16.html", undefined, undefined]],
  ],
  [
    "days that are known in part",
    [summary(1, { edtf: "2024-07" }), summary(2, { edtf: "2024-07-16~", date: "2024-07-16" })],
    [],
  ],
  [
    "days between others",
    [
      dated(1, "2024-07-14"),
      ...[2, 3].map((at) => dated(at, "2024-07-16")),
      ...[4, 5].map((at) => dated(at, "2024-07-18")),
    ],
    [
      ["days/2024-07-16.html", "posts/post-0000000001.html", "days/2024-07-18.html"],
      ["days/2024-07-18.html", "days/2024-07-16.html", undefined],
    ],
  ],
  [
    "a day that is divided",
    Array.from({ length: 3 }, (_, at) => dated(at, "2024-07-16", { size: 70_000 })),
    [
      ["days/2024-07-16.html", undefined, "days/2024-07-16-2.html"],
      ["days/2024-07-16-2.html", "days/2024-07-16.html", "days/2024-07-16-3.html"],
      ["days/2024-07-16-3.html", "days/2024-07-16-2.html", undefined],
    ],
  ],
];

test.each(cases)("%s", (_name, posts, expected) => {
  expect(stepsOf(posts)).toEqual(expected);
});

const post = fc.record({
  day: fc.constantFrom("2024-07-16", "2024-07-17", "2024-07-19"),
  hour: fc.integer({ min: 10, max: 23 }),
  size: fc.constantFrom(500, 20_000, 60_000, 300_000),
});
const archive = fc
  .array(post, { maxLength: 150 })
  .map((posts) =>
    posts.map(({ day, hour, size }, at) =>
      dated(at, `${day}T${hour}:00:00Z`, { edtf: `${day}T${hour}:00:00Z`, size }),
    ),
  );

test("every post of a day with several stands on one of its parts, in the order of time", () => {
  let divided = 0;
  fc.assert(
    fc.property(archive, (posts) => {
      const { days } = createArchive(allPosts(posts), []);
      const parts = partsOf(posts);
      for (const { key, posts: all } of days) {
        const ofDay = parts.filter(({ day }) => day === key);
        if (ofDay.length > 1) divided++;
        const expected = all.length > 1 ? all : [];
        expect(ofDay.flatMap(({ posts }) => posts)).toEqual(expected);
      }
      for (const { posts } of parts) expect(posts.length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 100 },
  );
  expect(divided).toBeGreaterThan(50);
});

test("a later post of a day touches its last part, and the one before where it begins another", () => {
  let tried = 0;
  fc.assert(
    fc.property(archive, (posts) => {
      const last = dated(999, "2024-07-19T23:59:00Z", {
        edtf: "2024-07-19T23:59:00Z",
        // Of another dump: whether one runs backward is told by its first and last post.
        seen: [{ dump: "b.txt", lines: { from: 1, to: 1 } }],
      });
      const [before, after] = [posts, [...posts, last]].map(partsOf);
      const parts = before?.filter(({ day }) => day === "2024-07-19") ?? [];
      for (const part of parts.slice(0, -1)) {
        tried++;
        expect(after).toContainEqual(part);
      }
    }),
    { numRuns: 100 },
  );
  expect(tried).toBeGreaterThan(20);
});
