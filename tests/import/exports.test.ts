import { describe, expect, test } from "vitest";
import { readTree } from "../support/file-tree.ts";
import { makeWorkspace, withoutState } from "../support/workspace.ts";

const TEXTS = ["The weir is shut until noon.", "Eels are counted at the weir.", "The weir opens."];

/** An export of a channel as Telegram Desktop writes it, with a message a minute. */
const exported = JSON.stringify({
  name: "Weir Notes",
  type: "public_channel",
  id: 1700000001,
  messages: TEXTS.map((text, at) => ({
    id: at + 1,
    type: "message",
    date: `2024-07-16T09:0${at}:00`,
    date_unixtime: String(1721120400 + at * 60),
    text,
    text_entities: [{ type: "plain", text }],
  })),
});

/** The same messages as copied out of the app. */
const copied = TEXTS.map((text, at) => `Weir Notes, [16.07.2024 09:0${at}]\n${text}\n`).join("\n");

/** Another channel, as a list that names it before its number. */
const listed = JSON.stringify(
  TEXTS.map((text, at) => ({
    message_id: at + 1,
    channel: "Eel Count",
    sender_id: -1001700000002,
    text,
    date: `2024-07-16T09:0${at}:00+00:00`,
  })),
);

describe("an export, and a text made of it", () => {
  test.each([
    ["the export first", ["result.json"], ["copied.txt", "list.json"]],
    ["the text first", ["copied.txt"], ["result.json", "list.json"]],
    ["one again", ["copied.txt", "result.json", "list.json"], ["result.json"]],
    ["a list first", ["list.json"], ["copied.txt", "result.json"]],
  ])("%s: the same files as both at once", async (_name, ...steps) => {
    const files = { "result.json": exported, "copied.txt": copied, "list.json": listed };
    const together = makeWorkspace();
    await together.import(
      ...Object.entries(files).map(([name, text]) => together.dump(name, text)),
    );
    const expected = readTree(together.posts);
    expect(Object.keys(expected).filter((name) => name.endsWith(".md"))).toHaveLength(6);
    const apart = makeWorkspace();
    const paths = new Map(
      Object.entries(files).map(([name, text]) => [name, apart.dump(name, text)]),
    );
    for (const step of steps) {
      await apart.importAfresh(...step.map((name) => paths.get(name) ?? ""));
    }
    expect(withoutState(readTree(apart.posts))).toEqual(withoutState(expected));
  });
});
