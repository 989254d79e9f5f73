import { describe, expect, test } from "vitest";
import type { PostSummary } from "../../../src/core/post.ts";
import { findPostAt } from "../../../src/site/archive/address-book.ts";
import { createArchive } from "../../../src/site/archive/archive.ts";
import { connectPosts } from "../../../src/site/archive/connect-posts.ts";
import { connectedPosts } from "../../../src/site/archive/connections.ts";
import { allPosts } from "../../../src/store/outline.ts";
import { channelArchive, EXPORTS, message } from "../../support/channel-posts.ts";
import { dated } from "../../support/summary.ts";

const herald = (number: number, fields: Partial<PostSummary> = {}) =>
  message("herald", number, fields);
const gazette = (number: number, fields: Partial<PostSummary> = {}) =>
  message("gazette", number, fields);

/** The ids of posts by what their connections name: ids in the place of positions. */
function connect(posts: readonly PostSummary[]) {
  const { outlines, connections } = channelArchive(posts);
  const idAt = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : outlines[at]?.id;
  return (id: string) => {
    const found = connections.get(outlines.findIndex((post) => post.id === id));
    return {
      ...{ origin: idAt(found?.origin), answers: idAt(found?.answers) },
      targets: found?.targets?.map(([key, at]) => [key, idAt(at)]),
      replies: found?.replies?.first.map(idAt),
      forwards: found?.forwards?.first.map(idAt),
      namedBy: found?.namedBy?.first.map(idAt),
      series: found?.series?.first.map(idAt),
      thread: found?.thread && [
        found.thread.place,
        ...[found.thread.first, found.thread.previous, found.thread.next].map(idAt),
      ],
    };
  };
}

describe("an address leads to a post", () => {
  const posts = [
    herald(1),
    herald(10, { album: [10, 11, 12] }),
    herald(12),
    gazette(1),
    { ...herald(9), id: dated(9, "2024-01-09").id, newerVersion: herald(1).id },
  ];
  const { book, outlines } = channelArchive(posts);

  test.each([
    ["by username, in any case", "https://t.me/PORTherald/1", "herald/1"],
    ["by id", "t.me/c/77/1", "herald/1"],
    ["by a name of the settings", "https://t.me/town_gazette/1", "gazette/1"],
    ["as a comment", "https://t.me/portherald/1?comment=5", "herald/1"],
    ["of an album", "https://t.me/portherald/11", "herald/10"],
    ["of an album whose message is a post of its own", "https://t.me/portherald/12", "herald/12"],
    ["not by a title", "https://t.me/gazette/1", undefined],
    ["not of an earlier version alone", "https://t.me/portherald/9", undefined],
    ["not of a channel", "https://t.me/portherald", undefined],
  ])("%s", (_name, address, id) => {
    const position = book && findPostAt(book, address);
    expect(position === undefined ? undefined : outlines[position]?.id).toBe(id);
  });

  test("a name that two channels have leads nowhere", () => {
    const twice = EXPORTS.map((record) => ({
      ...record,
      channels: record.channels?.map((channel) => ({ ...channel, username: "shared" })) ?? [],
    }));
    const { book } = createArchive(allPosts(posts), twice);
    expect(book?.slugOf("shared")).toBeUndefined();
    expect(book?.slugOf("77")).toBe("herald");
  });

  test("there is no book where no post has a number", () => {
    const { book, connections } = channelArchive([dated(1, "2024-01-01", { named: ["herald/1"] })]);
    expect([book, connections.size]).toEqual([undefined, 0]);
  });
});

describe("links in texts", () => {
  const see = connect([
    herald(1, { named: ["portherald/2", "portherald/9", "portherald"] }),
    herald(2, { named: ["77/1", "portherald/2"] }),
    herald(3, { named: ["portherald/2"] }),
    gazette(4, { named: ["portherald/3"] }),
    dated(5, "2024-02-01", { named: ["portherald/3"] }),
  ]);

  test("lead to posts of the archive, but not to the post itself", () => {
    expect(see("herald/1").targets).toEqual([["portherald/2", "herald/2"]]);
    expect(see("herald/2").targets).toEqual([["77/1", "herald/1"]]);
  });

  test("both ways within a channel make a series, which is not named besides", () => {
    expect(see("herald/1").series).toEqual(["herald/1", "herald/2"]);
    expect(see("herald/2").series).toEqual(["herald/1", "herald/2"]);
    expect(see("herald/1").namedBy).toBeUndefined();
    expect(see("herald/2").namedBy).toEqual(["herald/3"]);
    expect(see("herald/3").series).toBeUndefined();
  });

  test("in a reply to what it answers are told once, as a reply", () => {
    const see = connect([herald(1), herald(2, { replyTo: 1, named: ["portherald/1"] })]);
    expect([see("herald/1").replies, see("herald/1").namedBy]).toEqual([["herald/2"], undefined]);
    expect(see("herald/2").targets).toEqual([["portherald/1", "herald/1"]]);
  });

  test("are told on the post that they lead to, from any post", () => {
    expect(see("herald/3").namedBy).toEqual(["gazette/4", "0000000005"]);
  });

  test("lead to the pages of channels that have one", () => {
    const { outlines, book } = channelArchive([
      herald(1, { named: ["portherald", "88"] }),
      gazette(2),
    ]);
    const connections = connectPosts(outlines, book, (slug) => slug === "herald");
    expect(connections.get(0)?.channels).toEqual([["portherald", "herald"]]);
  });
});

