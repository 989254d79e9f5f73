import { describe, expect, test } from "vitest";
import { messageList } from "../../../src/sources/message-list/message-list.ts";
import type { SourceSettings } from "../../../src/sources/source.ts";
import { readWith } from "../listed-records.ts";

const read = (
  content: string | Uint8Array,
  settings?: Partial<SourceSettings> & { chunk?: number },
) => readWith(messageList, content, settings);
const readOne = async (value: unknown) => (await read(JSON.stringify([value]))).records[0];
const messageOf = async (value: unknown) => (await read(JSON.stringify([value]))).messages[0];

const peer = { _: "PeerChannel", channel_id: 1000000001 };
const telethon = (fields: object) => ({
  _: "Message",
  id: 7,
  peer_id: peer,
  date: "2024-07-16T18:45:00+00:00",
  message: "The ferry left.",
  post: true,
  ...fields,
});
const chat = {
  _: "Chat",
  id: -1001000000001,
  type: "ChatType.CHANNEL",
  title: "Quay",
  username: "quay",
};
const pyrogram = (fields: object) => ({
  _: "Message",
  id: 7,
  chat,
  date: "2024-07-16 18:45:00",
  ...fields,
});
const plain = (id: number, text = `Ferry ${id}`) => ({ id, date: "2024-07-16T18:45:00Z", text });

