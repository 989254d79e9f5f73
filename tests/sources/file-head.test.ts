import { describe, expect, test } from "vitest";
import { decodeHead, HEAD_BYTES } from "../../src/sources/file-head.ts";
import { expectedDump, recogniseSource } from "../../src/sources/recognise-source.ts";
import { fakeSource } from "../support/fake-source.ts";

describe("the beginning of a file", () => {
  test.each([
    ["UTF-8", Buffer.from("пост"), "пост"],
    ["a mark", Buffer.from("\uFEFFпост"), "пост"],
    ["UTF-16 with a mark", Buffer.from("\uFEFFпост", "utf16le"), "пост"],
    ["UTF-16 without", Buffer.from('{"a":1}', "utf16le"), '{"a":1}'],
    ["UTF-16, the other way round", Buffer.from('{"a":1}', "utf16le").swap16(), '{"a":1}'],
    ["blank lines before", Buffer.from(" \r\n\n \n a\n"), " a\n"],
    ["nothing", Buffer.from(""), ""],
  ])("is decoded: %s", (_name, bytes, text) => {
    expect(decodeHead(bytes)).toEqual({ text, isCut: false });
  });

  test("ends before a character that is cut in two", () => {
    const { text, isCut } = decodeHead(Buffer.from(`a${"п".repeat(HEAD_BYTES)}`));
    expect({ isCut, ends: text.slice(-2) }).toEqual({ isCut: true, ends: "пп" });
    expect(decodeHead(Buffer.alloc(HEAD_BYTES, "a")).isCut).toBe(false);
  });
});

test("the first reader that knows a file reads it", () => {
  const [a, ab] = [fakeSource("a"), fakeSource("ab")];
  const head = { text: "abc", isCut: false };
  expect(recogniseSource(head, [a, ab])).toBe(a);
  expect(recogniseSource(head, [ab, a])).toBe(ab);
  expect(recogniseSource({ ...head, text: "c" }, [ab, a])).toBeUndefined();
});

test("messages list what is known", () => {
  expect(expectedDump([])).toBe("a dump: text");
  expect(expectedDump([fakeSource("A"), fakeSource("B")])).toBe(
    "a dump: text, or one of: A files, B files",
  );
});
