import { describe, expect, test } from "vitest";
import { chatFile, readExport, readOne } from "./read-export.ts";

describe("text", () => {
  const parts = [
    { type: "bold", text: "Tide" },
    { type: "plain", text: " at " },
    { type: "text_link", text: "noon", href: "https://tide.example/(1)" },
    { type: "plain", text: "" },
  ];
  const ranges = [
    { kind: "bold", from: 0, to: 4 },
    { kind: "text-link", from: 8, to: 12, url: "https://tide.example/(1)" },
  ];
  const mixed = [parts[0], " at ", parts[2], ""];

  test.each([
    ["a string", { text: "Tide" }, { text: "Tide" }],
    ["an array of strings and parts", { text: mixed }, { text: "Tide at noon", ranges }],
    [
      "entities that say the same",
      { text: mixed, text_entities: parts },
      { text: "Tide at noon", ranges },
    ],
    [
      "entities where the text has lost its own",
      { text: "Tide at noon", text_entities: parts },
      { text: "Tide at noon", ranges },
    ],
    [
      "entities that say something else",
      { text: "Tide at one", text_entities: parts },
      { text: "Tide at one" },
    ],
    ["empty entities", { text: mixed, text_entities: [] }, { text: "Tide at noon", ranges }],
    ["entities alone", { text: "", text_entities: parts }, { text: "Tide at noon", ranges }],
    [
      "parts of odd kinds are passed over",
      { text: ["Tide", 5, null, ["x"], { type: "bold" }] },
      { text: "Tide" },
    ],
    [
      "blanks around the text go, and ranges with them",
      { text: [{ type: "bold", text: "\n Tide" }, " \n", { type: "italic", text: " \n" }] },
      { text: "Tide", ranges: [{ kind: "bold", from: 0, to: 4 }] },
    ],
    [
      "ranges move with the text",
      { text: [" \nAt ", { type: "bold", text: "noon" }] },
      { text: "At noon", ranges: [{ kind: "bold", from: 3, to: 7 }] },
    ],
    [
      "line ends of two characters, also cut by parts",
      { text: ["a\r\nb\r", { type: "code", text: "\nc\rd" }] },
      { text: "a\nb\nc\nd", ranges: [{ kind: "code", from: 4, to: 7 }] },
    ],
    ["carriage returns alone", { text: "a\rb" }, { text: "a\nb" }],
    [
      "halves of surrogate pairs and NUL, but no whole pair",
      { text: ["\ud83d", { type: "bold", text: "\ud83d\ude00\0" }] },
      { text: "\ufffd😀\ufffd", ranges: [{ kind: "bold", from: 1, to: 4 }] },
    ],
    [
      "a pair cut by parts is whole",
      { text: ["\ud83d", { type: "bold", text: "\ude00" }] },
      { text: "😀", ranges: [{ kind: "bold", from: 1, to: 2 }] },
    ],
    ["other control characters stay", { text: "a\fb\u0001c" }, { text: "a\fb\u0001c" }],
  ])("%s", async (_name, keys, body) => {
    expect((await readOne(keys)).body).toEqual(body);
  });

  test.each([
    ["bold", {}, { kind: "bold" }],
    ["italic", {}, { kind: "italic" }],
    ["underline", {}, { kind: "underline" }],
    ["strikethrough", {}, { kind: "strikethrough" }],
    ["spoiler", {}, { kind: "spoiler" }],
    ["code", {}, { kind: "code" }],
    ["pre", { language: "" }, { kind: "pre" }],
    ["pre", { language: "rust" }, { kind: "pre", language: "rust" }],
    ["blockquote", { collapsed: false }, { kind: "blockquote" }],
    ["blockquote", { collapsed: true }, { kind: "expandable-blockquote" }],
    ["link", {}, { kind: "link" }],
    ["text_link", { href: "tg://x" }, { kind: "text-link", url: "tg://x" }],
    ["text_link", {}, undefined],
    ["mention", {}, { kind: "mention" }],
    ["mention_name", { user_id: 5 }, { kind: "text-mention" }],
    ["hashtag", {}, { kind: "hashtag" }],
    ["cashtag", {}, { kind: "cashtag" }],
    ["bot_command", {}, { kind: "bot-command" }],
    ["email", {}, { kind: "email" }],
    ["phone", {}, { kind: "phone-number" }],
    ["bank_card", {}, { kind: "bank-card" }],
    ["custom_emoji", { document_id: "stickers/sticker (2).webm" }, { kind: "custom-emoji" }],
    ["plain", {}, undefined],
    ["unknown", {}, undefined],
    ["hologram", {}, undefined],
    ["constructor", {}, undefined],
  ])("a part of the type %s %j", async (type, keys, range) => {
    const { body } = await readOne({ text: [{ type, text: "Tide", ...keys }] });
    const expected = range && { from: 0, to: 4, ...range };
    expect(body).toEqual({ text: "Tide", ...(expected && { ranges: [expected] }) });
  });
});

