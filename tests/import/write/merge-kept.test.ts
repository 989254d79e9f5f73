import { describe, expect, test } from "vitest";
import type { Media, MessageFacts } from "../../../src/core/message.ts";
import type { Body } from "../../../src/core/types.ts";
import { type KeptSource, mergeKept } from "../../../src/import/write/merge-kept.ts";

const kept = (body: Body, facts: MessageFacts = {}, taken?: string): KeptSource => ({
  post: {
    ...{ position: 1, body, sketch: "", title: body.text, hashtags: [], facts },
    countries: { countries: [], mentions: [], evidence: {} },
  },
  ...(taken !== undefined && { taken }),
});

const text = (words: string, facts: MessageFacts = {}, taken?: string): KeptSource =>
  kept({ text: words }, facts, taken);
const BOLD = { text: "Hello", ranges: [{ kind: "bold", from: 0, to: 5 }] } as const;
const fieldsOf = (...messages: readonly (readonly KeptSource[])[]) => mergeKept(messages).fields;

describe("what several sources say of one message", () => {
  test("is of the first that says it", () => {
    const fields = fieldsOf([
      text("Hello", { author: "Ann" }),
      text("Hello", { author: "Bob", edited: "2024-07-16", replyTo: 3 }),
    ]);
    expect(fields).toMatchObject({ author: "Ann", edited: "2024-07-16", replyTo: 3 });
  });

  test("has the formats of the first that knows any, with its text", () => {
    const { body } = mergeKept([[text("Hello "), kept(BOLD)]]);
    expect(body).toEqual(BOLD);
  });

  test("has the counts of the latest, and what it does not count from others", () => {
    const fields = fieldsOf([
      text("Hello", { views: 10, forwards: 2 }, "2024-07-16"),
      text("Hello", { views: 30 }, "2024-07-18"),
      text("Hello", {}, "2024-07-20"),
    ]);
    expect(fields).toMatchObject({ views: 30, forwards: 2, taken: "2024-07-18" });
  });

  test("has no day of counts where there are none", () => {
    expect(fieldsOf([text("Hello", {}, "2024-07-16")])).not.toHaveProperty("taken");
  });
});

describe("media", () => {
  const there: Media = { kind: "photo", path: "x/a.jpg", size: 5, sha256: "ab" };
  const missing: Media = { kind: "photo", missing: "not included", width: 640 };
  test.each([
    ["the list with files that are there", [[missing], [there]], [{ ...there, width: 640 }]],
    ["what it lacks from others", [[there], [missing]], [{ ...there, width: 640 }]],
    ["nothing of another kind", [[there], [{ kind: "file", name: "b" }]], [there]],
    ["nothing of a list of another length", [[there], [missing, missing]], [there]],
    ["none of an empty list", [[], [missing]], [missing]],
  ] as const)("%s", (_name, lists, expected) => {
    expect(fieldsOf(lists.map((media) => text("", { media }))).media).toEqual(expected);
  });
});

test("an album has the text of the message with one, and the media of all", () => {
  const media = (name: string): MessageFacts => ({ media: [{ kind: "photo", name }], album: "1" });
  const { body, fields } = mergeKept([
    [text("", media("a"))],
    [text("Hello", media("b"))],
    [text("", media("c"))],
  ]);
  expect(body.text).toBe("Hello");
  expect(fields.title).toBe("Hello");
  expect(fields.media?.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(fields).not.toHaveProperty("album");
});

test("answers stand beside their poll", () => {
  const poll = { kind: "poll", question: "Why?", answers: [{ text: "So" }] } as const;
  expect(fieldsOf([text("", { poll })])).toMatchObject({
    poll: { kind: "poll", question: "Why?" },
    answers: [{ text: "So" }],
  });
});
