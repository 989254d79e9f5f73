import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeChanges } from "../../../src/site/views/changes.ts";

/** The changes as one text: `[-dropped-]`, `{+added+}`, `…` for what was left out; a line a line. */
const shown = (older: string, newer: string): string =>
  describeChanges(older, newer)
    .map((line) => line.map(({ kind, text }) => SIGNS[kind](text)).join(""))
    .join("\n");

const SIGNS = {
  same: (text: string) => text,
  removed: (text: string) => `[-${text}-]`,
  added: (text: string) => `{+${text}+}`,
  skipped: (text: string) => text.replace("[…]", "…"),
};

const LONG = "The tide was low, and the boats lay on the sand until the evening. ";

const cases = [
  ["a word", "the old pier", "the new pier", "the [-old-]{+new+} pier"],
  [
    "a Russian word",
    "карты из хранилищ города",
    "карты из хранилища города",
    "карты из [-хранилищ-]{+хранилища+} города",
  ],
  ["an Arabic word", "حديقة كبيرة جدا", "حديقة صغيرة جدا", "حديقة [-كبيرة-]{+صغيرة+} جدا"],
  ["a Chinese letter", "图书馆开门", "图书馆关门", "图书馆[-开-]{+关+}门"],
  ["a hashtag", "#Old #Talks", "#Talks", "[-#Old -]#Talks"],
  [
    "a link",
    "at https://a.example/x?n=1 now",
    "at https://a.example/x?n=2 now",
    "at [-https://a.example/x?n=1-]{+https://a.example/x?n=2+} now",
  ],
  ["a flag", "🇰🇪🇪🇹 talks", "🇰🇪🇳🇴 talks", "🇰🇪[-🇪🇹-]{+🇳🇴+} talks"],
  ["an apostrophe", "they don't know", "they don’t know", "they [-don't-]{+don’t+} know"],
  ["a line added", "one\ntwo", "one\ntwo\n\nthree", "one\ntwo\n{+three+}"],
  ["two lines joined", "one\ntwo", "one two", "one[-↵-]\n{+ +}two"],
  ["nothing in common", "one\ntwo", "three", "[-one-]\n[-two-]{+three+}"],
  [
    "what stayed far before",
    `${LONG.repeat(4)}\nlow tide`,
    `${LONG.repeat(4)}\nhigh tide`,
    `… evening. ${LONG}\n[-low-]{+high+} tide`,
  ],
] as const;

describe("what changed", () => {
  test.each(cases)("%s", (_name, older, newer, expected) => {
    expect(shown(older, newer)).toBe(expected);
  });

  test("a whole line is kept beside a change, long ones are cut between words", () => {
    const lines = ["First line.", LONG.trim(), "A few words."].join("\n");
    expect(shown(`${lines} Yes.\n${LONG.repeat(5)}`, `${lines} No.\n${LONG.repeat(5)}`)).toBe(
      `First line.\n${LONG.trim()}\nA few words. [-Yes-]{+No+}.\nThe tide was low, and the boats lay on the sand until the evening. The tide …`,
    );
  });

  test("a text that was written anew is shown as dropped and added whole", () => {
    const words = (word: string) =>
      Array.from({ length: 600 }, (_, at) => `${word}${at}`).join(" ");
    expect(shown(words("a"), words("b"))).toBe(`[-${words("a")}-]\n{+${words("b")}+}`);
  });

  test("both texts can be read off the changes, save for what stayed and line ends", () => {
    const words = fc.array(
      fc.constantFrom("tide", "boat", "\n", " ", "🇰🇪", "字", "don't", "#Pier", "👩‍🚀"),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [older, newer] = [a.join(""), b.join("")];
        const pieces = describeChanges(older, newer).flat();
        fc.pre(pieces.every(({ kind }) => kind !== "skipped"));
        const textOf = (...kinds: readonly string[]) =>
          pieces.map(({ kind, text }) => (kinds.includes(kind) ? text : "")).join("");
        const solid = (text: string) => text.replaceAll(/[\s↵]/g, "");
        expect(solid(textOf("same", "removed"))).toBe(solid(older));
        expect(solid(textOf("same", "added"))).toBe(solid(newer));
      }),
    );
  });
});