describe("time and number", () => {
  const utc = (time: string) => ({ kind: "instant", by: "unix", utc: time });
  test.each([
    ["Unix time", { date_unixtime: "1721144700" }, utc("2024-07-16T15:45:00Z")],
    ["Unix time as a number", { date_unixtime: 1721144700 }, utc("2024-07-16T15:45:00Z")],
    ["local time", {}, { kind: "local", local: "2024-07-16T18:45:00" }],
    [
      "local time behind a Unix time that is none",
      { date_unixtime: "0" },
      { kind: "local", local: "2024-07-16T18:45:00" },
    ],
    [
      "with an offset",
      { date: "2024-07-16T18:45:00+03:00" },
      { kind: "instant", by: "offset", utc: "2024-07-16T15:45:00Z" },
    ],
    ["a day", { date: "2024-07-16" }, { kind: "day", day: "2024-07-16" }],
    ["no real day", { date: "2023-02-29T10:00:00" }, undefined],
    ["no real hour", { date: "2024-07-16T24:00:00" }, undefined],
    ["before Telegram", { date: "1970-01-01T03:00:00" }, undefined],
    ["Unix time beyond all dates", { date: "", date_unixtime: "9007199254740991" }, undefined],
    ["other words", { date: "yesterday" }, undefined],
  ])("%s", async (_name, keys, time) => {
    expect((await readOne(keys)).time).toEqual(time);
  });

  test.each([
    [5, 5],
    [-999999990, -999999990],
    ["12", 12],
    [1.5, undefined],
    [2 ** 53, undefined],
    [null, undefined],
  ])("the id %j", async (id, number) => {
    expect((await readOne({ id })).number).toBe(number);
  });

  test("dates that are none are remarked once", async () => {
    const wrong = (id: number) => ({ id, type: "message", date: "0000-00-00T00:00:00", text: "x" });
    const none = { id: 30, type: "message", text: "x" };
    const { remarks, messages } = await readExport(chatFile([wrong(17), wrong(18), none]));
    expect(messages.map((message) => "time" in message)).toEqual([false, false, false]);
    expect(remarks.map(({ message }) => message)).toEqual([
      "2 messages have a date that is none, the first is 17",
      "1 message has no date, the first is 30",
    ]);
  });
});

