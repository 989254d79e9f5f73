import { describe, expect, test } from "vitest";
import type { Occurrence, PostId } from "../../../src/core/types.ts";
import { type MessageContext, planMessages } from "../../../src/import/plan/plan-messages.ts";
import { numbered } from "../../support/messages.ts";
import { found, imported, lines, stored, storedPosts } from "../../support/stored-posts.ts";

const CONTEXT: MessageContext = {
  slugNow: (slug) => slug,
  untilOf: () => "2024-07-20T00:00:00Z",
  rankOf: () => 0,
  tellsEdits: () => true,
};
const NOON = "2024-07-16T12:00:00Z";
const LATER = "2024-07-18T12:00:00Z";
const HELLO = imported("Hello", { seen: [lines("t.txt", 1)] });
const message = (number: number, text = "Hello", time = NOON, edited?: string): Occurrence =>
  numbered(number, { text, time, known: "unix", ...(edited !== undefined && { edited }) });

type Stored = Parameters<typeof storedPosts>[0];

const plan = (before: Stored, occurrences: readonly Occurrence[], context = CONTEXT) =>
  planMessages(
    storedPosts(before),
    occurrences,
    new Set(occurrences.map(({ dump }) => dump)),
    context,
  );

/** The planned messages as "id: places". */
const placesOf = ({ posts }: ReturnType<typeof plan>): readonly string[] =>
  posts.map(({ post, seen }) => `${post.id}: ${seen.map(({ dump }) => dump).join(" ")}`);

const storedMessage = (number: number, text = "Hello", seen = [numberedPlace(number)]) =>
  stored(
    imported(text, {
      ...{ id: `herald/${number}` as PostId, permalink: `/posts/herald/${number}.html` },
      ...{ channel: "herald", number, seen },
    }),
  );
const numberedPlace = (record: number) => ({
  ...{ dump: "old.json", record, time: NOON, known: "unix" as const },
});

describe("a text without a number", () => {
  const header = (time: string) => ({ time, known: "header" as const });
  test.each([
    ["and without a time is of the earliest", {}, ["herald/5: a.json t.txt", "herald/7: a.json"]],
    [
      "is of the message of its time",
      header(LATER),
      ["herald/5: a.json", "herald/7: a.json t.txt"],
    ],
    [
      "of another time is by itself",
      header("2024-07-18T12:07:00Z"),
      ["herald/5: a.json", "herald/7: a.json"],
    ],
  ] as const)("%s", (_name, seen, expected) => {
    const text = found("Hello", lines("t.txt", 1), seen);
    const planned = plan([], [text, message(7, "Hello", LATER), message(5)]);
    expect(placesOf(planned)).toEqual(expected);
    expect(planned.loose).toEqual(expected.some((each) => each.includes("t.txt")) ? [] : [text]);
  });

  test("joins a stored message whose exports are not read now", () => {
    const planned = plan([storedMessage(5)], [found("Hello", lines("t.txt", 1))]);
    expect(planned.posts).toEqual([]);
    expect(planned.joined).toEqual(new Map([[0, [lines("t.txt", 1)]]]));
  });

  test("is all there is in an archive of texts", () => {
    const text = found("Hello", lines("t.txt", 1));
    expect(plan([stored(HELLO)], [text])).toMatchObject({ posts: [], loose: [text] });
  });
});

test("an earlier text of a message is known by its text", () => {
  const before = { ...message(5), dump: "b.json" };
  const planned = plan([], [before, message(5, "There", NOON, LATER)]);
  expect(planned.loose).toEqual([before]);
  expect(placesOf(planned)).toEqual(["herald/5: a.json"]);
});

describe("a stored post", () => {
  const correct = (source: string): string => source.replace("title: Hello", "title: Good day");

  test("of a text becomes the message", () => {
    const { posts, absorbed } = plan([stored(HELLO)], [message(5)]);
    expect(posts.map(({ at }) => at)).toEqual([0]);
    expect(absorbed).toEqual(new Map());
  });

  test("of a text is taken in by a stored message", () => {
    const { posts, absorbed } = plan([stored(HELLO), storedMessage(5)], [message(5)]);
    expect(posts.map(({ at }) => at)).toEqual([1]);
    expect(absorbed).toEqual(new Map([[0, "herald/5"]]));
  });

  test("that a person corrected becomes the message before others", () => {
    const { posts, absorbed } = plan([stored(HELLO, correct), storedMessage(5)], [message(5)]);
    expect(posts.map(({ at }) => at)).toEqual([0]);
    expect(absorbed).toEqual(new Map([[1, "herald/5"]]));
  });

  test("of a message of an album is taken in by it", () => {
    const photo = (number: number, text = "") =>
      numbered(number, { text, album: "1", time: NOON, known: "unix" });
    const { posts, absorbed } = plan(
      [storedMessage(5), storedMessage(6, "")],
      [photo(5, "Hello"), photo(6)],
    );
    expect(posts.map(({ post, at }) => [post.album, at])).toEqual([[[5, 6], 0]]);
    expect(absorbed).toEqual(new Map([[1, "herald/5"]]));
  });

  test("of a channel with another slug is found", () => {
    const slugNow = (slug: string): string => (slug === "herald" ? "beacon" : slug);
    const renamed = { ...message(5), message: { channel: "beacon", number: 5 } };
    const { posts } = plan([storedMessage(5)], [renamed], { ...CONTEXT, slugNow });
    expect(posts.map(({ post, at }) => [post.id, at])).toEqual([["beacon/5", 0]]);
  });

  test("stays where its export is gone, beside what others say of its channel", () => {
    const planned = plan([storedMessage(5)], [message(7, "There")]);
    expect(placesOf(planned)).toEqual(["herald/5: old.json", "herald/7: a.json"]);
    expect(planned.posts.map(({ best, at }) => [best?.record, at])).toEqual([
      [undefined, 0],
      [7, undefined],
    ]);
  });
});
