import { expect, test } from "vitest";
import type { PostId } from "../../../src/core/types.ts";
import type { ImportEntry } from "../../../src/import/plan/import-entry.ts";
import { linkMessages } from "../../../src/import/plan/link-messages.ts";
import { numbered } from "../../support/messages.ts";
import { imported, stored, storedPosts } from "../../support/stored-posts.ts";

const NOTHING = { missingFrom: () => undefined };

/** A message of July 2024 by its number and day. */
const entry = (number: number, day: number, text: string): ImportEntry => {
  const time = `2024-07-${day}T12:00:00Z`;
  const best = numbered(number, { text, time, known: "unix" });
  return {
    ...{ id: `herald/${number}` as PostId, seen: [best], best, dateClues: [] },
    message: { channel: "herald", number },
  };
};

test("messages with one text name the nearest in time, not themselves", () => {
  const all = [
    entry(9, 13, "Hello"),
    entry(5, 11, "Hello"),
    entry(7, 12, "Hello"),
    entry(8, 12, "There"),
  ];
  const linked = linkMessages(all, storedPosts([]), NOTHING);
  expect(linked.map(({ message }) => message?.sameText)).toEqual([
    ["herald/7"],
    ["herald/7"],
    ["herald/5", "herald/9"],
    undefined,
  ]);
});

test("pictures without words are not one text", () => {
  const linked = linkMessages([entry(5, 11, ""), entry(7, 12, "")], storedPosts([]), NOTHING);
  expect(linked.map(({ message }) => message?.sameText)).toEqual([undefined, undefined]);
});

test("a post known by its text stays as it is", () => {
  const { message: _message, ...text } = { ...entry(5, 11, "Hello"), id: "4t9k2m7xqz" as PostId };
  const linked = linkMessages([text, entry(7, 12, "Hello")], storedPosts([]), NOTHING);
  expect(linked[0]).toBe(text);
  expect(linked[1]?.message?.sameText).toBeUndefined();
});

test("a message names the export that has it no more", () => {
  const missingFrom = (channel: string, number: number, dumps: readonly string[]) =>
    number === 5 && channel === "herald" && dumps.includes("a.json") ? "new.json" : undefined;
  const linked = linkMessages([entry(5, 11, "Hello"), entry(7, 12, "There")], storedPosts([]), {
    missingFrom,
  });
  expect(linked.map(({ message }) => message?.missingFrom)).toEqual(["new.json", undefined]);
});

test("a stored message whose links change is looked at again, others are not", () => {
  const file = stored(
    imported("Hello", { id: "herald/5" as PostId, permalink: "/posts/herald/5.html" }),
  );
  const { best: _best, ...before } = entry(5, 11, "Hello");
  const kept = { ...before, stored: { at: 0, isOrphaned: false, date: {} } };
  const posts = storedPosts([file]);
  expect(linkMessages([kept], posts, NOTHING)).toEqual([kept]);
  const [linked] = linkMessages([kept, entry(7, 12, "Hello")], posts, NOTHING);
  expect(linked?.message?.sameText).toEqual(["herald/7"]);
  expect(linked?.stored).toEqual({ at: 0, isOrphaned: false });
});
