import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeText } from "../../../src/format/markdown.ts";
import { createMarkdownRenderer } from "../../../src/site/render/render-markdown.ts";
import { createTextRenderer } from "../../../src/site/render/render-text.ts";
import { cutHtml } from "../../../src/site/views/fit/cut-html.ts";
import { RUNS, text } from "../../support/arbitraries.ts";
import { htmlToText } from "../../support/html-to-text.ts";

const options = {
  hashtagHref: (tag: string) =>
    tag === "none" ? undefined : `../tags/${encodeURIComponent(tag)}.html`,
};
const render = createTextRenderer(options);
const renderMarkdown = createMarkdownRenderer(options);
const REL = 'rel="nofollow noopener noreferrer"';

describe("laws", () => {
  test("what is rendered shows exactly the text that was encoded", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(htmlToText(render(encodeText(value)))).toBe(value);
      }),
      RUNS,
    );
  });

  test("the way without a parser gives what markdown-it gives", () => {
    fc.assert(
      fc.property(text, (value) => {
        const markdown = encodeText(value);
        expect(render(markdown)).toBe(renderMarkdown(markdown));
      }),
      RUNS,
    );
  });

  test("what may end early is whole, or the beginning of the whole and longer than its room", () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.nat({ max: 100 }), (values, room) => {
        const markdown = values.join("\n\n");
        for (const source of [markdown, encodeText(markdown)]) {
          const [whole, early] = [render(source), render(source, room)];
          if (early === whole) continue;
          expect(early.length).toBeGreaterThan(room);
          const cut = cutHtml(early, room);
          const links = cut.match(LINKS) ?? [];
          expect(links).toEqual(whole.match(LINKS)?.slice(0, links.length) ?? []);
          const words = cut.replace(TAGS, "").replace(/…$/, "");
          expect(whole.replace(TAGS, "").startsWith(words)).toBe(true);
        }
      }),
      { ...RUNS, seed: 1 },
    );
  });

  test.each([
    ["lines", LINE.repeat(4000)],
    ["one line", LINE.replace("\n", " ").repeat(4000)],
    ["a line without blanks", LINE.replace(/\s/g, ",").repeat(4000)],
  ])("a long text of %s is rendered as a parser does it", (_name, value) => {
    const markdown = encodeText(value);
    expect(value.length).toBeGreaterThan(2 * 65_536);
    expect(render(markdown) === renderMarkdown(markdown)).toBe(true);
    expect(htmlToText(render(markdown)) === value).toBe(true);
  });

  test("any Markdown is rendered without a tag of its own", () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const tags = render(markdown).match(/<\/?[a-z][a-z0-9]*/g) ?? [];
        expect(tags.filter((tag) => !HARMLESS.test(tag))).toEqual([]);
      }),
      RUNS,
    );
  });
});

const LINKS = /<a [^>]*>/g;
const TAGS = /<[^>]*>/g;

/** Links of each kind, at the ends of words, and signs. */
const LINE = "#Tag t.me/x#y https://a.b/c_d?e=1&f=2. a@b.ru <b> 🇷🇺#Мир漢字 (t.me/z)\n";

const HARMLESS =
  /^<\/?(?:p|br|a|em|strong|u|s|label|input|span|details|summary|code|pre|hr|h[1-6]|ul|ol|li|blockquote|img)$/;

const asText = [
  ["line ends and paragraphs", "a\nb\n\nc", "<p>a<br>b</p>\n<p>c</p>\n"],
  ["further blank lines", "a\n\n\n\nb", "<p>a</p>\n<p><br><br>b</p>\n"],
  ["line ends first and last", "\na\n", "<p><br>a<br></p>\n"],
  ["markup as text", "<script>&amp; {{ x }}", "<p>&lt;script&gt;&amp;amp; {{ x }}</p>\n"],
  ["a hashtag with a page", "#Мир", `<p><a href="../tags/%D0%9C%D0%B8%D1%80.html">#Мир</a></p>\n`],
  ["a hashtag without a page", "#none", "<p>#none</p>\n"],
  [
    "an address that is shown as it came",
    "https://a.b/%D0%9C_x_?a=1&b=2.",
    `<p><a href="https://a.b/%D0%9C_x_?a=1&amp;b=2" ${REL}>https://a.b/%D0%9C_x_?a=1&amp;b=2</a>.</p>\n`,
  ],
  [
    "a hash inside an address",
    "t.me/x#Tag #Tag",
    `<p><a href="https://t.me/x#Tag" ${REL}>t.me/x#Tag</a> <a href="../tags/Tag.html">#Tag</a></p>\n`,
  ],
] as const;

