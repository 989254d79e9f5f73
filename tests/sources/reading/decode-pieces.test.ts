import { expect, test } from "vitest";
import { decodePieces } from "../../../src/sources/reading/decode-pieces.ts";

const utf8 = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

async function decoded(bytes: Uint8Array, size: number) {
  let text = "";
  const faults: number[] = [];
  const file = {
    name: "file",
    size: bytes.length,
    async *read() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
  for await (const piece of decodePieces(file, (lineEnds) => faults.push(lineEnds))) text += piece;
  return { text, faults };
}

const CASES: readonly (readonly [string, Uint8Array, string, readonly number[]])[] = [
  ["nothing", utf8(""), "", []],
  ["UTF-8", utf8("tide é 😮\n"), "tide é 😮\n", []],
  ["a byte order mark", utf8("\uFEFFtide \uFEFF"), "tide \uFEFF", []],
  ["UTF-16 with a mark", Buffer.from("\uFEFFtide 😮", "utf16le"), "tide 😮", []],
  ["UTF-16 without one", Buffer.from("[tide] 😮", "utf16le"), "[tide] 😮", []],
  ["NUL", utf8("one\ntwo\0three"), "one\ntwo\uFFFDthree", [1]],
  ["bytes that are no text", utf8("one\n", [0xff], "\ntwo\0"), "one\n\uFFFD\ntwo\uFFFD", [1]],
  ["a character that the file cuts", utf8("tide ", [0xf0, 0x9f, 0x98]), "tide \uFFFD", []],
  ["half of UTF-16", Buffer.from("[tide] 😮", "utf16le").subarray(0, -2), "[tide] \uFFFD", []],
];

test.each(CASES)("%s", async (_name, bytes, text, faults) => {
  expect(await decoded(bytes, 1 << 20)).toEqual({ text, faults });
});

test.each(CASES)("%s, behind 4,096 bytes and in pieces of any size", async (name, bytes, text) => {
  const isWide = bytes[1] === 0 || bytes[0] === 0xff;
  const lead = "[a] ".repeat(1100);
  const start = isWide ? Buffer.from(lead, "utf16le") : utf8(lead);
  const whole = Buffer.concat([start, bytes]);
  const mark = name.includes("mark") ? "\uFEFF" : "";
  for (const size of [1, 2, 3, 5, 4099]) {
    expect((await decoded(whole, size)).text).toBe(`${lead}${mark}${text}`);
  }
});