describe("frames", () => {
  const [one, two] = [plain(1), plain(2)];
  test.each([
    ["a list", JSON.stringify([one, two])],
    ["an indented list", JSON.stringify([one, two], null, 2)],
    ["one object a line", `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`],
    ["one object behind the other", JSON.stringify(one) + JSON.stringify(two)],
    ["lines with commas behind them", `${JSON.stringify(one)},\n${JSON.stringify(two)},\n`],
    ["messages", JSON.stringify({ messages: [one, two], users: [{ id: 5, name: "Ann" }] })],
    ["data", JSON.stringify({ ok: true, data: [one, two] })],
    ["a list within an object within an object", JSON.stringify({ data: { items: [one, two] } })],
    ["a map of channels", JSON.stringify({ "@quay": [one], "@pier": [two] })],
    [
      "a list of channels",
      JSON.stringify([
        { name: "A", messages: [one] },
        { name: "B", messages: [two] },
      ]),
    ],
    ["a byte order mark", `\uFEFF${JSON.stringify([one, two])}`],
    ["UTF-16", Buffer.from(`\uFEFF${JSON.stringify([one, two])}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(JSON.stringify([one, two]), "utf16le")],
  ])("%s", async (_name, content) => {
    for (const chunk of [1, 2, 3, 7, 65_536]) {
      const { messages, remarks, error } = await read(content, { chunk });
      expect(messages.map(({ number, body }) => [number, body.text])).toEqual([
        [1, "Ferry 1"],
        [2, "Ferry 2"],
      ]);
      expect([remarks, error]).toEqual([[], undefined]);
    }
  });

  test("one object alone", async () => {
    const { messages } = await read(JSON.stringify({ ...plain(1), tags: ["x"], entities: [] }));
    expect(messages).toHaveLength(1);
  });

  test("lists within messages are no lists of messages", async () => {
    const rows = [{ buttons: [{ text: "Timetable", url: "https://quay.example/t" }] }];
    const { records, messages } = await read(
      JSON.stringify([telethon({ reply_markup: { rows } }), telethon({ id: 8 })]),
    );
    expect(records).toHaveLength(2);
    expect(messages[0]?.facts.buttons).toEqual([
      { text: "Timetable", url: "https://quay.example/t" },
    ]);
  });

  test("the key of a map and the objects around a list name its channel", async () => {
    const map = await read(JSON.stringify({ "@quay": [plain(1)], "-1001000000001": [plain(2)] }));
    expect(map.messages.map(({ channel }) => channel)).toEqual(
      [{ id: 1000000001 }, { username: "quay" }].toReversed(),
    );
    const framed = await read(
      JSON.stringify({ channel: { id: -1001000000001, title: "Quay" }, messages: [plain(1)] }),
    );
    expect(framed.messages[0]?.channel).toEqual({ id: 1000000001, title: "Quay" });
  });

  test("channels of one list, and numbers that come twice, all come out", async () => {
    const { messages } = await read(
      JSON.stringify([
        { ...plain(1), channel: "Quay" },
        { ...plain(1, "Other"), channel: "Pier" },
        { ...plain(1, "Third"), channel: "Pier" },
      ]),
    );
    expect(messages.map(({ channel, body }) => [channel.title, body.text])).toEqual([
      ["Quay", "Ferry 1"],
      ["Pier", "Other"],
      ["Pier", "Third"],
    ]);
  });
});

describe("damage", () => {
  const lines = (...parts: readonly (object | string)[]) =>
    parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join("\n");
  test.each([
    [
      "a file cut in a message",
      JSON.stringify([plain(1), plain(2)]).slice(0, -9),
      [1],
      "1: the file ends too soon; what is whole was kept",
    ],
    [
      "a list that is never closed",
      `${lines("[", JSON.stringify(plain(1)))},`,
      [1],
      "2: the file ends too soon; what is whole was kept",
    ],
    [
      "a line cut in a text",
      lines(plain(1), '{"id":2,"date":1721144700,"text":"cu', plain(3)),
      [1, 3],
      "2: a place cannot be read as JSON; what is whole was kept",
    ],
    [
      "a line cut behind a key",
      lines(plain(1), '{"id":2,"text":', plain(3)),
      [1, 3],
      "2: a place cannot be read as JSON; what is whole was kept",
    ],
    ["a line of something else", lines(plain(1), "Error: timeout", plain(3)), [1, 3], undefined],
    [
      "a fault in a list on one line",
      JSON.stringify([plain(1), plain(2), plain(3)]).replace('"Ferry 2"', '"Ferry "2"'),
      [1, 3],
      "1: a place cannot be read as JSON; what is whole was kept",
    ],
    [
      "a fault in an indented list",
      JSON.stringify([plain(1), plain(2), plain(3)], null, 2).replace('"Ferry 2"', '"Ferry "2"'),
      [1, 3],
      "10: a place cannot be read as JSON; what is whole was kept",
    ],
    [
      "what Python writes for no number",
      `[{"id":1,"text":"NaN: NaN","date":1721144700,"views":NaN},{"id":2,"text":"b","views":-Infinity}]`,
      [1, 2],
      "none",
    ],
  ])("%s", async (_name, content, numbers, remark) => {
    for (const chunk of [1, 5, 65_536]) {
      const { messages, remarks, error } = await read(content, { chunk });
      expect(messages.map(({ number }) => number)).toEqual(numbers);
      expect(error).toBeUndefined();
      if (remark !== undefined) expect(remarks[0] ?? "none").toBe(remark);
      else expect(remarks).toHaveLength(1);
    }
  });

  test("strings that look like numbers and NaN stay", async () => {
    const { messages } = await read('[{"id":1,"text":"NaN: NaN","date":1721144700,"views":NaN}]');
    expect(messages[0]?.body.text).toBe("NaN: NaN");
  });

  test("nothing readable is an error with a place", async () => {
    expect((await read("[1, 2, 3]")).error).toContain("ArchiveError: list: expected messages");
    expect((await read('[{"id":1, "text" "x"}]')).error).toContain("list:1: expected messages");
  });

  test("deep nesting ends", async () => {
    const deep = `[{"id":1,"text":"a","date":1721144700,"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}]`;
    expect((await read(deep)).messages).toHaveLength(1);
  });
});

describe("Telethon", () => {
  test.each([
    ["2024-07-16T18:45:00+00:00", { kind: "instant", by: "offset", utc: "2024-07-16T18:45:00Z" }],
    ["2024-07-16 18:45:00+03:00", { kind: "instant", by: "offset", utc: "2024-07-16T15:45:00Z" }],
    ["2024-07-16 18:45:00", { kind: "instant", by: "offset", utc: "2024-07-16T18:45:00Z" }],
    [1721144700, { kind: "instant", by: "unix", utc: "2024-07-16T15:45:00Z" }],
    ["2024-02-30T18:45:00", undefined],
    [0, undefined],
  ])("date %s", async (date, time) => {
    const { messages, remarks } = await read(JSON.stringify([telethon({ date })]));
    expect(messages[0]?.time).toEqual(time);
    expect(remarks).toEqual(
      time === undefined ? ["file: 1 message has a date that is none, the first is 7"] : [],
    );
  });

  test("entities are in UTF-16, nest and overlap, and move with the text", async () => {
    const entity = (name: string, offset: number, length: number, more = {}) => ({
      _: `MessageEntity${name}`,
      offset,
      length,
      ...more,
    });
    const message = await messageOf(
      telethon({
        message: "\n⛴️🇨🇾 Quay\r\nnews \n",
        entities: [
          entity("Italic", 8, 4),
          entity("Bold", 0, 12),
          entity("TextUrl", 8, 9, { url: "https://quay.example" }),
          entity("Pre", 15, 9, { language: "ts" }),
          entity("Blockquote", 1, 2, { collapsed: true }),
          entity("Hashtag", 40, 3),
          entity("Hologram", 1, 2),
        ],
      }),
    );
    expect(message?.body).toEqual({
      text: "⛴️🇨🇾 Quay\nnews",
      ranges: [
        { kind: "bold", from: 0, to: 11 },
        { kind: "expandable-blockquote", from: 0, to: 2 },
        { kind: "text-link", from: 7, to: 15, url: "https://quay.example" },
        { kind: "italic", from: 7, to: 11 },
        { kind: "pre", from: 13, to: 16, language: "ts" },
      ],
    });
  });

  test("carriage returns alone", async () => {
    expect((await messageOf(plain(7, "a\rb")))?.body.text).toBe("a\nb");
  });

  test.each([
    telethon({ entities: [{ _: "constructor", offset: 0, length: 3 }] }),
    pyrogram({ text: "Ferry", entities: [{ type: "constructor", offset: 0, length: 3 }] }),
    pyrogram({ text: "Ferry", entities: [{ type: { toString: 5 }, offset: 0, length: 3 }] }),
  ])("the kind of a format may be called anything: %#", async (value) => {
    expect((await messageOf(value))?.body.ranges).toBeUndefined();
  });

  test.each([
    [telethon({ media: { _: "constructor" } }), [{ kind: "unknown", note: "constructor" }]],
    [
      { ...plain(7), media_type: "constructor" },
      [{ kind: "unknown", missing: "not included", note: "constructor" }],
    ],
    [{ ...plain(7), media_path: "a\ud800\0.jpg" }, [{ kind: "photo", path: "a\ufffd\ufffd.jpg" }]],
  ])("media may be called anything: %#", async (value, media) => {
    expect((await messageOf(value))?.facts.media).toEqual(media);
  });

  test("actions may be called anything", async () => {
    const action = { _: "MessageActionconstructor" };
    const found = await readOne(telethon({ _: "MessageService", action }));
    expect(found).toMatchObject({ leftOut: "service: constructor" });
  });

  test("halves of characters and NUL", async () => {
    const { messages } = await read(
      '[{"_":"Message","id":1,"peer_id":{"channel_id":5},"message":"a\\ud83db\\u0000"}]',
    );
    expect(messages[0]?.body.text).toBe("a\uFFFDb\uFFFD");
  });

  test.each([
    [
      "a post of a channel",
      { from_id: { _: "PeerChannel", channel_id: 5 }, channel_post: 9, date: 1 },
      { facts: { forwardLink: "https://t.me/c/5/9" } },
    ],
    ["a name", { from_name: "Ann", date: 1 }, { forwardedFrom: "Ann" }],
    [
      "an older layer",
      { channel_id: 5, channel_post: 9, date: 1 },
      { facts: { forwardLink: "https://t.me/c/5/9" } },
    ],
    [
      "a person without a name",
      { from_id: { _: "PeerUser", user_id: 5 }, date: 1 },
      { forwardedFrom: "" },
    ],
  ])("forward: %s", async (_name, fwd_from, expected) => {
    const message = await messageOf(telethon({ fwd_from }));
    expect(message).toMatchObject(expected);
    if (!("forwardedFrom" in expected)) expect(message).not.toHaveProperty("forwardedFrom");
  });

  test("facts", async () => {
    const text = await read(
      JSON.stringify([
        telethon({
          grouped_id: "G",
          views: 12,
          forwards: 3,
          edit_date: "2024-07-17T00:00:00+00:00",
          post_author: "Ann",
          reply_to: { _: "MessageReplyHeader", reply_to_msg_id: 5 },
          reactions: {
            results: [
              { reaction: { _: "ReactionEmoji", emoticon: "👍" }, count: 4 },
              { reaction: { _: "ReactionCustomEmoji", document_id: 1 }, count: 2 },
              { reaction: { _: "ReactionPaid" }, count: 1 },
            ],
            recent_reactions: [{ peer_id: { _: "PeerUser", user_id: 99 } }],
          },
        }),
      ]).replace('"G"', "12974129412345679"),
    );
    expect(text.messages[0]?.facts).toEqual({
      edited: "2024-07-17T00:00:00Z",
      author: "Ann",
      replyTo: 5,
      album: "12974129412345679",
      views: 12,
      forwards: 3,
      reactions: [
        { emoji: "👍", count: 4 },
        { emoji: "custom emoji", count: 2 },
        { emoji: "paid", count: 1 },
      ],
    });
  });

  test("an edit that the apps hide, an answer in another chat, and no album", async () => {
    const reply_to = { reply_to_msg_id: 5, reply_to_peer_id: peer };
    const message = await messageOf(telethon({ edit_date: 1721144700, edit_hide: true, reply_to }));
    expect(message?.facts).toEqual({ album: null });
  });

  const document = (...attributes: readonly object[]) => ({
    media: { _: "MessageMediaDocument", document: { mime_type: "a/b", size: 9, attributes } },
  });
  const attribute = (name: string, more = {}) => ({ _: `DocumentAttribute${name}`, ...more });
  const file = { missing: "not included", mime: "a/b", size: 9 };
  test.each([
    [
      "photo",
      {
        media: {
          _: "MessageMediaPhoto",
          spoiler: true,
          photo: {
            sizes: [
              { w: 9, h: 6, size: 5 },
              { w: 90, h: 60, sizes: [7, 8] },
            ],
          },
        },
      },
      { kind: "photo", missing: "not included", width: 90, height: 60, size: 8, isSpoiler: true },
    ],
    [
      "video",
      document(
        attribute("Video", { duration: 3.2, w: 4, h: 2 }),
        attribute("Filename", { file_name: "f.mp4" }),
      ),
      { kind: "video", ...file, name: "f.mp4", duration: 3, width: 4, height: 2 },
    ],
    [
      "round video",
      document(attribute("Video", { round_message: true })),
      { kind: "round-video", ...file },
    ],
    [
      "animation",
      document(attribute("Video", {}), attribute("Animated")),
      { kind: "animation", ...file },
    ],
    [
      "voice",
      document(attribute("Audio", { voice: true, duration: 5 })),
      { kind: "voice", ...file, duration: 5 },
    ],
    [
      "audio",
      document(attribute("Audio", { title: "T", performer: "P" })),
      { kind: "audio", ...file, title: "T", performer: "P" },
    ],
    [
      "sticker",
      document(attribute("Sticker", { alt: "👍" })),
      { kind: "sticker", ...file, emoji: "👍" },
    ],
    [
      "file",
      document(attribute("Filename", { file_name: "a.pdf" })),
      { kind: "file", ...file, name: "a.pdf" },
    ],
    [
      "contact",
      { media: { _: "MessageMediaContact", phone_number: "+1", first_name: "Ann" } },
      { kind: "contact" },
    ],
    [
      "place",
      { media: { _: "MessageMediaGeo", geo: { lat: 34.7, long: 33.02 } } },
      { kind: "location", latitude: "34.7", longitude: "33.02" },
    ],
    [
      "dice",
      { media: { _: "MessageMediaDice", emoticon: "🎲", value: 6 } },
      { kind: "dice", emoji: "🎲", note: "6" },
    ],
    [
      "paid",
      { media: { _: "MessageMediaPaidMedia", stars_amount: 50 } },
      { kind: "paid", note: "50 stars" },
    ],
    ["unknown", { media: { _: "MessageMediaHologram" } }, { kind: "unknown", note: "Hologram" }],
  ])("media: %s", async (_name, fields, media) => {
    expect((await messageOf(telethon({ message: "", ...fields })))?.facts.media).toEqual([media]);
  });

  test("a preview of a page is no media", async () => {
    const media = { _: "MessageMediaWebPage" };
    expect((await messageOf(telethon({ media })))?.facts).toEqual({ album: null });
    expect(await readOne(telethon({ message: "", media }))).toMatchObject({ leftOut: "empty" });
  });

  test("polls, also with newer texts", async () => {
    const media = {
      _: "MessageMediaPoll",
      poll: {
        question: { _: "TextWithEntities", text: "When?" },
        closed: true,
        answers: [
          { text: "Now", option: "MA==" },
          { text: { text: "Later" }, option: [49] },
        ],
      },
      results: {
        results: [
          { option: [49], voters: 3 },
          { option: "MA==", voters: 4 },
        ],
        total_voters: 7,
      },
    };
    expect((await messageOf(telethon({ message: "", media })))?.facts.poll).toEqual({
      kind: "poll",
      question: "When?",
      isClosed: true,
      voters: 7,
      answers: [
        { text: "Now", voters: 4 },
        { text: "Later", voters: 3 },
      ],
    });
  });

  test.each([
    ["service: pin_message", { _: "MessageService", action: { _: "MessageActionPinMessage" } }],
    [
      "service: edit_group_title",
      { _: "MessageService", action: { _: "MessageActionChatEditTitle" } },
    ],
    [
      "service: set_messages_ttl",
      { _: "MessageService", action: { _: "MessageActionSetMessagesTTL" } },
    ],
    ["service: new_thing", { _: "MessageService", action: { _: "MessageActionNewThing" } }],
    ["empty", { _: "MessageEmpty", date: null }],
    ["empty", { message: " \n" }],
    ["unsupported", { message: "", media: { _: "MessageMediaUnsupported" } }],
  ])("left out as %s", async (leftOut, fields) => {
    expect(await readOne(telethon(fields))).toEqual({
      leftOut,
      channel: { id: 1000000001 },
      number: 7,
    });
  });

  const user = { _: "PeerUser", user_id: 5 };
  test.each([
    ["personal chat", { peer_id: user, post: undefined }],
    ["private group", { peer_id: { _: "PeerChat", chat_id: 5 } }],
    ["private group", { post: false, from_id: user }],
    [undefined, { post: true, from_id: user }],
    [undefined, { post: false, from_id: null }],
  ])("%s", async (kind, fields) => {
    const content = JSON.stringify([telethon(fields)]);
    const { messages, error } = await read(content);
    expect(messages).toHaveLength(kind === undefined ? 1 : 0);
    if (kind !== undefined) expect(error).toMatch(new RegExp(`${kind}.*--allow-private`));
    expect((await read(content, { allowPrivate: true })).messages).toHaveLength(1);
  });

  test("what is not of persons stays", async () => {
    const { leftOut, messages, error } = await read(
      JSON.stringify([telethon({ peer_id: user }), telethon({})]),
    );
    expect([leftOut, messages.length, error]).toEqual([["personal chat"], 1, undefined]);
  });

  test("keys as JavaScript writes them", async () => {
    const message = await messageOf({
      className: "Message",
      id: 7,
      peerId: { className: "PeerChannel", channelId: "1000000001" },
      date: 1721144700,
      message: "The ferry",
      entities: [{ className: "MessageEntityBold", offset: 4, length: 5 }],
      groupedId: "12974129412345679",
    });
    expect(message).toMatchObject({
      channel: { id: 1000000001 },
      body: { ranges: [{ kind: "bold", from: 4, to: 9 }] },
      facts: { album: "12974129412345679" },
    });
  });
});

describe("Pyrogram and the Bot API", () => {
  test("a message", async () => {
    const message = await messageOf(
      pyrogram({
        caption: "Quay news",
        caption_entities: [
          { _: "MessageEntity", type: "MessageEntityType.BOLD", offset: 0, length: 4 },
          {
            _: "MessageEntity",
            type: "text_link",
            offset: 5,
            length: 4,
            url: "https://quay.example",
          },
        ],
        media: "MessageMediaType.PHOTO",
        photo: { _: "Photo", width: 9, height: 6, file_size: 5 },
        media_group_id: "135",
        author_signature: "Ann",
        views: 4,
        reactions: { reactions: [{ emoji: "👍", count: 2 }] },
        from_user: { first_name: "Ben" },
      }),
    );
    expect(message).toEqual({
      body: {
        text: "Quay news",
        ranges: [
          { kind: "bold", from: 0, to: 4 },
          { kind: "text-link", from: 5, to: 9, url: "https://quay.example" },
        ],
      },
      channel: { id: 1000000001, username: "quay", title: "Quay" },
      number: 7,
      time: { kind: "local", local: "2024-07-16T18:45:00" },
      facts: {
        author: "Ann",
        views: 4,
        reactions: [{ emoji: "👍", count: 2 }],
        album: "135",
        media: [{ kind: "photo", missing: "not included", size: 5, width: 9, height: 6 }],
      },
    });
  });

  test("updates of a bot", async () => {
    const post = {
      message_id: 8,
      date: 1721144700,
      chat: { ...chat, type: "channel" },
      text: "Hi",
    };
    const { messages } = await read(
      JSON.stringify({ ok: true, result: [{ update_id: 1, channel_post: post }] }),
    );
    expect(messages[0]).toMatchObject({ number: 8, time: { kind: "instant", by: "unix" } });
  });

  test.each([
    [
      "a channel",
      {
        forward_from_chat: { id: -1005, title: "Pier", username: "pier" },
        forward_from_message_id: 3,
      },
      "Pier",
      "https://t.me/pier/3",
    ],
    [
      "an origin",
      {
        forward_origin: {
          type: "channel",
          chat: { id: -1001000000005, title: "Pier" },
          message_id: 3,
        },
      },
      "Pier",
      "https://t.me/c/1000000005/3",
    ],
    ["a hidden name", { forward_sender_name: "Ann" }, "Ann", undefined],
    ["nothing known", { forward_date: 1721144700 }, "", undefined],
  ])("forward: %s", async (_name, fields, name, link) => {
    const message = await messageOf(pyrogram({ text: "Hi", ...fields }));
    expect([message?.forwardedFrom, message?.facts.forwardLink]).toEqual([name, link]);
  });

  test.each([
    ["service: pin_message", { service: "MessageServiceType.PINNED_MESSAGE" }],
    ["service: edit_group_title", { new_chat_title: "Quay 2" }],
    ["empty", { empty: true }],
    ["unsupported", { media: "MessageMediaType.UNSUPPORTED" }],
  ])("left out as %s", async (leftOut, fields) => {
    expect(await readOne(pyrogram(fields))).toMatchObject({ leftOut, number: 7 });
  });

  test.each(["ChatType.SUPERGROUP", "group", "private"])("%s is refused", async (type) => {
    const content = JSON.stringify([pyrogram({ text: "Hi", chat: { ...chat, type } })]);
    expect((await read(content)).error).toContain("--allow-private");
    expect((await read(content, { allowPrivate: true })).messages).toHaveLength(1);
  });
});

describe("tdl", () => {
  const frame = (...messages: readonly object[]) => JSON.stringify({ id: 1000000001, messages });
  test("with and without content", async () => {
    const { isRecognised, records } = await read(
      frame(
        { id: 3, type: "message", file: "a.mp4", date: 1721144700, text: "Hi" },
        { id: 2, type: "message", file: "b.jpg" },
        { id: 1, type: "message", file: "" },
      ),
    );
    const channel = { id: 1000000001 };
    expect(isRecognised).toBe(true);
    expect(records).toEqual([
      {
        message: {
          body: { text: "Hi" },
          channel,
          number: 3,
          time: { kind: "instant", by: "unix", utc: "2024-07-16T15:45:00Z" },
          facts: { media: [{ kind: "video", missing: "not included", name: "a.mp4" }] },
        },
      },
      {
        message: {
          body: { text: "" },
          channel,
          number: 2,
          facts: { media: [{ kind: "photo", missing: "not included", name: "b.jpg" }] },
        },
      },
      { leftOut: "empty", channel, number: 1 },
    ]);
  });

  test("with the API's object as Go writes it", async () => {
    const raw = {
      ID: 3,
      Post: true,
      PeerID: { ChannelID: 1000000001 },
      FwdFrom: { Flags: 0, FromID: null, FromName: "", Date: 0 },
      Date: 1721144700,
      Message: "The ferry",
      Media: {
        Document: {
          MimeType: "video/mp4",
          Size: 9,
          Attributes: [{ RoundMessage: true, Duration: 3, W: 4, H: 4 }],
        },
      },
      Entities: [{ Offset: 4, Length: 5, URL: "https://quay.example" }],
      Views: 5,
      EditDate: 0,
      GroupedID: 0,
    };
    const { messages } = await read(frame({ id: 3, type: "message", file: "", raw }));
    expect(messages).toEqual([
      {
        body: {
          text: "The ferry",
          ranges: [{ kind: "text-link", from: 4, to: 9, url: "https://quay.example" }],
        },
        channel: { id: 1000000001 },
        number: 3,
        time: { kind: "instant", by: "unix", utc: "2024-07-16T15:45:00Z" },
        facts: {
          album: null,
          media: [
            {
              kind: "round-video",
              missing: "not included",
              mime: "video/mp4",
              size: 9,
              width: 4,
              height: 4,
              duration: 3,
            },
          ],
          views: 5,
        },
      },
    ]);
  });
});

describe("plain lists", () => {
  test("keys by many names", async () => {
    const message = await messageOf({
      "Message ID": "41.0",
      messageText: "Hi",
      published_at: 1721144700123,
      Channel_Username: "@quay",
      "Channel Title": "Quay",
      chat_id: -1001000000001,
      first_name: "Ann",
      sender: "Ann B",
      phone: "+1",
      views: "12",
      media_type: "MessageMediaPhoto",
      media_path: ".\\photos\\1.jpg",
    });
    expect(message).toEqual({
      body: { text: "Hi" },
      channel: { title: "Quay", id: 1000000001, username: "quay" },
      number: 41,
      time: { kind: "instant", by: "unix", utc: "2024-07-16T15:45:00Z" },
      facts: { views: 12, media: [{ kind: "photo", path: "photos/1.jpg" }] },
    });
  });

  test.each([
    [
      "a link gives channel and number",
      { text: "Hi", date: 1721144700, url: "https://t.me/quay/5?single" },
      { channel: { username: "quay" }, number: 5 },
    ],
    [
      "a link of a private channel",
      { text: "Hi", date: 1721144700, link: "t.me/c/1000000001/5" },
      { channel: { id: 1000000001 }, number: 5 },
    ],
    ["raw text goes first", { id: 1, text: "**Hi**", raw_text: "Hi" }, { body: { text: "Hi" } }],
    [
      "a sender that is a person is no channel",
      { id: 1, text: "Hi", sender_id: 12345678 },
      { channel: {} },
    ],
    [
      "a day",
      { id: 1, text: "Hi", date: "2024-07-16" },
      { time: { kind: "day", day: "2024-07-16" } },
    ],
    [
      "a local time",
      { id: 1, text: "Hi", date: "2024-07-16T18:45:00" },
      { time: { kind: "local", local: "2024-07-16T18:45:00" } },
    ],
    [
      "UTC by the channel's marked number",
      { id: 1, text: "Hi", date: "2024-07-16T18:45:00", sender_id: -1001000000001 },
      { time: { kind: "instant", by: "offset", utc: "2024-07-16T18:45:00Z" } },
    ],
    [
      "MongoDB's types",
      {
        _id: { $oid: "6" },
        message_id: { $numberLong: "9" },
        text: "Hi",
        date: { $date: "2024-07-16T18:45:00Z" },
      },
      { number: 9, time: { kind: "instant" } },
    ],
    [
      "an address of a file",
      { id: 1, text: "", media_url: "https://cdn.example/a/b.jpg?x=1" },
      { facts: { media: [{ kind: "photo", name: "b.jpg", missing: "not included" }] } },
    ],
    [
      "several files",
      { id: 1, text: "", media: ["a.jpg", "../b.mp4"] },
      {
        facts: {
          media: [
            { kind: "photo", path: "a.jpg" },
            { kind: "video", name: "b.mp4", missing: "not included" },
          ],
        },
      },
    ],
  ])("%s", async (_name, value, expected) => {
    expect(await messageOf(value)).toMatchObject(expected);
  });

  test("times without a zone are UTC where one before has +00:00", async () => {
    const { messages } = await read(
      JSON.stringify([
        { id: 1, text: "a", date: "2024-07-16 18:45:00+00:00" },
        { id: 2, text: "b", date: "2024-07-16 18:46:00" },
      ]),
    );
    expect(messages[1]?.time).toEqual({
      kind: "instant",
      by: "offset",
      utc: "2024-07-16T18:46:00Z",
    });
  });

  test("Markdown that a program made is told and kept", async () => {
    const { messages, remarks } = await read(
      JSON.stringify([plain(1, "**Hi** [there](https://a.example)")]),
    );
    expect(messages[0]?.body.text).toBe("**Hi** [there](https://a.example)");
    expect(remarks).toEqual([
      "file: 1 message has a text with Markdown such as **bold**, which a program may have made; it was kept as it stands, the first is 1",
    ]);
  });

  test("names of persons never come out", async () => {
    const persons = {
      from: "Ann Bay",
      sender: "Ann Bay",
      username: "annbay",
      author: "Ann Bay",
      user: { name: "Ann Bay" },
      from_user: "Ann Bay",
    };
    const { records } = await read(JSON.stringify([{ ...plain(1), ...persons }]));
    expect(JSON.stringify(records)).not.toMatch(/bay/i);
  });

  test("messages taken out of an export of Telegram Desktop", async () => {
    const base = {
      id: 1,
      type: "message",
      date: "2024-07-16T18:45:00",
      date_unixtime: "1721144700",
    };
    const { messages, leftOut } = await read(
      JSON.stringify([
        { ...base, text: ["The ", { type: "bold", text: "ferry" }, ""] },
        { ...base, id: 2, type: "service", action: "pin_message", text: "" },
        { id: 3, type: "unsupported", text: "" },
      ]),
    );
    expect(messages).toMatchObject([
      { body: { text: "The ferry" }, time: { kind: "instant", utc: "2024-07-16T15:45:00Z" } },
    ]);
    expect(leftOut).toEqual(["service: pin_message", "unsupported"]);
  });

  test("what says that it is of a chat of persons is refused", async () => {
    const content = JSON.stringify([{ ...plain(1), chat_type: "private" }]);
    expect((await read(content)).error).toContain("those of a personal chat");
    expect((await read(content, { allowPrivate: true })).messages).toHaveLength(1);
  });

  test("objects that are no messages are told", async () => {
    const { messages, remarks } = await read(JSON.stringify([plain(1), { name: "x" }]));
    expect([messages.length, remarks]).toEqual([1, ["file: left out 1 of 2 objects: no messages"]]);
  });
});

describe("recognises", () => {
  const desktop = {
    name: "Quay",
    type: "public_channel",
    id: 1,
    messages: [{ id: 1, type: "message", date: "2024-07-16T18:45:00", text: "Hi" }],
  };
  test.each([
    [true, "a plain list", [plain(1)]],
    [true, "Telethon", [telethon({})]],
    [true, "Pyrogram", [pyrogram({ text: "Hi" })]],
    [true, "a map", { "@quay": [plain(1)] }],
    [false, "Telegram Desktop", desktop],
    [
      false,
      "an account of Telegram Desktop",
      { personal_information: {}, chats: { list: [desktop] } },
    ],
    [
      false,
      "a manifest",
      { name: "x", version: "1.0.0", description: "y", scripts: { test: "z" } },
    ],
    [
      false,
      "GeoJSON",
      {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            id: 1,
            properties: { name: "x" },
            geometry: { type: "Point", coordinates: [1, 2] },
          },
        ],
      },
    ],
    [false, "numbers", [1, 2, 3]],
  ])("%s: %s", async (isRecognised, _name, value) => {
    expect((await read(JSON.stringify(value))).isRecognised).toBe(isRecognised);
    expect((await read(JSON.stringify(value, null, 2))).isRecognised).toBe(isRecognised);
  });

  test.each([
    ["copied text", "[16.07.2024 18:45] Quay: The ferry left.\n"],
    ["Twitter's archive", `window.YTD.tweets.part0 = ${JSON.stringify([plain(1)])}`],
    ["a text that shows JSON", `{"id": 1, "text": "x"}\n\nThis is how a message looks.\n`],
  ])("not %s", async (_name, content) => {
    expect((await read(content)).isRecognised).toBe(false);
  });
});

test("behind damage the same objects are found again, whatever the pieces", async () => {
  // The first key of the first object is written so that only later objects show how they begin.
  const before = "x".repeat(5000);
  const content =
    `[{"\\u0069d":1,"date":1721144700,"text":"${before}"},` +
    '{"id":2,"date":1721144701,"text":"two","broken":oops},{"id":3,"date":1721144702,"text":"three"}]';
  const readings = [];
  for (const chunk of [1, 5, 65_536]) {
    const { messages, remarks } = await read(content, { chunk });
    readings.push({ texts: messages.map(({ body }) => body.text), remarks });
  }
  expect(readings[1]).toEqual(readings[0]);
  expect(readings[2]).toEqual(readings[0]);
});
