import { describe, expect, test } from "vitest";
import { ArchiveError } from "../../../src/core/errors.ts";
import { CHANNEL, chatFile, readExport } from "./read-export.ts";

const post = (id: number, text = `Post ${id}`) => ({
  id,
  type: "message",
  date: "2024-07-16T18:45:00",
  date_unixtime: "1721144700",
  from: "Ann Persona",
  from_id: "user5",
  text,
  text_entities: [{ type: "plain", text }],
});

const failure = async (...given: Parameters<typeof readExport>): Promise<string> => {
  const error = await readExport(...given).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ArchiveError);
  return String(error);
};

test("a whole message, and nothing besides", async () => {
  const { records, remarks } = await readExport(chatFile([post(1)]));
  expect(remarks).toEqual([]);
  expect(records).toStrictEqual([
    {
      message: {
        body: { text: "Post 1" },
        channel: { id: 1600000123, title: "Lighthouse" },
        number: 1,
        time: { kind: "instant", by: "unix", utc: "2024-07-16T15:45:00Z" },
        facts: {},
      },
    },
  ]);
});

describe("the channel", () => {
  test.each([
    ["its bare id", { id: 1600000123 }, { id: 1600000123, title: "Lighthouse" }],
    ["the id of old exports", { id: 10189934715 }, { id: 1600000123, title: "Lighthouse" }],
    ["the id that bots know", { id: -1001600000123 }, { id: 1600000123, title: "Lighthouse" }],
    ["an id beyond both", { id: 44444444444 }, { id: 44444444444, title: "Lighthouse" }],
    ["no name", { name: null }, { id: 1600000123 }],
    ["an id that is none", { id: "x", name: " A\nB " }, { title: "A B" }],
  ])("%s", async (_name, head, channel) => {
    const { messages } = await readExport(chatFile([post(1)], { ...CHANNEL, ...head }));
    expect(messages.map((message) => message.channel)).toEqual([channel]);
  });

  test("keys that stand behind the messages count, too", async () => {
    const sorted = JSON.stringify({
      id: 5,
      messages: [post(1)],
      name: "A",
      type: "public_channel",
    });
    const { messages } = await readExport(sorted);
    expect(messages.map(({ channel }) => channel)).toEqual([{ id: 5, title: "A" }]);
    const person = JSON.stringify({ id: 5, messages: [post(1)], name: "A", type: "personal_chat" });
    expect(await failure(person)).toContain("personal chat");
  });
});

describe("chats of persons", () => {
  test.each([
    ["personal_chat", "personal chat"],
    ["bot_chat", "bot chat"],
    ["saved_messages", "saved messages"],
    ["replies", "replies"],
    ["verification_codes", "verification codes"],
    ["private_group", "private group"],
    ["private_supergroup", "private supergroup"],
    ["public_supergroup", "public supergroup"],
    [null, "unknown kind of chat"],
    [undefined, "unknown kind of chat"],
    [{}, "unknown kind of chat"],
  ])("%j", async (type, kind) => {
    const file = chatFile([post(1)], { name: "Ann Persona", type, id: 5 });
    expect(await failure(file)).toBe(
      `ArchiveError: result.json: expected messages of a channel, found a chat of persons (${kind}); remove the file, or, if all of it may be published, import with --allow-private`,
    );
    const { messages, remarks } = await readExport(file, { allowPrivate: true });
    expect(messages).toHaveLength(1);
    expect(remarks).toEqual([]);
  });
});

const account = {
  about: "Here is the data you asked for.",
  personal_information: { first_name: "Ann Persona", phone_number: "+100" },
  contacts: { about: "", list: [{ first_name: "Bob Persona", messages: [post(90)] }] },
  sessions: { list: [{ last_ip: "192.0.2.1" }] },
  chats: {
    about: "",
    list: [
      { name: "Bob Persona", type: "personal_chat", id: 6, messages: [post(1), post(2)] },
      { ...CHANNEL, messages: [post(3), { id: 4, type: "service", action: "pin_message" }] },
      { name: "Eve Persona", type: "personal_chat", id: 7, messages: [post(5), 5] },
      { type: "saved_messages", id: 8, messages: [] },
      { type: "replies", id: 9 },
    ],
  },
  left_chats: {
    about: "",
    list: [{ name: "Buoy", type: "private_channel", id: 9, messages: [post(6)] }],
  },
};

