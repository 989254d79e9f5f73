import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import type { RangeKind, TextRange } from "../../../src/core/message.ts";
import type { Body } from "../../../src/core/types.ts";
import { encodeBody } from "../../../src/format/body/encode-body.ts";
import { decodeBody } from "../../../src/format/body/read-body.ts";
import { plainText } from "../../../src/format/plain-text.ts";
import { RUNS } from "../../support/arbitraries.ts";
import { body as anyBody } from "../../support/bodies.ts";
import { charactersOf, meantCharacters, plainNames } from "../../support/formats.ts";
import { htmlToBody } from "../../support/html-to-body.ts";

describe("any body", () => {
  test("keeps its text to the character", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(plainText(encodeBody(body))).toBe(body.text);
      }),
      RUNS,
    );
  });

  test("keeps the formats of every character", () => {
    let formatted = 0;
    fc.assert(
      fc.property(anyBody, (body) => {
        const read = decodeBody(encodeBody(body));
        const pres = (read.ranges ?? []).filter(({ kind }) => kind === "pre");
        const isPre = (at: number) => pres.some(({ from, to }) => from <= at && at < to);
        const found = charactersOf(read).map(plainNames);
        if (found.some(({ length }) => length > 1)) formatted += 1;
        expect(found).toEqual(meantCharacters(body, isPre));
      }),
      RUNS,
    );
    expect(formatted).toBeGreaterThan(100);
  });

  test("is the same Markdown once it was read", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const markdown = encodeBody(body);
        expect(encodeBody(decodeBody(markdown))).toBe(markdown);
      }),
      RUNS,
    );
  });
});

/** What every reader of Markdown knows: spoilers and folded quotes are ours. */
const common = anyBody.map(({ text, ranges = [] }) => ({
  text,
  ranges: ranges.filter(({ kind }) => kind !== "spoiler" && kind !== "expandable-blockquote"),
}));

test("an unadapted markdown-it reads the same text and formats", () => {
  const stock = new MarkdownIt("commonmark", { html: true, breaks: true, xhtmlOut: false });
  stock.enable("strikethrough");
  fc.assert(
    fc.property(common, (body) => {
      const markdown = encodeBody(body);
      const html = stock
        .render(markdown)
        .replaceAll("<br>\n", "<br>")
        .replaceAll("\n</p>", "<br></p>")
        .replaceAll("\r", "&#13;")
        .replaceAll(/<(\/?)b>/g, "<$1strong>")
        .replaceAll(/<(\/?)i>/g, "<$1em>");
      const found = htmlToBody(html);
      expect(found.text).toBe(body.text);
      const ours = charactersOf(decodeBody(markdown)).map(plainNames);
      expect(charactersOf(found).map(plainNames)).toEqual(ours);
    }),
    RUNS,
  );
});

/** `<b>bold</b>` and so on, for tables: the ranges of a text whose tags are ranges. */
const KINDS: Readonly<Record<string, RangeKind>> = {
  ...{ b: "bold", i: "italic", u: "underline", s: "strikethrough", h: "spoiler", c: "code" },
  ...{ p: "pre", q: "blockquote", e: "expandable-blockquote", a: "text-link", m: "mention" },
  ...{ t: "hashtag", o: "custom-emoji", l: "link", n: "text-mention" },
};

