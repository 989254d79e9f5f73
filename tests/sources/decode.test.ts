import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArchiveError } from "../../src/core/errors.ts";
import { decodeDump } from "../../src/sources/decode.ts";

const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const BOM = "\uFEFF";

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", (text) => Buffer.from(BOM + text)],
  ["UTF-16 LE with a mark", (text) => Buffer.from(BOM + text, "utf16le")],
  ["UTF-16 BE with a mark", (text) => utf16be(BOM + text)],
];

const unmarked: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["UTF-16 LE without a mark", (text) => Buffer.from(text, "utf16le")],
  ["UTF-16 BE without a mark", utf16be],
];

const texts = [
  ["Latin", "One line\nanother line\n"],
  ["Cyrillic", "Первая строка\nвторая строка"],
  ["Chinese", "第一行文字\n第二行文字\n第三行"],
  ["emoji", "🇷🇺 flags 🇭🇺\n7️⃣9️⃣ years"],
] as const;

const decoded = (bytes: Uint8Array): string =>
  Buffer.from(decodeDump({ name: "x.txt", bytes })).toString("utf8");

describe.each([...encodings, ...unmarked])("decodeDump: %s", (_name, encode) => {
  test.each(texts)("%s", (_script, text) => {
    expect(decoded(encode(text))).toBe(text);
  });
});

describe.each(encodings)("decodeDump: any text in %s", (_name, encode) => {
  test("comes back", () => {
    const text = fc
      .string({ unit: "binary" })
      .filter((value) => !value.includes("\0") && !value.startsWith(BOM) && value.trim() !== "");
    fc.assert(
      fc.property(text, (value) => {
        expect(decoded(encode(value))).toBe(value);
      }),
    );
  });
});

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const faults = [
  ["a Latin-1 byte", bytes("one\ntw", [0xe9], " three"), 2, 6, "found the byte 0xE9"],
  ["a byte that never stands in UTF-8", bytes("ab", [0xff]), 1, 2, "found the byte 0xFF"],
  ["an overlong form", bytes([0xc0, 0x80]), 1, 0, "found the byte 0xC0"],
  ["an overlong form of three bytes", bytes("a", [0xe0, 0x80, 0x80]), 1, 1, "the byte 0xE0"],
  ["an encoded surrogate", bytes("a\r\n", [0xed, 0xa0, 0x80]), 2, 3, "the byte 0xED"],
  ["beyond U+10FFFF", bytes([0xf4, 0x90, 0x80, 0x80]), 1, 0, "the byte 0xF4"],
  ["a sequence cut short at the end", bytes("при", [0xd0]), 1, 6, "the byte 0xD0"],
  ["after a byte order mark", bytes([0xef, 0xbb, 0xbf], "ab", [0x80]), 1, 5, "the byte 0x80"],
  ["a NUL", bytes("one\rtwo\rthr", [0], "ee"), 3, 11, "found a NUL character"],
  ["a NUL in UTF-16", bytes([0xff, 0xfe, 0x61, 0, 0, 0]), 1, 4, "found a NUL character"],
  ["half a unit", bytes([0xff, 0xfe, 0x61, 0, 0x62]), 1, 4, "found half a UTF-16 unit"],
  ["a lone surrogate", bytes([0xfe, 0xff, 0, 0x0a, 0xd8, 0, 0, 0x61]), 2, 4, "0xD800"],
  ["nothing", bytes(""), undefined, 0, "found an empty file"],
  ["a mark alone", bytes([0xef, 0xbb, 0xbf]), undefined, 0, "found only blank lines"],
  ["blank lines", bytes(" \n\t\r\n\u00a0\u3000\n"), undefined, 0, "found only blank lines"],
] as const;

describe("decodeDump names file, line and byte", () => {
  test.each(faults)("%s", (_name, found, line, offset, message) => {
    const decode = () => decodeDump({ name: "bad.txt", bytes: found });
    expect(decode).toThrow(ArchiveError);
    expect(decode).toThrow(message);
    expect(decode).toThrow(
      expect.objectContaining({
        at: { file: "bad.txt", offset, ...(line !== undefined && { line }) },
      }),
    );
  });

  test("says what to do", () => {
    expect(() => decodeDump({ name: "bad.txt", bytes: bytes("a\n", [0xe9]) })).toThrow(
      "bad.txt:2 (byte 2): expected UTF-8 text, found the byte 0xE9; save the file as UTF-8",
    );
  });
});
