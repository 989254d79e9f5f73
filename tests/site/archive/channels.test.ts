import { describe, expect, test } from "vitest";
import type { ChannelSettings } from "../../../src/core/channel.ts";
import type { PostSummary } from "../../../src/core/post.ts";
import type { DumpRecord } from "../../../src/core/types.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { dated } from "../../support/summary.ts";

/** So many posts of a channel, from a number on. */
const postsOf = (channel: string, from: number, count: number, fields: Partial<PostSummary> = {}) =>
  Array.from({ length: count }, (_, at) =>
    dated(from + at, "2024-07-01", { channel, number: from + at, ...fields }),
  );

const exportOf = (name: string, channels: DumpRecord["channels"]): DumpRecord => ({
  ...{ name, size: 1, sha256: "", shape: "desktop-json", lines: 1, posts: 1 },
  ...(channels && { channels }),
});

const archiveOf = (
  posts: readonly PostSummary[],
  dumps: readonly DumpRecord[] = [],
  settings: readonly ChannelSettings[] = [],
) => createArchive(allPosts(posts), dumps, undefined, settings);

describe("a channel", () => {
  const older = exportOf("a.json", [
    { slug: "herald", id: 7, title: "Old Herald", numbers: "1-9", until: "2024-01-01T00:00:00Z" },
  ]);
  const newer = exportOf("b.json", [
    { slug: "herald", title: "Port Herald", numbers: "5-20", until: "2024-07-01T00:00:00Z" },
  ]);

  test.each<readonly [string, readonly DumpRecord[], readonly ChannelSettings[], object]>([
    ["is called by its slug where nothing names it", [], [], { name: "herald" }],
    [
      "has the title of the export that reaches later",
      [newer, older],
      [],
      { name: "Port Herald", id: 7 },
    ],
    [
      "is called as the settings of its id say",
      [older, newer],
      [{ key: "7", title: "The Herald", publisher: "Port Authority" }],
      { name: "The Herald", publisher: "Port Authority" },
    ],
    [
      "is known by its slug where the settings name that",
      [],
      [{ key: "x", slug: "herald", title: "H" }],
      { name: "H" },
    ],
    [
      "is called by its username where it has no title",
      [],
      [{ key: "herald", username: "Herald" }],
      { name: "Herald" },
    ],
  ])("%s", (_name, dumps, settings, expected) => {
    const { channels } = archiveOf(postsOf("herald", 5, 3), dumps, settings);
    expect(channels.get("herald")).toMatchObject({ ...expected, numbers: { from: 5, to: 7 } });
  });

  test("lists the exports that have it, and no others", () => {
    const other = exportOf("c.json", [{ slug: "gazette", numbers: "1" }]);
    const { channels } = archiveOf(postsOf("herald", 1, 1), [older, other, newer]);
    expect(channels.get("herald")?.exports.map((each) => each.export.name)).toEqual([
      "a.json",
      "b.json",
    ]);
    expect([...channels.keys()]).toEqual(["herald"]);
  });

  test("ends at the last number of an album", () => {
    const { channels } = archiveOf(postsOf("herald", 3, 1, { album: [3, 4, 6] }));
    expect(channels.get("herald")?.numbers).toEqual({ from: 3, to: 6 });
  });
});

describe("what a site has besides", () => {
  test.each<readonly [string, readonly PostSummary[], object]>([
    ["texts alone", [dated(1, "2024-07-01")], { hasChannels: false, hasNumbers: false }],
    ["one channel", postsOf("herald", 1, 2), { hasChannels: false, hasNumbers: true }],
    [
      "two channels",
      [...postsOf("herald", 1, 2), ...postsOf("gazette", 11, 2)],
      { hasChannels: true, hasNumbers: true },
    ],
  ])("%s", (_name, posts, expected) => {
    expect(archiveOf(posts).extras).toEqual({ ...expected, hasChanges: false });
  });
});

describe("the share of a channel in a tag", () => {
  const tagged = { hashtags: ["UN"] };
  const sharesIn = (posts: readonly PostSummary[]) =>
    [...archiveOf(posts).shares]
      .filter(([front]) => front === "tags/un.html")
      .flatMap(([, shares]) => shares.map(({ slug, count, front }) => [slug, count, front]));

  test("is no page where there is one channel", () => {
    expect(sharesIn(postsOf("herald", 1, 9, tagged))).toEqual([]);
  });

  test("has a page from five posts on, where others have the tag, too", () => {
    expect(
      sharesIn([
        ...postsOf("herald", 1, 5, tagged),
        ...postsOf("gazette", 11, 4, tagged),
        dated(30, "2024-07-01", tagged),
      ]),
    ).toEqual([
      ["herald", 5, "channels/herald/tags/un.html"],
      ["gazette", 4, undefined],
    ]);
  });

  test("is the tag's own page where nobody else has it", () => {
    expect(sharesIn([...postsOf("herald", 1, 2, tagged), ...postsOf("gazette", 11, 9)])).toEqual([
      ["herald", 2, "tags/un.html"],
    ]);
  });
});
