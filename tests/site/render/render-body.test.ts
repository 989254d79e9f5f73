import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeBody } from "../../../src/format/body/encode-body.ts";
import { decodeBody } from "../../../src/format/body/read-body.ts";
import { showsSomething } from "../../../src/format/shown-title.ts";
import { hideSpoilers } from "../../../src/site/render/format-rules.ts";
import { createTextRenderer } from "../../../src/site/render/render-text.ts";
import { cutHtml } from "../../../src/site/views/fit/cut-html.ts";
import { RUNS } from "../../support/arbitraries.ts";
import { body as anyBody } from "../../support/bodies.ts";
import { charactersOf, type FormattedCharacter, plainNames } from "../../support/formats.ts";
import { htmlToBody } from "../../support/html-to-body.ts";

const render = createTextRenderer({ hashtagHref: (tag) => `../tags/${tag}.html` });
const REL = 'rel="nofollow noopener noreferrer"';

test("rendered bodies show their text, and the formats of every character", () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const markdown = encodeBody(body);
      const { text, ranges = [] } = decodeBody(markdown);
      // A link behind a sign that nobody sees shows its address.
      const links = ranges.filter(({ kind }) => kind === "text-link");
      fc.pre(links.every(({ from, to }) => showsSomething(text.slice(from, to))));
      const shown = htmlToBody(render(markdown));
      expect(shown.text).toBe(body.text);
      const wanted = charactersOf({ text, ranges }).map(plainNames);
      const found = charactersOf(shown).map(plainNames);
      expect(found.map((each, at) => withoutFoundLinks(each, wanted[at]))).toEqual(wanted);
    }),
    RUNS,
  );
});

/** Addresses and hashtags are linked wherever they stand. */
const withoutFoundLinks = (
  [character, ...formats]: FormattedCharacter,
  wanted: FormattedCharacter | undefined,
): FormattedCharacter => [
  character,
  ...formats.filter((format) => !format.startsWith("text-link") || wanted?.includes(format)),
];

test("a body that was cut is well nested", () => {
  fc.assert(
    fc.property(anyBody, fc.nat({ max: 300 }), (body, room) => {
      const cut = cutHtml(render(encodeBody(body)), room);
      if (cut !== "") htmlToBody(cut.endsWith("\n") ? cut : `${cut}\n`);
    }),
    RUNS,
  );
});

const SPOILER =
  '<label class="spoiler"><input type="checkbox" aria-label="Show hidden text"><span>';

const cases = [
  [
    "tags for emphasis",
    "a<b>b</b><i>c</i><u>d</u><s>e</s>",
    "<p>a<strong>b</strong><em>c</em><u>d</u><s>e</s></p>",
  ],
  [
    "other names for them",
    "<STRONG>a</STRONG> <em>b</em> <ins>c</ins> <del>d</del>",
    "<p><strong>a</strong> <em>b</em> <u>c</u> <s>d</s></p>",
  ],
  [
    "a tag with attributes",
    "*a* <b class=x>b</b>",
    "<p><em>a</em> &lt;b class=x&gt;b&lt;/b&gt;</p>",
  ],
  ["a tag alone", "*a* <b>b", "<p><em>a</em> &lt;b&gt;b</p>"],
  ["tags that cross", "<b>a<i>b</b>c</i>", "<p><strong>a&lt;i&gt;b</strong>c&lt;/i&gt;</p>"],
  ["marks that cross", "**a ||b** c||", "<p><strong>a ||b</strong> c||</p>"],
  ["a tag of another kind", "*a* <q>b</q>", "<p><em>a</em> &lt;q&gt;b&lt;/q&gt;</p>"],
  ["a spoiler", "a ||b **c**||", `<p>a ${SPOILER}b <strong>c</strong></span></label></p>`],
  [
    "a spoiler in a spoiler",
    "||a ||**b**|| c||",
    `<p>${SPOILER}a <strong>b</strong> c</span></label></p>`,
  ],
  ["a spoiler over a line end", "||a\nb||", `<p>${SPOILER}a<br>b</span></label></p>`],
  [
    "a link in a spoiler",
    "||[a](https://a.example/)||",
    `<p>${SPOILER}<a href="https://a.example/" ${REL}>a</a></span></label></p>`,
  ],
  ["bars in a link", "[||a||](b)", '<p><a href="b">||a||</a></p>'],
  ["bars that are none", "*a* | b || c ||| d |||| e", "<p><em>a</em> | b || c ||| d |||| e</p>"],
  ["bars beside blanks", "*x* || a ||", "<p><em>x</em> || a ||</p>"],
  ["bars in code", "`a||b` ||c||", `<p><code>a||b</code> ${SPOILER}c</span></label></p>`],
  ["struck words", "~~a~~ ~b~", "<p><s>a</s> ~b~</p>"],
  [
    "code with its language",
    "```c++ x\na<b\n```",
    '<pre><code class="language-c++">a&lt;b\n</code></pre>',
  ],
  ["code with a language that is none", '```"x\na\n```', "<pre><code>a\n</code></pre>"],
  ["a hashtag in bold words", "**#A**", '<p><strong><a href="../tags/A.html">#A</a></strong></p>'],
  [
    "a folded quote",
    "> [!quote]-\n> a ||b||",
    `<details class="quote"><summary>a […]</summary>\n<blockquote>\n<p>a ${SPOILER}b</span></label></p>\n</blockquote>\n</details>`,
  ],
  [
    "a folded quote of two paragraphs",
    "> [!QUOTE]-\n>\n> a\n>\n> b",
    '<details class="quote"><summary>a b</summary>\n<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n</details>',
  ],
  [
    "a callout of another kind",
    "> [!note]\n> a",
    "<blockquote>\n<p>[!note]<br>a</p>\n</blockquote>",
  ],
] as const;

test.each(cases)("%s", (_name, markdown, html) => {
  expect(render(markdown)).toBe(`${html}\n`);
});

test("feeds hide what they could not show on request", () => {
  expect(hideSpoilers(render("a ||b\nc|| d ||**e**||"))).toBe("<p>a […] d […]</p>\n");
  expect(hideSpoilers(render("a ||b ||c|| d|| e"))).toBe("<p>a […] e</p>\n");
});

test("a long quote is folded, with its first words", () => {
  const quote = (words: string): string => render(`> ${words}`);
  expect(quote("word ".repeat(150))).toMatch(/^<blockquote>/);
  expect(quote("word ".repeat(250))).toMatch(
    /^<details class="quote"><summary>(?:word ){15}word…<\/summary>\n<blockquote>/,
  );
});