function tagged(source: string): Body {
  const starts = new Map<string, number>();
  const ranges: TextRange[] = [];
  let text = "";
  for (const { 0: piece, groups = {} } of source.matchAll(
    /\{(?<close>\/?)(?<name>[a-z])\}|[^{]+|\{/g,
  )) {
    const { name, close } = groups;
    const kind = KINDS[name ?? ""];
    if (name === undefined || kind === undefined) text += piece;
    else if (close === "") starts.set(name, text.length);
    else {
      const range = { kind, from: starts.get(name) ?? 0, to: text.length };
      ranges.push(kind === "text-link" ? { ...range, url: "https://a.example/" } : range);
    }
  }
  return { text, ranges };
}

const written = [
  ["bold", "a {b}bold{/b} word", "a **bold** word"],
  ["italic", "{i}all{/i}", "_all_"],
  ["underline has no sign", "{u}x{/u}", "<u>x</u>"],
  ["strikethrough", "{s}x{/s}.", "~~x~~."],
  ["inside a word", "un{b}do{/b}ne", "un<b>do</b>ne"],
  ["without blanks", "中文{b}粗体{/b}中文", "中文<b>粗体</b>中文"],
  ["in quotation marks", "«{b}x{/b}»", "«**x**»"],
  ["beside a sign of the text", "*{b}x{/b}*", "\\*<b>x</b>\\*"],
  ["around a sign of the text", "{b}*x*{/b}", "<b>\\*x\\*</b>"],
  ["a spoiler", "a{h}b{/h}c", "a||b||c"],
  ["bars of the text", "a||b {h}c{/h}", "a\\|\\|b ||c||"],
  ["code", "{c}a*b{/c}", "`a*b`"],
  ["code with backticks", "{c}`a``{/c}", "``` `a`` ```"],
  ["code over lines", "{c}a\nb{/c}", "`a`\n`b`"],
  ["code that shows nothing", "a{c} {/c}b", "a b"],
  ["a link", "{a}words [x]{/a}", "[words \\[x\\]](https://a.example/)"],
  ["an exclamation before a link", "!{a}x{/a}", "\\![x](https://a.example/)"],
  ["a mention", "{m}@herald{/m}", "[@herald](https://t.me/herald)"],
  [
    "a hashtag, an emoji, an address, a person",
    "{t}#A{/t} {o}x{/o} {l}t.me/x{/l} {n}B{/n}",
    "#A x t.me/x B",
  ],
  [
    "all at once",
    "{h}{a}{b}{i}{u}{s}{c}x{/c}{/s}{/u}{/i}{/b}{/a}{/h}",
    "||[**_<u>~~`x`~~</u>_**](https://a.example/)||",
  ],
  ["an overlap", "{b}a {i}b{/b} c{/i}", "**a _b_** _c_"],
  ["the same kind twice", "{b}a{/b}{b}b{/b}", "**ab**"],
  ["blanks at the ends", "a{b} b {/b}c", "a **b** c"],
  ["only blanks", "a{b} \n {/b}c", "a&#32;\n&#32;c"],
  ["bold over lines", "{b}a\nb{/b}", "**a**\n**b**"],
  ["a spoiler over lines and paragraphs", "{h}a\nb\n\nc{/h}", "||a\nb||\n\n||c||"],
  ["a quote", "a\n{q}b\nc{/q}\nd", "a\n\n> b\n> c\n\nd"],
  ["a quote of a part of a line", "a {q}b{/q} c", "> a b c"],
  ["a quote between blank lines", "a\n\n{q}b{/q}\n\nc", "a&#10;\n\n> b\n\n\\\nc"],
  ["two quotes", "{q}a{/q}\n{p}b{/p}\n\n{q}c{/q}", "> a\n\n```\nb\n\n```\n\n> c"],
  ["a quote of paragraphs", "{q}a\n\nb{/q}", "> a\n>\n> b"],
  ["a collapsed quote", "{e}a{/e}", "> [!quote]-\n> a"],
  ["a quote that looks collapsed", "{q}[!quote]-\na{/q}", "> \\[!quote]-\n> a"],
  ["preformatted text", "a\n{p}b\n  c{/p}\nd", "a\n\n```\nb\n  c\n```\n\nd"],
  ["preformatted fences", "{p}```{/p}", "````\n```\n````"],
  ["preformatted words inside a line", "a {p}b{/p}", "a `b`"],
  ["preformatted text in a quote", "{q}a\n{p}b{/p}{/q}", "> a\n>\n> ```\n> b\n> ```"],
  ["preformatted text in a spoiler", "{h}{p}a{/p}{/h}", "||`a`||"],
  ["right to left", "שלום {b}עולם{/b}!", "שלום **עולם**!"],
  ["half of an emoji", "{b}\ud83d{/b}\ude00", "**\u{1f600}**"],
] as const;

test.each(written)("%s", (_name, source, markdown) => {
  const body = tagged(source);
  expect(encodeBody(body)).toBe(markdown);
  expect(plainText(markdown)).toBe(body.text);
});

test("a link to what posts may not link to, or to nowhere, is words", () => {
  for (const url of ["javascript:alert(1)", "inward.html", "//a.example", ""]) {
    const range = { kind: "text-link", from: 0, to: 1, url } as const;
    expect(encodeBody({ text: "a", ranges: [range] })).toBe("a");
  }
});

test("the language of preformatted text is kept where it is one word", () => {
  const fenced = (language: string): string =>
    encodeBody({ text: "x", ranges: [{ kind: "pre", from: 0, to: 1, language }] });
  expect(fenced("c++")).toBe("```c++\nx\n```");
  expect(fenced("c `` x")).toBe("```\nx\n```");
});

test("thousands of ranges take time in line with their number", () => {
  const count = 50_000;
  const ranges = Array.from(
    { length: count },
    (_, at): TextRange => ({
      kind: at % 2 === 0 ? "bold" : "italic",
      from: at,
      to: at + 3,
    }),
  );
  const text = "ab ".repeat(count);
  expect(plainText(encodeBody({ text, ranges }))).toBe(text);
});

test.each(["pre", "code"] as const)("%s with half a million backticks", (kind) => {
  const text = "a`".repeat(500_000);
  const markdown = encodeBody({ text, ranges: [{ kind, from: 0, to: text.length }] });
  expect(markdown.length - text.length).toBeLessThan(20);
});