describe("an account", () => {
  test("its channels are read, and the messages of all others counted", async () => {
    const { messages, records, remarks } = await readExport(JSON.stringify(account, null, 1));
    expect(messages.map(({ number, channel }) => [number, channel.title])).toEqual([
      [3, "Lighthouse"],
      [6, "Buoy"],
    ]);
    expect(records.flatMap((record) => ("leftOut" in record ? [record] : []))).toEqual([
      { leftOut: "personal chat" },
      { leftOut: "personal chat" },
      {
        leftOut: "service: pin_message",
        channel: { id: 1600000123, title: "Lighthouse" },
        number: 4,
      },
      { leftOut: "personal chat" },
      { leftOut: "personal chat" },
    ]);
    expect(remarks).toEqual([
      {
        message:
          'an export of an account; its channels and their messages: "Lighthouse" (2), "Buoy" (1)',
      },
      {
        message:
          "chats of persons were left out: personal chat (2, with 4 messages), saved messages (1, with 0 messages), replies (1, with 0 messages)",
      },
    ]);
    expect(JSON.stringify({ records, remarks })).not.toMatch(/Persona|192\.0|\+100/);
  });

  test("other chats are read where that is allowed, and named by their kind", async () => {
    const { messages, leftOut, remarks } = await readExport(JSON.stringify(account), {
      allowPrivate: true,
    });
    expect(messages.map(({ number }) => number)).toEqual([1, 2, 3, 5, 6]);
    expect(leftOut).toEqual(["service: pin_message", "not a message"]);
    expect(remarks[1]?.message).toMatch(/^chats of persons were read, too: personal chat \(2, /);
    expect(JSON.stringify(remarks)).not.toContain("Persona");
  });

  test("without a channel", async () => {
    const list = account.chats.list.slice(0, 1);
    const { leftOut, remarks } = await readExport(JSON.stringify({ chats: { list } }));
    expect(leftOut).toEqual(["personal chat", "personal chat"]);
    expect(remarks[0]?.message).toBe("an export of an account without channels");
  });

  test("lists that stand where objects are expected", async () => {
    const chat = { ...CHANNEL, messages: [post(1)] };
    const odd = {
      personal_information: [],
      contacts: 5,
      chats: [[chat], 7, chat],
      left_chats: null,
    };
    const { messages } = await readExport(JSON.stringify(odd));
    expect(messages.map(({ number }) => number)).toEqual([1]);
  });
});

describe("JSON that is odd", () => {
  test("keys twice: the last counts", async () => {
    const { messages } = await readExport(
      `{"name":"A","name":"B","type":null,"type":"public_channel","id":1,"messages":[{"id":1,"id":2,"text":"a","text":"b"}]}`,
    );
    expect(messages[0]).toMatchObject({ number: 2, body: { text: "b" }, channel: { title: "B" } });
  });

  test("keys that objects have by themselves", async () => {
    const { messages, remarks } = await readExport(
      `{"__proto__":{"type":"personal_chat"},"type":"public_channel","messages":[{"__proto__":{"text":"x"},"constructor":1,"toString":2,"id":1,"text":"b"}]}`,
    );
    expect(messages.map(({ body }) => body)).toEqual([{ text: "b" }]);
    expect(remarks.map(({ message }) => message)).toContain(
      "1 message has unknown keys (__proto__, constructor, toString), the first is 1",
    );
  });

  test("deep nesting", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const { messages } = await readExport(
      `{"type":"public_channel","deep":${deep},"messages":[{"id":1,"text":"b","poll":${deep}},{"id":2,"text":${deep}},{"id":3,"text":"c"}]}`,
    );
    expect(messages.map(({ number }) => number)).toEqual([1, 3]);
  });

  test("a message that is too large is left out", async () => {
    const huge = JSON.stringify(Array(9).fill("x".repeat(1_000_000)));
    const { messages, leftOut } = await readExport(
      `{"type":"public_channel","messages":[{"id":1,"text":"b"},{"id":2,"x":${huge}},{"id":3,"text":"c"}]}`,
    );
    expect(messages.map(({ number }) => number)).toEqual([1, 3]);
    expect(leftOut).toEqual(["too large"]);
  });

  test.each([
    ["nothing", "", "result.json:1: ", "ends before the first message"],
    ["an empty object", "{}", "result.json: ", "no chat with messages"],
    ["an array", `[${chatFile([post(1)])}]`, "result.json: ", "no chat with messages"],
    ["a string", '"x"', "result.json: ", "no chat with messages"],
    ["no messages", '{"type":"public_channel","id":1}', "result.json: ", "no chat with messages"],
    ["messages by key", chatFile([]).replace("[]", "{}"), "result.json: ", "no chat with messages"],
    ["an account without chats", '{"personal_information":{}}', "result.json: ", "no chat with"],
    ["no JSON", '{\n"name": "A"\n"type": "b"}', "result.json:3: ", "no JSON"],
    ["cut before the messages", '{\n"name": "A",\n', "result.json:3: ", "ends before the first"],
    ["words", "Dear all,\n", "result.json:1: ", "no JSON"],
  ])("%s", async (_name, text, place, found) => {
    const message = await failure(text);
    expect(message).toContain(`ArchiveError: ${place}`);
    expect(message).toContain(found);
  });

  test("no messages in the list", async () => {
    expect(await readExport(chatFile([]))).toMatchObject({ records: [], remarks: [] });
  });
});

