import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PostSummary } from "../../src/core/post.ts";
import { dated, sortPosts, summary } from "../support/summary.ts";

const at = (dump: string, line: number): Partial<PostSummary> => ({
  seen: [{ dump, lines: { from: line, to: line } }],
});

const orderOf = (posts: readonly PostSummary[]) => sortPosts(posts).map(({ title }) => title);

describe("posts come oldest first", () => {
  const cases: readonly (readonly [string, readonly PostSummary[]])[] = [
    ["by day", [dated(1, "2023-12-31"), dated(2, "2024-01-01"), dated(3, "2024-01-02")]],
    [
      "by the time of one day, after those of which only the day is known",
      [dated(9, "2024-01-01"), dated(2, "2024-01-01T08:00:00Z"), dated(1, "2024-01-01T09:30:00Z")],
    ],
    [
      "by the moment where clocks went back",
      [
        dated(9, "2024-10-27T01:50:00+02:00"),
        dated(8, "2024-10-27T02:30:00+02:00"),
        dated(1, "2024-10-27T02:10:00+01:00"),
        dated(2, "2024-10-27T02:30:00+01:00"),
        dated(3, "2024-10-27T23:50:00+01:00"),
        dated(4, "2024-10-28"),
      ],
    ],
    [
      "by the moment where a person wrote another offset",
      [
        dated(9, "2024-07-01T23:00:00+03:00"),
        dated(2, "2024-07-01T16:30:00-04:00"),
        dated(1, "2024-07-01T20:31:00Z"),
      ],
    ],
    [
      "by the clock where a person wrote no offset",
      [
        dated(9, "2024-07-01T18:45:00+03:00"),
        dated(2, "2024-07-01T20:00"),
        dated(1, "2024-07-01T21:00:00+03:00"),
      ],
    ],
    [
      "by the latest day they can be of",
      [
        summary(1, { edtf: "../2024-01-01" }),
        dated(2, "2024-01-02"),
        summary(3, { edtf: "2023-01-01/2024-01-03" }),
        summary(4, { edtf: "2024-01" }),
        summary(5, { edtf: "2024" }),
      ],
    ],
    [
      "by the earliest where there is no latest",
      [dated(1, "2024-01-01"), summary(2, { edtf: "2024-01-02/.." }), dated(3, "2024-01-03")],
    ],
    ["the unknown before all others", [summary(5), dated(1, "1999-01-01")]],
    [
      "on one day as in a dump that runs forward",
      [
        dated(1, "2024-01-01", at("a", 1)),
        dated(9, "2024-01-02", at("a", 5)),
        dated(3, "2024-01-02", at("a", 9)),
        dated(2, "2024-01-03", at("a", 12)),
      ],
    ],
    [
      "on one day turned round where the dump runs backward",
      [
        dated(1, "2024-01-01", at("a", 12)),
        dated(9, "2024-01-02", at("a", 9)),
        dated(3, "2024-01-02", at("a", 5)),
        dated(2, "2024-01-03", at("a", 1)),
      ],
    ],
    [
      "on one day by dump, then by id",
      [
        dated(3, "2024-01-01", at("a", 9)),
        dated(1, "2024-01-01", at("b", 1)),
        dated(2, "2024-01-01", at("b", 1)),
      ],
    ],
    [
      "without a place by id",
      [dated(1, "2024-01-01", { seen: [] }), dated(2, "2024-01-01", { seen: [] })],
    ],
  ];

  test.each(cases)("%s", (_name, posts) => {
    const expected = posts.map(({ title }) => title);
    expect(orderOf(posts)).toEqual(expected);
    expect(orderOf(posts.toReversed())).toEqual(expected);
  });

  test("whatever order they are given in", () => {
    const day = fc.constantFrom("2024-01-01", "2024-01-02", "2024-01-02T10:00:00Z", undefined);
    const row = fc.record({ day, dump: fc.constantFrom("a", "b"), line: fc.nat({ max: 20 }) });
    const rows = fc.uniqueArray(row, { selector: ({ dump, line }) => dump + line, maxLength: 8 });
    fc.assert(
      fc.property(rows, (given) => {
        const posts = given.map(({ day, dump, line }, number) =>
          day === undefined ? summary(number, at(dump, line)) : dated(number, day, at(dump, line)),
        );
        const sorted = sortPosts(posts);
        expect(sortPosts(posts.toReversed())).toEqual(sorted);
        expect(sortPosts(sorted)).toEqual(sorted);
        expect(new Set(sorted)).toEqual(new Set(posts));
      }),
    );
  });
});
