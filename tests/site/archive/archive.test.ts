import { describe, expect, test } from "vitest";
import type { PostId } from "../../../src/core/types.ts";
import { createArchive, groupsWithin } from "../../../src/site/archive/archive.ts";
import type { Group } from "../../../src/site/archive/grouping.ts";
import { largestFirst } from "../../../src/site/views/links.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated, summary } from "../../support/summary.ts";

const posts = [
  summary(1, { hashtags: ["Peace"], mentions: ["FR"] }),
  summary(2, { edtf: "2023", countries: ["RU"], forwardedFrom: "Channel" }),
  dated(3, "2024-01-31", { hashtags: ["UN", "peace"], countries: ["HU", "RU"] }),
  dated(4, "2024-02-01", { hashtags: ["un", "PEACE"], forwardedFrom: "channel" }),
  summary(5, { edtf: "2024-02-03/2024-02-07", hashtags: ["peace"], countries: ["RU"] }),
];

const archive = createArchive(allPosts(posts.toReversed()), []);

/** Groups as `key (label): positions`. */
const show = (groups: readonly Group[]): readonly string[] =>
  groups.map(({ key, label, posts }) => `${key} (${label}): ${posts.join(" ")}`);

test("an archive has its posts in the order of time", () => {
  expect(Array.from(archive.posts, ({ title }) => title)).toEqual(posts.map(({ title }) => title));
});

describe("posts are grouped", () => {
  test("by hashtag without regard to case, shown as most posts write it", () => {
    expect(show(archive.groups.tags)).toEqual(["peace (peace): 0 2 3 4", "un (UN): 2 3"]);
  });

  test("by the countries they are tagged with, not by those they mention", () => {
    expect(show(archive.groups.countries)).toEqual(["HU (HU): 2", "RU (RU): 1 2 4"]);
    expect([...archive.countryCodes]).toEqual(["HU", "RU"]);
  });

  test("by source, to the letter", () => {
    expect(show(archive.groups.sources)).toEqual(["Channel (Channel): 1", "channel (channel): 3"]);
  });

  test("by the periods they surely lie in", () => {
    expect(show(archive.years)).toEqual(["2023 (2023): 1", "2024 (2024): 2 3 4"]);
    expect(show(archive.months)).toEqual(["2024-01 (2024-01): 2", "2024-02 (2024-02): 3 4"]);
    expect(show(archive.days)).toEqual([
      "2024-01-31 (2024-01-31): 2",
      "2024-02-01 (2024-02-01): 3",
    ]);
    expect(archive.undated?.posts).toEqual([0]);
  });

  test("at addresses of their own", () => {
    const fronts = Object.values(archive.groups).flatMap((groups) =>
      groups.map(({ front }) => front),
    );
    expect(fronts.length).toBeGreaterThan(10);
    expect(new Set(fronts).size).toBe(fronts.length);
    expect(fronts).toEqual(
      expect.arrayContaining(["tags/un.html", "countries/ru.html", "dates/2024-02.html"]),
    );
  });
});

test("without undated posts there is no group of them", () => {
  expect(Object.keys(createArchive(allPosts([dated(1, "2024-01-01")]), []))).not.toContain(
    "undated",
  );
});

test("an empty archive has no groups", () => {
  const { posts: none, groups, years, undated } = createArchive(allPosts([]), []);
  const { tags } = groups;
  expect({ none: [...none], tags, years, undated }).toEqual({
    none: [],
    tags: [],
    years: [],
    undated: undefined,
  });
});

test("the months of each year are found by the beginning of their keys", () => {
  const within = groupsWithin(archive.months, 4);
  expect([...within].map(([key, groups]) => [key, show(groups)])).toEqual([
    ["2024", show(archive.months)],
  ]);
});

test("the largest groups come first, equal ones by key", () => {
  expect(show(largestFirst(archive.groups.countries))[0]).toBe("RU (RU): 1 2 4");
  expect(show(largestFirst(archive.groups.sources))).toEqual(show(archive.groups.sources));
});

describe("a text that was published again", () => {
  const seen = (...times: readonly string[]) => ({
    seen: times.map((time, at) => ({
      ...{ dump: "a.txt", lines: { from: at + 1, to: at + 1 } },
      ...{ time, known: "header" as const },
    })),
  });
  const at = (number: number, ...times: readonly string[]) =>
    dated(number, times[0] ?? "", seen(...times));
  const all = [
    at(1, "2023-12-30T09:00:00Z", "2024-01-02T10:00:00Z", "2024-01-02T20:00:00Z"),
    at(2, "2024-01-01T09:00:00Z", "2024-01-02T08:00:00Z", "2024-02-01T08:00:00Z"),
    at(3, "2024-01-02T09:00:00Z"),
    at(4, "2024-01-02T11:00:00Z", "2024-01-02T11:00:30Z"),
    at(5, "2024-01-03T09:00:00Z"),
  ];
  const { years, months, days, posts } = createArchive(allPosts(all), []);

  test("stands in the lists of each of its days, in the order of its times there", () => {
    expect(posts).toHaveLength(5);
    expect(show(days)).toEqual([
      "2023-12-30 (2023-12-30): 0",
      "2024-01-01 (2024-01-01): 1",
      "2024-01-02 (2024-01-02): 1 2 0 3",
      "2024-01-03 (2024-01-03): 4",
      "2024-02-01 (2024-02-01): 1",
    ]);
  });

  test("and once in each month and year", () => {
    expect(show(months)).toEqual([
      "2023-12 (2023-12): 0",
      "2024-01 (2024-01): 1 2 0 3 4",
      "2024-02 (2024-02): 1",
    ]);
    expect(show(years)).toEqual(["2023 (2023): 0", "2024 (2024): 1 2 0 3 4"]);
  });
});

test("posts with the same text are found by their names, and exports by theirs", () => {
  const numbered = (number: number, sameText: readonly string[]) =>
    dated(number, `2024-01-0${number}`, {
      id: `herald/${number}` as PostId,
      sameText: sameText as readonly PostId[],
    });
  const { twins, untils } = createArchive(
    allPosts([
      numbered(1, ["herald/2", "herald/9"]),
      numbered(2, ["herald/1"]),
      dated(3, "2024-02-01"),
    ]),
    [
      {
        ...{ name: "b.json", size: 1, sha256: "", shape: "desktop-json", lines: 1, posts: 1 },
        channels: [{ slug: "herald", numbers: "1-2", until: "2024-03-01T00:00:00Z" }],
      },
    ],
  );
  expect([...twins]).toEqual([
    ["herald/1", 0],
    ["herald/2", 1],
  ]);
  expect([...untils]).toEqual([["b.json", "2024-03-01T00:00:00Z"]]);
});