describe("what is damaged", () => {
  const whole = chatFile([post(1), post(2), post(3)]);
  const lineOf = (offset: number): number => whole.slice(0, offset).split("\n").length;

  test("cut anywhere: all whole messages, and the line of the end", async () => {
    const ends = [1, 2, 3].map((id) => whole.indexOf("\n  }", whole.indexOf(`"id": ${id},`)) + 4);
    let tried = 0;
    for (let cut = whole.indexOf("}") + 1; cut < whole.length; cut += 7) {
      if (cut < (ends[0] ?? 0)) continue;
      const { messages, remarks } = await readExport(whole.slice(0, cut), { pieceSize: 50 });
      const expected = ends.filter((end) => end <= cut).length;
      expect(messages).toHaveLength(expected);
      expect(remarks).toHaveLength(1);
      expect(remarks[0]?.line).toBe(lineOf(cut));
      expect(remarks[0]?.message).toMatch(
        new RegExp(`^the file ends .*; the last message read is ${expected};`),
      );
      tried += 1;
    }
    expect(tried).toBeGreaterThan(50);
  });

  test("cut within a message, and between two", async () => {
    const start = whole.indexOf('"id": 3,');
    const within = await readExport(whole.slice(0, start));
    expect(within.remarks[0]?.message).toContain("ends within a message, which was left out");
    const between = await readExport(whole.slice(0, whole.lastIndexOf("{", start)));
    expect(between.remarks[0]?.message).toContain("ends before the export does");
  });

  test.each([1, 20, 65_536])("a fault in the middle, in pieces of %i", async (pieceSize) => {
    const faulty = whole.replace('"text": "Post 3"', '"text" "Post 3"');
    const line = lineOf(whole.indexOf('"text": "Post 3"'));
    const { messages, remarks } = await readExport(faulty, { pieceSize });
    expect(messages.map(({ number }) => number)).toEqual([1, 2]);
    expect(remarks).toEqual([
      {
        line,
        message:
          "this line is no JSON, and neither the message it cuts nor what follows was read; the last message read is 2",
      },
    ]);
  });

  test("what stands behind a fault is not told", async () => {
    const faulty = whole
      .replace('"text": "Post 2"', '"text" "Post 2"')
      .replaceAll("Post 3", "\\x0C|");
    const bytes = new TextEncoder().encode(faulty);
    bytes[bytes.lastIndexOf(0x7c)] = 0xff;
    const { remarks } = await readExport(bytes);
    expect(remarks.map(({ line }) => line)).toEqual([lineOf(whole.indexOf('"text": "Post 2"'))]);
  });

  test("a fault on the only line", async () => {
    const line = JSON.stringify(JSON.parse(whole)).replace(',"text":"Post 3"', ',,"text":"Post 3"');
    const { messages, remarks } = await readExport(line);
    expect(messages.map(({ number }) => number)).toEqual([1, 2]);
    expect(remarks[0]?.line).toBe(1);
  });

  test("a fault behind a line end within a string", async () => {
    const faulty = whole.replace("Post 1", "Post\n1").replace('"text": "Post 3"', '"text" 3');
    const { remarks } = await readExport(faulty);
    expect(remarks[1]?.line).toBe(lineOf(whole.indexOf('"text": "Post 3"')) + 1);
  });

  test("a second export behind the first", async () => {
    const { messages, remarks } = await readExport(`${whole}\n${whole}`);
    expect(messages).toHaveLength(3);
    expect(remarks).toEqual([
      {
        line: lineOf(whole.length) + 1,
        message:
          "the export ends before this line, and what follows was not read; the last message read is 3",
      },
    ]);
  });

  test("what is mended is remarked once a kind, with its line", async () => {
    const text = chatFile([post(1, "a|b"), post(2, "c|d")]).replaceAll("|", "\\x0C");
    const { messages, remarks } = await readExport(text);
    expect(messages.map(({ body }) => body.text)).toEqual(["a\fb", "c\fd"]);
    expect(remarks).toEqual([
      {
        line: text.slice(0, text.indexOf("\\x0C")).split("\n").length,
        message:
          "escapes that JSON does not know (such as \\x0C) were read as what they stand for: 4",
      },
    ]);
  });
});

