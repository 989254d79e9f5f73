import { describe, expect, test } from "vitest";
import type { PostSummary } from "../../../src/core/post.ts";
import { itemAt } from "../../../src/platform/collections/list.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { albumGroups } from "../../../src/site/outputs/album-groups.ts";
import { dayGroups } from "../../../src/site/outputs/day-groups.ts";
import { listingGroups } from "../../../src/site/outputs/listing-groups.ts";
import { postGroups, versionGroups } from "../../../src/site/outputs/post-groups.ts";
import { createContext } from "../../../src/site/views/context.ts";
import type { OutputGroup, OutputHash } from "../../../src/site/views/output.ts";
import type { MovedPost } from "../../../src/store/moved.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { channelArchive, message } from "../../support/channel-posts.ts";
import { dated, SITE } from "../../support/summary.ts";

const hashOf: OutputHash = (kind, ...depends) => [kind, ...depends].join("|");

const archiveOf = (posts: readonly PostSummary[]) => createArchive(allPosts(posts), []);

/** So many posts, a day each. */
const posts = (count: number, fields: Partial<PostSummary> = {}): readonly PostSummary[] =>
  Array.from({ length: count }, (_, at) =>
    dated(at + 1, new Date(Date.UTC(2024, 0, at + 1)).toISOString().slice(0, 10), fields),
  );

const replaced = (
  all: readonly PostSummary[],
  at: number,
  fields: Partial<PostSummary>,
): readonly PostSummary[] =>
  all.map((post, place) => (place === at ? { ...post, digest: "other", ...fields } : post));

/** The hashes of all pages, by path. */
const hashesIn = (groups: readonly OutputGroup[]): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ outputs }) => [...outputs].map(({ path, hash }) => [path, hash])));

/** The paths that are new or have another hash. */
const changes = (
  before: readonly OutputGroup[],
  after: readonly OutputGroup[],
): readonly string[] => {
  const known = hashesIn(before);
  return [...hashesIn(after)]
    .filter(([path, hash]) => known.get(path) !== hash)
    .map(([path]) => path);
};

/** A group whose key is known is not looked into: no page of it may have changed then. */
function expectKeysToTell(before: readonly OutputGroup[], after: readonly OutputGroup[]): void {
  const known = new Map(before.map((group) => [group.key, group]));
  for (const group of after) {
    const same = known.get(group.key);
    if (same !== undefined) expect(hashesIn([group])).toEqual(hashesIn([same]));
  }
}

const pageOf = (at: number): string => `posts/post-${String(at + 1).padStart(10, "0")}.html`;
const copyOf = (at: number): string => pageOf(at).replace(".html", ".md");

describe("the pages of posts", () => {
  const all = posts(6);
  const groupsOf = (some: readonly PostSummary[]) => postGroups(archiveOf(some), hashOf);
  const before = groupsOf(all);

  test.each<readonly [string, readonly PostSummary[], readonly string[]]>([
    ["nothing", all, []],
    ["a text", replaced(all, 2, {}), [pageOf(2), copyOf(2)]],
    [
      "a title, which the neighbours show",
      replaced(all, 2, { title: "Another" }),
      [pageOf(1), pageOf(2), copyOf(2), pageOf(3)],
    ],
    ["one more, which the last one leads to", posts(7), [pageOf(5), pageOf(6), copyOf(6)]],
  ])("change with %s", (_name, after, expected) => {
    const groups = groupsOf(after);
    expect([...changes(before, groups)].sort()).toEqual([...expected].sort());
    expectKeysToTell(before, groups);
  });

  test("change with the date of a post that has their text, and with it only", () => {
    const some = replaced(all, 0, { sameText: [itemAt(all, 4).id] });
    const moved = replaced(some, 4, { title: "Another" });
    const changed = changes(groupsOf(some), groupsOf(moved));
    expect([...changed].sort()).toEqual(
      [pageOf(0), pageOf(3), pageOf(4), copyOf(4), pageOf(5)].sort(),
    );
    expectKeysToTell(groupsOf(some), groupsOf(moved));
    expect(changes(groupsOf(some), groupsOf(some.toSpliced(4, 1)))).toContain(pageOf(0));
  });

  test("change with the last day of an export that has them no more", () => {
    const some = replaced(all, 2, { missingFrom: "b.json" });
    const until = (day: string) =>
      postGroups(
        createArchive(allPosts(some), [
          {
            ...{ name: "b.json", size: 1, sha256: "", shape: "desktop-json", lines: 1, posts: 1 },
            channels: [{ slug: "herald", numbers: "1-9", until: `${day}T00:00:00Z` }],
          },
        ]),
        hashOf,
      );
    expect(changes(until("2024-06-01"), until("2024-06-02"))).toEqual([pageOf(2)]);
    expectKeysToTell(until("2024-06-01"), until("2024-06-02"));
  });

  test("change where a country that they mention gets a page, or loses it", () => {
    const some = replaced(all, 1, { mentions: ["RU"] });
    const tagged = replaced(some, 5, { countries: ["RU"] });
    expect(changes(groupsOf(some), groupsOf(tagged))).toContain(pageOf(1));
    expect(changes(groupsOf(tagged), groupsOf(some))).toContain(pageOf(1));
    expectKeysToTell(groupsOf(some), groupsOf(tagged));
  });
});

