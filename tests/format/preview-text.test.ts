import fc from "fast-check";
import { expect, test } from "vitest";
import { findTitle } from "../../src/annotate/title.ts";
import { encodeText } from "../../src/format/markdown.ts";
import { previewText } from "../../src/format/preview-text.ts";

const cases: readonly (readonly [name: string, title: string, text: string, preview: string])[] = [
  ["the next line", "Budget adopted", "Budget adopted\nDetails below", "Details below"],
  ["the rest of the line", "It rains.", "It rains. Take a coat.\nOr not.", "Take a coat. Or not."],
  ["the rest of a title that was cut", "It rains on…", "It rains on the hills", "…the hills"],
  ["nothing where the title was cut at the end", "It rains…", "It rains 🌧\nMore", "More"],
  ["signs before the title", "Budget adopted", "❗️ 🇭🇺 Budget adopted\nDetails", "Details"],
  ["signs behind it", "Budget adopted", "Budget adopted 🚀🚀!\nDetails", "Details"],
  ["a quotation mark that ends it", "«It rains»", "«It rains», he said", "he said"],
  ["marks inside it", "Budget of 2024", "Budget — of «2024»\nDetails", "Details"],
  ["a title over two lines", "Army: the bridge", "Army:\n\nthe bridge\nIs open", "Is open"],
  ["hashtags above the title", "Budget", "#News #EU\nBudget\nDetails", "Details"],
  ["hashtags in between", "Army: the bridge", "Army:\n#News\nthe bridge\nIs open", "Is open"],
  ["lines of hashtags", "Budget", "Budget\nDetails\n\n#News #EU\n📰 @channel\n***", "Details"],
  ["a hashtag in a sentence stays", "Budget", "Budget\nAll of #EU pays", "All of #EU pays"],
  ["a lone link", "Budget", "Budget\nhttps://example.org/a?b=c\nDetails", "Details"],
  [
    "a link by its host",
    "Budget",
    "Budget\nSee https://www.example.org/a, b",
    "See example.org, b",
  ],
  ["a placeholder", "Budget", "[ Photo ]\nBudget\nDetails", "Details"],
  ["a contact stays hidden", "Contact", "[ Contact ]\nSome One\n+1 555 0100", ""],
  ["bullets and blanks", "Budget", "Budget\n\n •  One  \n • Two", "One • Two"],
  ["a minus stays", "Budget", "Budget\n-5 °C tonight", "-5 °C tonight"],
  ["a title of one's own", "Another title", "It rains.\nMore", "It rains. More"],
  ["a title from a later line", "Details", "Budget\nDetails\nMore", "More"],
  ["no title", "", "It rains.", "It rains."],
  ["nothing behind the title", "It rains.", "It rains.\n#News 🚀", ""],
  ["formats in the text of an export", "A b", "**A** b\n[c](https://x.example/d) __e__", "c e"],
  ["signs of Markdown", "A * b", "A * b\n1. <c> _d_ &amp;", "1. <c> _d_ &amp;"],
  ["overrides of direction", "A", "A\n\u202Eb\u2066c", "bc"],
  ["words from right to left", "عاجل", "عاجل\nالجسر مفتوح الآن", "الجسر مفتوح الآن"],
  ["an empty text", "A", "", ""],
];

test.each(cases)("shows %s", (_name, title, text, preview) => {
  expect(previewText(title, encodeText(text))).toBe(preview);
});

test.each([
  ["Markdown that a person wrote", "A", "# A\n\n*b* [c](d.html)\n\n- e", "b c • e"],
  ["a spoiler", "A", "A\n||who|| did it", "[…] did it"],
  ["a spoiler over lines", "A", "A\nb ||c\nd|| e", "b […] e"],
  ["a spoiler with a bar", "A", "A\nb ||c \\| d|| e", "b […] e"],
  ["a spoiler with two bars", "A", "A\nb ||c\\|\\|d|| e", "b […] e"],
  ["a spoiler in a spoiler", "A", "A\nb ||c ||d|| e|| f", "b […] f"],
  ["a spoiler in a quote", "A", "A\n\n> b ||c|| d", "b […] d"],
  ["bars in code", "A", "A\n`b||c` d ||e||", "b||c d […]"],
  ["bars that hide nothing", "A", "A\nb || c || d", "b || c || d"],
  ["a spoiler that is not read to its end", "A", `A\nb ||${"c ".repeat(900)}|| e`, "b […]"],
  [
    "bars in a text that is not read to its end",
    "A",
    `A\nb \\|\\| ${"c".repeat(900)}`,
    `b || ${"c".repeat(215)}…`,
  ],
])("of %s", (_name, title, markdown, preview) => {
  expect(previewText(title, markdown)).toBe(preview);
});

test("a spoiler stays hidden wherever the text is cut", () => {
  for (const signs of ["who\\|\\|when ", "a\\\\|b ", "|c "]) {
    for (let length = 240; length < 320; length++) {
      const markdown = `A\nb ||${"x".repeat(length)}${signs}hidden|| ${"e".repeat(900)}`;
      expect(previewText("A", markdown)).toMatch(/^b \[…\](?: e*…?)?$/);
    }
  }
});

test.each([
  ["Latin", "water rises again and ", 213, 221],
  ["Cyrillic", "вода снова поднимается и ", 165, 190],
  ["Arabic", "الماء يرتفع من جديد و", 165, 190],
  ["Chinese", "水位再次上涨而且", 110, 116],
  ["emoji", "👩‍👩‍👧🏽 x ", 100, 180],
])("three lines of %s weigh little", (_name, words, least, most) => {
  const preview = previewText("A", `A\n${words.repeat(200)}`);
  expect(preview.length).toBeGreaterThan(least);
  expect(preview.length).toBeLessThanOrEqual(most);
  expect(preview.endsWith("…")).toBe(true);
  expect(Buffer.byteLength(preview)).toBeLessThan(350);
});

const text = fc
  .array(
    fc.constantFrom(
      ...[
        "word. ",
        "🇷🇺",
        "слово ",
        "\n",
        "#tag ",
        "**",
        "||",
        "…",
        "中文。",
        "https://a.example/b ",
      ],
      ...["It: ", "Anna Berg\n", "\\", "<b>", "[a](https://b.example) ", "\u202e", "7️⃣"],
    ),
    { maxLength: 300 },
  )
  .map((parts) => parts.join(""));

test("of any text: one short line that does not begin with the title again", () => {
  let shown = 0;
  fc.assert(
    fc.property(text, (any) => {
      const title = findTitle(any);
      const preview = previewText(title, encodeText(any));
      expect(preview).not.toMatch(/[\n\u202e]/);
      expect(preview.length).toBeLessThan(230);
      expect(/[\p{L}\p{N}]/u.test(preview)).toBe(preview !== "");
      if (preview !== "") shown++;
    }),
  );
  expect(shown).toBeGreaterThan(20);
});

test("linear on a megabyte without blanks or breaks", () => {
  for (const unit of ["a", "🔥", "\n", "|", "#", "[a](", "**", "https://"]) {
    const any = unit.repeat(1_000_000 / unit.length);
    expect(previewText("Title", any).length).toBeLessThan(230);
    expect(previewText(any, any).length).toBeLessThan(230);
  }
});