describe("a forward comes from", () => {
  const text = { textKey: "same" };
  const cases: readonly (readonly [string, readonly PostSummary[], string | undefined])[] = [
    [
      "where its link leads",
      [herald(1), gazette(5, { forwardLink: "https://t.me/PortHerald/1" })],
      "herald/1",
    ],
    [
      "the nearest equal text before it, by a title that the channel had",
      [
        herald(1, text),
        herald(3, text),
        herald(7, text),
        gazette(5, { ...text, forwardedFrom: "Herald" }),
      ],
      "herald/3",
    ],
    [
      "an equal text of the same moment",
      [gazette(5, { ...text, forwardedFrom: "Port Herald" }), herald(5, text)],
      "herald/5",
    ],
    [
      "no text of another title",
      [herald(1, text), gazette(5, { ...text, forwardedFrom: "Tribune" })],
      undefined,
    ],
    [
      "no later text",
      [herald(7, text), gazette(5, { ...text, forwardedFrom: "Herald" })],
      undefined,
    ],
    [
      "no forward of the same",
      [
        herald(1, { ...text, forwardedFrom: "Tribune" }),
        gazette(5, { ...text, forwardedFrom: "Herald" }),
      ],
      undefined,
    ],
    [
      "no other text",
      [herald(1, text), gazette(5, { textKey: "other", forwardedFrom: "Herald" })],
      undefined,
    ],
    ["not itself", [gazette(5, { forwardLink: "https://t.me/c/88/5" })], undefined],
  ];

  test.each(cases)("%s", (_name, posts, origin) => {
    const see = connect(posts);
    expect(see("gazette/5").origin).toBe(origin);
    if (origin !== undefined) expect(see(origin).forwards).toEqual(["gazette/5"]);
  });

  test("and its origin names the channel that forwarded it", () => {
    const { connections } = channelArchive([
      herald(1),
      gazette(5, { forwardLink: "https://t.me/PortHerald/1" }),
      dated(6, "2024-03-01", { forwardLink: "https://t.me/PortHerald/1" }),
    ]);
    expect(connections.get(0)?.forwards?.channels).toEqual(["Gazette", ""]);
  });

  test("many forwards are counted, and few are listed", () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      gazette(at + 2, { forwardLink: "https://t.me/PortHerald/1" }),
    );
    const forwards = channelArchive([herald(1), ...many]).connections.get(0)?.forwards;
    expect([forwards?.count, forwards?.first.length]).toEqual([500, 20]);
  });
});

describe("replies", () => {
  const see = connect([
    herald(1),
    herald(2, { replyTo: 1 }),
    herald(3, { replyTo: 2 }),
    herald(4, { replyTo: 1 }),
    herald(10, { album: [10, 11] }),
    herald(20, { replyTo: 11 }),
    herald(21, { replyTo: 15 }),
    gazette(30, { replyTo: 1 }),
    herald(40, { replyTo: 41 }),
    herald(41, { replyTo: 40 }),
    herald(42, { replyTo: 41 }),
    herald(43, { replyTo: 43 }),
  ]);

  test.each([
    ["herald/2", "herald/1"],
    ["herald/20", "herald/10"],
    ["herald/21", undefined],
    ["gazette/30", undefined],
    ["herald/43", undefined],
  ])("%s answers %s", (id, target) => {
    expect(see(id).answers).toBe(target);
    if (target !== undefined) expect(see(target).replies).toContain(id);
  });

  test("are listed from the oldest", () => {
    expect(see("herald/1").replies).toEqual(["herald/2", "herald/4"]);
  });

  test("of three or more posts are a thread, in the order of time", () => {
    expect(see("herald/1").thread).toEqual([1, undefined, undefined, "herald/2"]);
    expect(see("herald/2").thread).toEqual([2, "herald/1", undefined, "herald/3"]);
    expect(see("herald/3").thread).toEqual([3, "herald/1", "herald/2", "herald/4"]);
    expect(see("herald/4").thread).toEqual([4, "herald/1", "herald/3", undefined]);
    expect(see("herald/20").thread).toBeUndefined();
  });

  test("in a circle are none", () => {
    expect(see("herald/41").thread).toBeUndefined();
    expect(see("herald/42").thread).toBeUndefined();
  });
});

test("all posts that a page shows are among the connected ones", () => {
  const { connections } = channelArchive([
    herald(1, { named: ["portherald/2"] }),
    herald(2, { named: ["portherald/1"], replyTo: 1 }),
    herald(3, { named: ["portherald/1"], replyTo: 2 }),
    gazette(4, { forwardLink: "https://t.me/c/77/1" }),
  ]);
  const sorted = [...connections].map(([at, each]) => [
    at,
    [...new Set(connectedPosts(each))].sort(),
  ]);
  expect(sorted.toSorted()).toEqual([
    [0, [0, 1, 2, 3]],
    [1, [0, 1, 2]],
    [2, [0, 1]],
    [3, [0]],
  ]);
});