describe("the pages of posts that are connected", () => {
  const groupsOf = (some: readonly PostSummary[]) => postGroups(channelArchive(some), hashOf);
  const herald = (number: number, fields: Partial<PostSummary> = {}) =>
    message("herald", number, fields);
  /** Far from each other in time, so that none is a neighbour of another. */
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) =>
    herald(number * 2, {
      ...(number === 9 && { replyTo: 2, named: ["portherald/6"] }),
      ...(number === 7 && { forwardLink: "https://t.me/c/77/10" }),
    }),
  );
  const page = (number: number): string => `posts/herald/${number}.html`;
  const without = (number: number) => all.filter((post) => post.number !== number);

  test.each<readonly [string, readonly PostSummary[], readonly string[]]>([
    ["a reply that is new: what it answers and names", without(18), [page(2), page(6)]],
    ["a forward that is new: its origin", without(14), [page(10)]],
    ["an origin that is new: its forward", without(10), [page(14)]],
    ["what is answered, when it is new: the reply", without(2), [page(18)]],
    ["what is named, when it is new: the post that names it", without(6), [page(18)]],
  ])("change with %s", (_name, before, expected) => {
    const changed = changes(groupsOf(before), groupsOf(all));
    expect(changed).toEqual(expect.arrayContaining([...expected]));
    // Besides the new post with its file, and its two neighbours, nothing changes.
    expect(changed.filter((path) => path.endsWith(".html")).length).toBeLessThanOrEqual(
      expected.length + 3,
    );
    expectKeysToTell(groupsOf(before), groupsOf(all));
  });

  test("change with the title of what they show, and no others do", () => {
    const renamed = all.map((post) =>
      post.number === 2 ? { ...post, title: "Another", digest: "other" } : post,
    );
    const changed = changes(groupsOf(all), groupsOf(renamed));
    expect(changed.filter((path) => path.endsWith(".html")).sort()).toEqual(
      [page(2), page(4), page(18)].sort(),
    );
    expectKeysToTell(groupsOf(all), groupsOf(renamed));
  });

  test("change with one post more in a thread only at its end and its beginning", () => {
    const thread = [1, 5, 9, 13, 17, 21].map((number) => herald(number, { replyTo: number - 4 }));
    const others = [2, 3, 6, 7, 10, 11, 14, 15, 18, 19, 22].map((number) => herald(number));
    const before = groupsOf([...thread.slice(0, -1), ...others]);
    const changed = changes(before, groupsOf([...thread, ...others]));
    expect(changed.filter((path) => path.endsWith(".html")).sort()).toEqual(
      [page(17), page(19), page(21), page(22)].sort(),
    );
  });
});

