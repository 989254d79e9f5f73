import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDump } from "../../src/dump/read-dump.ts";

/**
 * Dumps made from real channels, which stay outside of the project: without the folder next to the
 * project this file tests nothing, and its title says so.
 */
const DATA = new URL("../../../shared/data/", import.meta.url);
const isThere = existsSync(DATA);

interface Source {
  readonly name: string;
  readonly texts: readonly string[];
}

const jsonIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, DATA))
    .filter((file) => file.endsWith(".json"))
    .map((file) => folder + file);

const stringsAt = (file: string, pick: (message: Record<string, unknown>) => unknown): Source => {
  const json: unknown = JSON.parse(readFileSync(new URL(file, DATA), "utf8"));
  const messages: unknown = Array.isArray(json) ? json : Object(json).messages;
  const list = Array.isArray(messages) ? messages : [];
  const texts = list.map((message) => plainText(pick(Object(message))));
  return { name: file, texts: texts.filter((text) => text.trim() !== "") };
};

/** Telegram Desktop writes a text as a string, or as a list of strings and {type, text}. */
const plainText = (text: unknown): string => {
  if (typeof text === "string") return text;
  if (!Array.isArray(text)) return "";
  return text.map((part) => (typeof part === "string" ? part : String(Object(part).text))).join("");
};

const sources: readonly Source[] = isThere
  ? [
      ...jsonIn("channels-json/").map((file) => stringsAt(file, ({ text }) => text)),
      ...jsonIn("telethon-json/").map((file) => stringsAt(file, ({ message }) => message)),
      stringsAt("telegram-desktop-pair/result.json", ({ text }) => text),
    ]
  : [];

const isFilled = (line: string): boolean => line.trim() !== "";
const withoutBlankLines = (text: string): string => text.split("\n").filter(isFilled).join("\n");
const withinBlankLines = (text: string): string => {
  const lines = text.split("\n");
  return lines.slice(lines.findIndex(isFilled), lines.findLastIndex(isFilled) + 1).join("\n");
};

const doubled = (text: string): string => {
  const [first, ...rest] = text.split("\n");
  return [first, ...rest, ...rest].join("\n");
};

const readTexts = (texts: readonly string[]): readonly string[] => {
  const bytes = Buffer.from(texts.map(doubled).join("\n"));
  return readDump({ name: "x.txt", bytes }).posts.map(({ text }) => text);
};

describe.skipIf(!isThere)(
  `dumps made from ../shared/data${isThere ? "" : " (NOT TESTED: the folder is absent)"}`,
  () => {
    test("there are seven channels", () => {
      expect(sources.length).toBe(7);
      expect(sources.every(({ texts }) => texts.length > 400)).toBe(true);
    });

    test.each(sources)("$name: the very same texts", ({ texts }) => {
      const dense = texts.map(withoutBlankLines);
      expect(readTexts(dense)).toEqual(dense);
      expect(readTexts(dense.toReversed())).toEqual(dense.toReversed());
    });

    test.each(sources)("$name: with the blank lines within texts", ({ texts }) => {
      const kept = texts.map(withinBlankLines);
      expect(readTexts(kept)).toEqual(kept);
    });
  },
);
