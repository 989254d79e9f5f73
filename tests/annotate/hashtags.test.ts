import fc from "fast-check";
import { expect, test } from "vitest";
import { findHashtags, foldHashtag, hashtagSpans } from "../../src/annotate/hashtags.ts";

const cases: readonly (readonly [name: string, text: string, tags: readonly string[]])[] = [
  ["none", "No tag here", []],
  ["at the start, inside, at the end", "#One and #Two, then #Three", ["One", "Three", "Two"]],
  ["sorted without regard to case", "#beta #Alpha #GAMMA", ["Alpha", "beta", "GAMMA"]],
  ["each once, in its first spelling", "#News #NEWS #news", ["News"]],
  ["other Unicode forms are the same", "#Cafe\u0301 #Café", ["Cafe\u0301"]],
  ["behind brackets, quotes, emoji", "(#One) «#Two» 🔥#Three", ["One", "Three", "Two"]],
  ["a letter before makes none", "C#Sharp é#x 5#y _#z", []],
  ["two in a row without a blank are none", "#one#two", []],
  ["a # before is no letter", "##One", ["One"]],
  ["digits alone are none", "#1 #2024 #1_0 #_", []],
  ["digits with a letter are one", "#2024год #G20", ["2024год", "G20"]],
  ["underscores", "#Russia_Iran", ["Russia_Iran"]],
  [
    "punctuation ends it",
    "#One, #Two. #Three! #Fo-ur #Fi'ive",
    ["Fi", "Fo", "One", "Three", "Two"],
  ],
  ["Cyrillic", "#Россия #Ёлка #Україна", ["Россия", "Україна", "Ёлка"]],
  ["Chinese, Arabic, Hindi", "#中文 #روسيا #हिन्दी", ["हिन्दी", "روسيا", "中文"].sort()],
  ["a zero-width non-joiner", "#می\u200cخواهم", ["می\u200cخواهم"]],
  ["a middle dot", "#col·lecció", ["col·lecció"]],
  ["a variation selector ends it", "#One\ufe0f #Two❤️", ["One", "Two"]],
  ["a keycap is none", "#️⃣ #️⃣One", []],
  ["not in a web address", "https://example.org/#top www.example.org/a#b t.me/c#d", []],
  ["after a web address", "https://example.org/ #One", ["One"]],
  ["a slash alone is no address", "yes/#One", ["One"]],
  ["letters beyond the basic plane", "#𝔗𝔢𝔰𝔱", ["𝔗𝔢𝔰𝔱"]],
  ["256 characters at most", `#${"a".repeat(300)}`, ["a".repeat(256)]],
  ["256 characters, not code units", `#${"𝔞".repeat(300)}`, ["𝔞".repeat(256)]],
];

test.each(cases)("hashtags: %s", (_name, text, tags) => {
  expect(findHashtags(text)).toEqual(tags);
});

test("spans hold the # and are half-open", () => {
  expect(hashtagSpans("a #b c #dé.")).toEqual([
    { start: 2, end: 4 },
    { start: 7, end: 10 },
  ]);
});

test("folding is lower case by no language's rules, in NFC", () => {
  expect(foldHashtag("I\u0307stanbul")).toBe("İstanbul".toLowerCase());
  expect(foldHashtag("CAFE\u0301")).toBe("café");
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom("#", "a", "É", "1", "_", " ", "/", "http://", "中", "\u0301", "𝔞", "@", "\n"),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join("")),
);

test("any text: spans are in order, apart, and hold exactly the hashtags", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const spans = hashtagSpans(text);
      const spelled = spans.map(({ start, end }) => text.slice(start, end));
      for (const [index, { start, end }] of spans.entries()) {
        expect(text[start]).toBe("#");
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        expect([...text.slice(start + 1, end)].length).toBeLessThanOrEqual(256);
      }
      const folded = new Set(spelled.map((tag) => foldHashtag(tag.slice(1))));
      expect(new Set(findHashtags(text).map(foldHashtag))).toEqual(folded);
      expect(findHashtags(text).length).toBe(folded.size);
    }),
  );
});

test("linear on a megabyte of hashes or letters", () => {
  expect(findHashtags("#".repeat(1_000_000))).toEqual([]);
  expect(findHashtags("#a".repeat(500_000))).toEqual([]);
  expect(findHashtags(`#${"a".repeat(1_000_000)}#`)).toEqual([]);
  expect(findHashtags("a.b/#".repeat(200_000)).length).toBeLessThanOrEqual(1);
});