describe("the numbers of an album", () => {
  const groupsOf = (some: readonly PostSummary[], moved: readonly MovedPost[] = []) =>
    albumGroups(channelArchive(some), moved, hashOf);
  const album = message("herald", 10, { album: [10, 11, 12, 13] });
  const pathsOf = (groups: readonly OutputGroup[]) => [...hashesIn(groups).keys()];

  test("have pages, but for those at which something else stands", () => {
    expect(pathsOf(groupsOf([album]))).toEqual([11, 12, 13].map((at) => `posts/herald/${at}.html`));
    const from = "/posts/herald/12.html";
    const moved: MovedPost = { kind: "redirect", from, to: "/posts/herald/10.html", line: 1 };
    expect(pathsOf(groupsOf([album, message("herald", 11)], [moved]))).toEqual([
      "posts/herald/13.html",
    ]);
    expect(groupsOf([message("herald", 10)])).toEqual([]);
  });

  test("change with the title of the album's post, and not with others", () => {
    const before = groupsOf([album, message("herald", 20)]);
    const renamed = { ...album, title: "Another" };
    const after = groupsOf([renamed, message("herald", 20)]);
    expect(changes(before, after)).toEqual(pathsOf(before));
    expectKeysToTell(before, after);
    const later = groupsOf([album, message("herald", 20, { title: "Another" })]);
    expect(later.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });

  test("lie in one folder a group", () => {
    const groups = groupsOf([album, message("gazette", 5, { album: [5, 6] })]);
    expect(groups.map((group) => pathsOf([group]))).toEqual([
      ["posts/gazette/6.html"],
      ["posts/herald/11.html", "posts/herald/12.html", "posts/herald/13.html"],
    ]);
  });
});

describe("the pages of days", () => {
  /** Two posts a day. */
  const pairs = (count: number): readonly PostSummary[] =>
    Array.from({ length: count }, (_, at) =>
      dated(at + 1, new Date(Date.UTC(2023, 11, 30 + (at >> 1))).toISOString().slice(0, 10)),
    );
  const groupsOf = (some: readonly PostSummary[]) => dayGroups(archiveOf(some), hashOf);
  const all = pairs(8);
  const before = groupsOf(all);

  test.each<readonly [string, readonly PostSummary[], readonly string[]]>([
    ["nothing", all, []],
    ["a text", replaced(all, 2, {}), ["days/2023-12-31.html"]],
    ["one more on a day", [...all, dated(99, "2023-12-31")], ["days/2023-12-31.html"]],
    [
      "a day more, to which the last one leads",
      pairs(10),
      ["days/2024-01-02.html", "days/2024-01-03.html"],
    ],
    [
      "a day that has one post left, to which its neighbours lead",
      all.toSpliced(2, 1),
      ["days/2023-12-30.html", "days/2024-01-01.html"],
    ],
  ])("change with %s", (_name, after, expected) => {
    const groups = groupsOf(after);
    expect([...changes(before, groups)].sort()).toEqual(expected);
    expectKeysToTell(before, groups);
  });

  test("are grouped by year, in one folder", () => {
    expect(before.map(({ outputs }) => [...outputs].map(({ path }) => path))).toEqual([
      ["days/2023-12-30.html", "days/2023-12-31.html"],
      ["days/2024-01-01.html", "days/2024-01-02.html"],
    ]);
  });
});

describe("earlier versions", () => {
  const all = posts(4);
  const newest = all[3];
  if (newest === undefined) throw new Error("no post");
  const versions = replaced(all, 1, { newerVersion: newest.id });

  test("have pages of their own, and change that of the newest", () => {
    const archive = archiveOf(versions);
    const paths = versionGroups(archive, hashOf).flatMap(({ outputs }) =>
      [...outputs].map(({ path }) => path),
    );
    expect(paths).toEqual([pageOf(1), copyOf(1)]);
    expect(postGroups(archive, hashOf).flatMap(({ outputs }) => [...outputs])).toHaveLength(6);
    const changed = changes(postGroups(archiveOf(all), hashOf), postGroups(archive, hashOf));
    expect(changed).toContain(pageOf(3));
  });

  test("change with the title of the newest", () => {
    const renamed = replaced(versions, 3, { title: "Another" });
    const [before, after] = [versions, renamed].map((some) =>
      versionGroups(archiveOf(some), hashOf),
    );
    expect(changes(before ?? [], after ?? [])).toEqual([pageOf(1)]);
    expectKeysToTell(before ?? [], after ?? []);
  });

  test("are in no group where there is none", () => {
    expect(versionGroups(archiveOf(all), hashOf)).toEqual([]);
  });
});

describe("the pages of listings", () => {
  const groupsOf = (some: readonly PostSummary[]) =>
    listingGroups(createContext(archiveOf(some), SITE), hashOf);
  const before = groupsOf(posts(120, { hashtags: ["UN"] }));

  test("a new post touches fronts and last pages, however many there are", () => {
    const after = groupsOf([
      ...posts(120, { hashtags: ["UN"] }),
      dated(121, "2024-04-29", { hashtags: ["UN"] }),
    ]);
    const changed = changes(before, after);
    expect(changed).toEqual(expect.arrayContaining(["posts.html", "tags/un.html"]));
    expect(changed).not.toContain("posts/1.html");
    const numbered = changed.filter((path) => /^(?:posts|tags\/un)\/\d+\.html$/.test(path));
    expect(numbered.length).toBeLessThanOrEqual(4);
    expectKeysToTell(before, after);
  });

  test("a title touches the pages that it stands on", () => {
    const after = groupsOf(replaced(posts(120, { hashtags: ["UN"] }), 7, { title: "Another" }));
    const changed = changes(before, after);
    expect(changed).toContain("posts/2.html");
    expect(changed).toContain("tags/un/2.html");
    expect(changed).not.toContain("posts/1.html");
    expect(changed).not.toContain("posts/3.html");
    expect(changed).not.toContain("posts.html");
    expectKeysToTell(before, after);
  });

  test("no address stands twice", () => {
    const paths = before.flatMap(({ outputs }) => [...outputs].map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(100);
  });
});
