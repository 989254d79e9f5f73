import { describe, expect, test } from "vitest";
import type { PostSummary } from "../../../src/core/post.ts";
import { itemAt } from "../../../src/platform/collections/list.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { listingGroups } from "../../../src/site/outputs/listing-groups.ts";
import { postGroups, versionGroups } from "../../../src/site/outputs/post-groups.ts";
import { createContext } from "../../../src/site/views/context.ts";
import type { OutputGroup, OutputHash } from "../../../src/site/views/output.ts";
import { allPosts } from "../../../src/store/outline.ts";
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