describe("facts", () => {
  test.each([
    ["a signature", { author: " A.  Keeper " }, { author: "A. Keeper" }],
    ["an edit", { edited_unixtime: "1721144760" }, { edited: "2024-07-16T15:46:00Z" }],
    ["a local edit", { edited: "2024-07-16T18:46:00" }, { edited: "2024-07-16T18:46:00" }],
    ["no edit", { edited: "1970-01-01T03:00:00", edited_unixtime: "0" }, {}],
    ["a reply", { reply_to_message_id: 3 }, { replyTo: 3 }],
    [
      "a reply within the chat",
      { reply_to_message_id: 3, reply_to_peer_id: "channel1600000123" },
      { replyTo: 3 },
    ],
    [
      "a reply within the chat, old ids",
      { reply_to_message_id: 3, reply_to_peer_id: 1600000123 + 0x200000000 },
      { replyTo: 3 },
    ],
    ["a reply to a message of a group from before", { reply_to_message_id: -999999990 }, {}],
    ["a reply to another chat", { reply_to_message_id: 3, reply_to_peer_id: "channel5" }, {}],
    ["a reply to a user", { reply_to_message_id: 3, reply_to_peer_id: "user1600000123" }, {}],
    [
      "reactions",
      {
        reactions: [
          { type: "emoji", emoji: "⚓", count: 4, recent: [{ from: "Ann", from_id: "user5" }] },
          { type: "custom_emoji", document_id: "(unavailable)", count: 2 },
          { type: "custom_emoji", document_id: "stickers/a.webp", count: 1 },
          { type: "paid", count: 9 },
          { type: "empty", count: 1 },
          { type: "emoji", emoji: "🌊", count: 0 },
          "x",
        ],
      },
      {
        reactions: [
          { emoji: "⚓", count: 4 },
          { emoji: "custom emoji", count: 3 },
          { emoji: "paid", count: 9 },
        ],
      },
    ],
    [
      "buttons",
      {
        inline_bot_buttons: [
          [
            { type: "url", text: "Chart", data: "https://chart.example/" },
            { type: "callback", text: "Yes", data: "https://no.example/" },
          ],
          [
            { type: "url", text: "", data: "tg://resolve?domain=x" },
            { type: "url", text: "Run", data: "javascript:alert(1)" },
          ],
          {},
        ],
      },
      {
        buttons: [
          { text: "Chart", url: "https://chart.example/" },
          { text: "tg://resolve?domain=x", url: "tg://resolve?domain=x" },
        ],
      },
    ],
    [
      "a poll",
      {
        poll: {
          question: [
            { type: "plain", text: "Which " },
            { type: "custom_emoji", text: "⚓" },
          ],
          closed: true,
          total_voters: 3,
          answers: [{ text: "One", voters: 3, chosen: true }, { text: ["T", "wo"], voters: 0 }, 5],
        },
      },
      {
        poll: {
          kind: "poll",
          question: "Which ⚓",
          isClosed: true,
          voters: 3,
          answers: [
            { text: "One", voters: 3 },
            { text: "Two", voters: 0 },
          ],
        },
      },
    ],
    [
      "a list of things to do",
      { todo_list: { title: "Ship", answers: [{ text: "Paint", id: 1 }] } },
      { poll: { kind: "to-do", question: "Ship", answers: [{ text: "Paint" }] } },
    ],
  ])("%s", async (_name, keys, facts) => {
    expect((await readOne(keys)).facts).toEqual(facts);
  });

  test.each([
    ["a name", { forwarded_from: "Harbour" }, "Harbour"],
    ["a deleted source", { forwarded_from: null }, ""],
    ["a saved message", { saved_from: "Harbour" }, "Harbour"],
    ["a saved message of a deleted source", { saved_from: null }, ""],
    ["both", { forwarded_from: "Harbour", saved_from: "Pier" }, "Harbour"],
    ["none", {}, undefined],
  ])("forwarded from %s", async (_name, keys, from) => {
    const message = await readOne(keys);
    expect(message.forwardedFrom).toBe(from);
    expect("forwardedFrom" in message).toBe(from !== undefined);
  });
});

test.each([
  ["a photo", { photo: "a.jpg" }],
  ["a poll", { poll: { question: "Which?", answers: [] } }],
])("%s without words is a message", async (_name, keys) => {
  expect((await readOne({ text: "", ...keys })).body).toEqual({ text: "" });
});

test("what is no post is left out with its reason and number", async () => {
  const { records } = await readExport(
    chatFile([
      { id: 1, type: "service", action: "create_channel", title: "x", text: "" },
      { id: 2, type: "service", information_text: "x", text: "" },
      { id: 3, type: "service", action: ["?"], text: "" },
      { id: 4, type: "unsupported" },
      { id: 5, type: "message", text: " \n", text_entities: [] },
      { id: 6, type: "message", text: "", forwarded_from: "x", reply_to_message_id: 3 },
      [{ id: 7 }],
      "words",
      null,
    ]),
  );
  const channel = { id: 1600000123, title: "Lighthouse" };
  expect(records).toEqual([
    { leftOut: "service: create_channel", channel, number: 1 },
    { leftOut: "service: information", channel, number: 2 },
    { leftOut: "service: unknown", channel, number: 3 },
    { leftOut: "unsupported", channel, number: 4 },
    { leftOut: "empty", channel, number: 5 },
    { leftOut: "empty", channel, number: 6 },
    { leftOut: "not a message", channel },
    { leftOut: "not a message", channel },
    { leftOut: "not a message", channel },
  ]);
});

test("what is unknown is counted by name, and the message kept", async () => {
  const { messages, remarks } = await readExport(
    chatFile([
      { id: 1, type: "message", text: { words: "x" }, photo: "a.jpg", from: "Ann" },
      { id: 2, type: "telegram", text: [{ type: "hologram", text: "a" }], depth: 1, width: 3 },
      { id: 3, type: "message", text: "b", depth: 1, media_type: "hologram", file: "../b" },
    ]),
  );
  expect(messages.map(({ body }) => body.text)).toEqual(["", "a", "b"]);
  expect(remarks.map(({ message }) => message).filter((words) => !words.includes("date"))).toEqual([
    "1 message has a text of an unknown form, which was left out, the first is 1",
    "1 message has an unknown type, and was read as a post (telegram), the first is 2",
    "2 messages have unknown keys (depth), the first is 2",
    "1 message has text of an unknown format, which was read as plain text (hologram), the first is 2",
    "1 message has media of an unknown kind (hologram), the first is 3",
    "1 message has a path of a file that leads out of the folder, the first is 3",
  ]);
});
