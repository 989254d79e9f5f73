import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeText } from "../../../../src/format/markdown.ts";
import { createTextRenderer } from "../../../../src/site/render/render-text.ts";
import { cutHtml } from "../../../../src/site/views/fit/cut-html.ts";
import { RUNS, text } from "../../../support/arbitraries.ts";
import { checkNesting, HTML_VOID, readTags } from "../../../support/markup.ts";

const LONE_SURROGATE = /\p{Surrogate}/u;

const LINK = '<a href="https://x.org/">x.org</a>';

const cases = [
  ["what fits", "<p>One two</p>", 14, "<p>One two</p>"],
  ["between words", "<p>One two three</p>", 17, "<p>One two…</p>"],
  ["inside a word where there is no blank", "<p>abcdefghij</p>", 15, "<p>abcde…</p>"],
  ["between paragraphs", "<p>One</p>\n<p>Two</p>\n", 15, "<p>One</p>\n"],
  ["between lines", "<p>One<br>Two three</p>", 17, "<p>One<br>…</p>"],
  ["before a reference", "<p>ab&amp;&amp;</p>", 17, "<p>ab&amp;…</p>"],
  ["before a link that does not fit", `<p>One ${LINK}</p>`, 40, "<p>One …</p>"],
  ["inside a link", `<p>One ${LINK} two</p>`, 44, '<p>One <a href="https://x.org/">x…</a></p>'],
  ["between flags", "<p>🇷🇺🇭🇺🇫🇷</p>", 27, "<p>🇷🇺🇭🇺…</p>"],
  ["before an emoji of several signs", "<p>a👩‍👩‍👧b</p>", 20, "<p>a…</p>"],
  ["before a letter with its marks", "<p>ae\u0301\u0301</p>", 12, "<p>a…</p>"],
  [
    "what is open is closed",
    "<ul>\n<li><em>One two</em></li>\n</ul>",
    35,
    "<ul>\n<li><em>One…</em></li></ul>",
  ],
  [
    "no ellipsis where only elements may stand",
    "<ul><li>One</li><li>Two</li></ul>",
    28,
    "<ul><li>One</li></ul>",
  ],
  ["nothing that fits", "<p>One</p>", 3, ""],
] as const;

test.each(cases)("is cut: %s", (_name, html, bytes, cut) => {
  expect(cutHtml(html, bytes)).toBe(cut);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
});

describe("laws", () => {
  const render = createTextRenderer({ hashtagHref: (tag) => `../tags/${tag.length}.html` });
  const html = fc.oneof(text.map(encodeText), text).map((markdown) => render(markdown));

  test("what is left is well-formed, no longer than it may be, and the beginning of the whole", () => {
    let cuts = 0;
    fc.assert(
      fc.property(html, fc.nat({ max: 200 }), (whole, bytes) => {
        const cut = cutHtml(whole, bytes);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
        checkNesting(readTags(`<div>${cut}</div>`), HTML_VOID);
        expect(LONE_SURROGATE.test(cut)).toBe(LONE_SURROGATE.test(whole));
        if (cut === whole) return;
        cuts++;
        const words = wordsOf(cut).replace(/…$/, "");
        expect(wordsOf(whole).startsWith(words)).toBe(true);
      }),
      { ...RUNS, seed: 1 },
    );
    expect(cuts).toBeGreaterThan(100);
  });

  const wordsOf = (some: string): string => some.replace(/<[^>]*>/g, "");
});