describe("encodings", () => {
  const text = chatFile([post(1, "Маяк ⚓ 😀"), post(2, "x".repeat(5000)), post(3, "é😀")]);
  const utf8 = new TextEncoder().encode(text);
  const utf16 = Uint8Array.from(Buffer.from(text, "utf16le"));
  const swapped = Uint8Array.from(Buffer.from(text, "utf16le").swap16());
  const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
    Uint8Array.from([...mark, ...bytes]);

  test.each([
    ["UTF-8", utf8],
    ["UTF-8 with a mark", marked([0xef, 0xbb, 0xbf], utf8)],
    ["UTF-16, little end first", utf16],
    ["UTF-16, little end first, with a mark", marked([0xff, 0xfe], utf16)],
    ["UTF-16, big end first", swapped],
    ["UTF-16, big end first, with a mark", marked([0xfe, 0xff], swapped)],
  ])("%s, in pieces of any size", async (_name, bytes) => {
    for (const pieceSize of [1, 2, 3, 4, 5, 6, 7, 4095, 4096, 4097, 65_536]) {
      const { messages, remarks } = await readExport(bytes, { pieceSize });
      const texts = messages.map(({ body }) => body.text);
      expect(texts).toEqual(["Маяк ⚓ 😀", "x".repeat(5000), "é😀"]);
      expect(remarks).toEqual([]);
    }
  });

  test("UTF-16 without a mark and without blanks", async () => {
    const compact = JSON.stringify(JSON.parse(chatFile([post(1, "x".repeat(5000))])));
    const bytes = Buffer.from(compact, "utf16le");
    for (const pieceSize of [1000, 5000, 65_536]) {
      expect((await readExport(bytes, { pieceSize })).messages).toHaveLength(1);
    }
  });

  test("bytes that are no text, behind what is no JSON on the same line", async () => {
    const json = JSON.stringify(JSON.parse(chatFile([post(1, "x".repeat(5000))])));
    const bytes = Buffer.concat([Buffer.from(`${json.slice(0, -2)},?`), Buffer.from([0xff, 0x20])]);
    const expected = await readExport(bytes);
    expect(expected.remarks).toHaveLength(1);
    for (const pieceSize of [1, 7])
      expect(await readExport(bytes, { pieceSize })).toEqual(expected);
  });

  test("bytes that are no text", async () => {
    const faulty = utf8.slice();
    faulty[Buffer.from(utf8).indexOf("xxx") + 1] = 0xff;
    const { messages, remarks } = await readExport(faulty);
    expect(messages).toHaveLength(3);
    expect(messages[1]?.body.text.slice(0, 3)).toBe("x\ufffdx");
    expect(remarks).toEqual([
      {
        line: text.slice(0, text.indexOf("xxx")).split("\n").length,
        message: "bytes that are no text were replaced by U+FFFD",
      },
    ]);
  });
});

test.each([1, 2, 3, 4, 5, 6, 7])("borders of pieces do not matter: %i", async (pieceSize) => {
  const text = chatFile([
    { ...post(1, "a|b😀\\x0C é"), photo: "(File not included. x)", width: 12345 },
    { ...post(2), text: ["x", { type: "custom_emoji", text: "⚓", document_id: "BARE" }] },
    { id: -3, type: "message", text: "c", poll: { question: "q", closed: false, answers: [] } },
  ])
    .replaceAll("|", "\\x01")
    .replace('"BARE"', "stickers/sticker (2).webm");
  const expected = await readExport(text);
  expect(expected.messages).toHaveLength(3);
  expect(expected.remarks.map(({ message }) => message).join()).toContain("without quotes");
  expect(await readExport(text, { pieceSize })).toEqual(expected);
});
