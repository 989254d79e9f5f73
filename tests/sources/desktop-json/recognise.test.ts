import { expect, test } from "vitest";
import { recognises } from "../../../src/sources/desktop-json/recognise.ts";

const message = { id: 1, type: "message", date: "2024-07-16T18:45:00", text: "x" };
const json = (value: unknown): string => JSON.stringify(value, null, 1);

test.each([
  [true, "a channel", json({ name: "A", type: "public_channel", id: 1, messages: [message] })],
  [true, "a chat of persons", json({ type: "saved_messages", id: 1, messages: [] })],
  [true, "a type of null", json({ name: null, type: null, id: 1, messages: [message] })],
  [true, "a type of null and no messages", json({ name: null, type: null, id: 1, messages: [] })],
  [true, "sorted keys", json({ id: 1, messages: [message], name: "A", type: "public_channel" })],
  [true, "no messages", json({ name: "A", type: "public_channel", id: 1 })],
  [true, "an account", json({ about: "x", personal_information: {}, contacts: { list: [] } })],
  [true, "the chats of an account", json({ about: "x", chats: { about: "y", list: [] } })],
  [true, "chats that were left", json({ left_chats: { list: [] } })],
  [true, "messages alone", json({ messages: [{ ...message, date_unixtime: "1721144700" }] })],
  [false, "messages of Telethon", json({ messages: [{ id: 1, from_id: null, message: "x" }] })],
  [false, "messages with classes", json({ name: "A", id: 1, messages: [{ ...message, _: "M" }] })],
  [false, "tdl's", json({ id: 1, messages: [{ id: 1, type: "message", file: "x", date: 5 }] })],
  [false, "tdl's with texts", json({ id: 1, messages: [{ ...message, file: "x" }] })],
  [false, "an empty object", "{}"],
  [false, "a list of messages", json([message])],
  [
    false,
    "another program's chat",
    json({ name: "A", messages: [{ role: "user", content: "x" }] }),
  ],
  [false, "another program's types", json({ type: "public_channels", items: [] })],
  [false, "words", "The type of a chat is public_channel"],
  [false, "words in braces", "{now} we sail"],
])("%s: %s", (expected, _name, text) => {
  expect(recognises({ text, isCut: false })).toBe(expected);
});

test.each([60, 90, 200])("a head that ends after %i characters", (length) => {
  const text = json({ name: "A", type: "public_channel", id: 1, messages: [message] });
  expect(recognises({ text: text.slice(0, length), isCut: true })).toBe(true);
});