test.each(asText)("%s", (_name, plain, html) => {
  expect(render(encodeText(plain))).toBe(html);
});

const byHand = [
  ["emphasis", "**a** _b_", "<p><strong>a</strong> <em>b</em></p>\n"],
  ["a list", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"],
  ["HTML is text", "<b onclick=x>*a*</b>", "<p>&lt;b onclick=x&gt;<em>a</em>&lt;/b&gt;</p>\n"],
  ["a comment is text", "*a* <!-- b -->", "<p><em>a</em> &lt;!-- b --&gt;</p>\n"],
  ["an outward link", "[a](https://x.org)", `<p><a href="https://x.org" ${REL}>a</a></p>\n`],
  ["a link with a title", '[a](b "c")', '<p><a href="b" title="c">a</a></p>\n'],
  [
    "a link of a kind that is refused",
    "*a* [b](javascript:x)",
    "<p><em>a</em> [b](javascript:x)</p>\n",
  ],
  ["a protocol-relative link", "*a* [b](//x.org)", "<p><em>a</em> [b](//x.org)</p>\n"],
  ["an image of our own", "![a](b.png)", '<p><img src="b.png" alt="a"></p>\n'],
  [
    "an image from elsewhere",
    "![a](https://x.org/b.png)",
    `<p><a href="https://x.org/b.png" ${REL}>a</a></p>\n`,
  ],
  [
    "an image from elsewhere without words",
    "![](https://x.org/b)",
    `<p><a href="https://x.org/b" ${REL}>https://x.org/b</a></p>\n`,
  ],
  ["an image from elsewhere in a link", "[![a](https://x/b)](c)", '<p><a href="c">a</a></p>\n'],
  [
    "an image of data",
    "*a* ![b](data:image/png;base64,AA)",
    "<p><em>a</em> ![b](data:image/png;base64,AA)</p>\n",
  ],
  ["no link inside a link", "[t.me/x #Tag](a)", '<p><a href="a">t.me/x #Tag</a></p>\n'],
  [
    "an address in emphasis",
    "*t.me/x*",
    `<p><em><a href="https://t.me/x" ${REL}>t.me/x</a></em></p>\n`,
  ],
  ["headings, one rank lower", "# a\n\n## b\n\n##### c", "<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>\n"],
  ["the lowest heading", "###### a", "<h6>a</h6>\n"],
  ["underlined headings", "a\n=\n\nb\n-", "<h2>a</h2>\n<h3>b</h3>\n"],
  ["a heading in a quotation", "> # a", "<blockquote>\n<h2>a</h2>\n</blockquote>\n"],
  ["a heading without words", "#\n\n*a*", "<p></p>\n<p><em>a</em></p>\n"],
  ["a link without words", "[](b)", '<p><a href="b">b</a></p>\n'],
  [
    "a link whose words show nothing",
    "[*\u200B*](https://x.org)",
    `<p><a href="https://x.org" ${REL}><em>\u200B</em>https://x.org</a></p>\n`,
  ],
  [
    "a link of a picture without words",
    "[![](a.png)](b)",
    '<p><a href="b"><img src="a.png" alt="">b</a></p>\n',
  ],
  ["no address in code", "`t.me/x #Tag`", "<p><code>t.me/x #Tag</code></p>\n"],
] as const;

test.each(byHand)("by hand: %s", (_name, markdown, html) => {
  expect(render(markdown)).toBe(html);
});
