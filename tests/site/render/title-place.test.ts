import fc from "fast-check";
import { expect, test } from "vitest";
import { findTitlePlace } from "../../../src/site/render/title-place.ts";
import { renderPage } from "../../../templates/render.ts";
import { wordsOf } from "../../support/markup.ts";
import { post } from "../../templates/views.ts";

const TAG = '<a href="../tags/a.html">#A</a>';
const LINK = '<a href="https://x.org/">x.org</a>';
const BOLD = "<strong>A sentence.</strong>";
const LONG = "A sentence without an end, ".repeat(20);

const cases = [
  ["a line", "<p>🇭🇺 Words.<br>More</p>", "Words.", "", "🇭🇺 Words.", "<p>More</p>"],
  ["the only line", "<p>Words</p>\n", "Words", "", "Words", ""],
  ["signs after it", "<p>Words 🇭🇺!</p>\n<p>More</p>", "Words", "", "Words 🇭🇺!", "<p>More</p>"],
  ["a cut line", "<p>Words go on<br>More</p>", "Words…", "", "Words go on", "<p>More</p>"],
  ["below hashtags", `<p>${TAG} ${TAG}<br>Words</p>`, "Words", `<p>${TAG} ${TAG}</p>`, "Words", ""],
  ["in the next paragraph", `<p>${TAG}</p>\n<p>Words</p>`, "Words", `<p>${TAG}</p>`, "Words", ""],
  [
    "below a link and a name",
    `<p>📰 ${LINK} @me<br>Words</p>`,
    "Words",
    `<p>📰 ${LINK} @me</p>`,
    "Words",
    "",
  ],
  ["a hashtag in it", `<p>On ${TAG} again</p>`, "On #A again", "", `On ${TAG} again`, ""],
  ["a hashtag before it", `<p>${TAG} again</p>`, "A again", "", `${TAG} again`, ""],
  ["keycap digits", "<p>7️⃣9️⃣ years</p>", "79 years", "", "7️⃣9️⃣ years", ""],
  [
    "below many tags that end in a sign",
    `<p>${"#_".repeat(120)} ${"#दिल्ली ".repeat(60)}<br>Words</p>`,
    "Words",
    `<p>${"#_".repeat(120)} ${"#दिल्ली ".repeat(60)}</p>`,
    "Words",
    "",
  ],
  ["runs of blanks", "<p>Two  or   more</p>", "Two or more", "", "Two  or   more", ""],
  ["marks of bold words", "<p>«**Two** or»</p>", "«Two or»", "", "«**Two** or»", ""],
  [
    "a bold line",
    "<p><strong>Words</strong><br>More</p>",
    "Words",
    "",
    "<strong>Words</strong>",
    "<p>More</p>",
  ],
  [
    "below bold signs",
    `<p><strong>📰 ${TAG}</strong><br><em>Words</em> go on</p>`,
    "Words go on",
    `<p><strong>📰 ${TAG}</strong></p>`,
    "<em>Words</em> go on",
    "",
  ],
  [
    "above a quote",
    "<p>Words<br></p>\n<blockquote>\n<p>More</p>\n</blockquote>\n",
    "Words",
    "",
    "Words",
    "<p></p>\n<blockquote>\n<p>More</p>\n</blockquote>\n",
  ],
  [
    "escaped signs",
    "<p>&quot;A &lt;b&gt; &amp; c&quot;</p>",
    "A <b> & c",
    "",
    "&quot;A &lt;b&gt; &amp; c&quot;",
    "",
  ],
] as const;

/** A post's page around its text, whose gaps after line ends are left out. */
const pageOf = (html: string, title: string): string =>
  renderPage({ ...post, html, title, titlePlace: findTitlePlace(html, title) }).replaceAll(
    '<span class="gap"></span>',
    "",
  );

test.each(cases)("the heading is %s", (_name, html, title, before, opening, rest) => {
  const place = findTitlePlace(html, title);
  expect(html.slice(place?.start, place?.end)).toBe(opening);
  expect(place?.runsOn).toBe(false);
  expect(pageOf(html, title)).toContain(`>${before}<h1>${opening}</h1>${rest}</div>`);
});

test.each([
  ["a cut title", `📰 ${LONG}`, "A sentence…", "📰 A sentence"],
  ["a bold sentence", `<strong>A sentence.</strong> ${LONG}`, "A sentence.", BOLD],
  ["a title cut inside a link", `On ${LINK} ${LONG}`, "On x.o…", "On "],
])("%s runs on into a line too long for a heading", (_name, line, title, opening) => {
  const html = `<p>${line}</p>`;
  const place = findTitlePlace(html, title);
  expect(html.slice(place?.start, place?.end)).toBe(opening);
  expect(place?.runsOn).toBe(true);
  expect(pageOf(html, title)).toContain(
    ` dir="auto"><h1>${opening}</h1><p>${line.slice(opening.length)}</p></div>`,
  );
  expect(pageOf(html, title)).toContain('<div class="text runs-on"');
});

test.each([
  ["both lines", "<p>Army:<br>The bridge<br>More</p>", "Army:<br>The bridge", "<p>More</p>"],
  ["both lines and no more", "<p>Army:<br>The bridge</p>", "Army:<br>The bridge", ""],
  ["the first of two paragraphs", "<p>Army:</p>\n<p>The bridge</p>", "Army:", "<p>The bridge</p>"],
  [
    "the first line above hashtags",
    `<p>Army:</p>\n<p>${TAG}<br>The bridge</p>`,
    "Army:",
    `<p>${TAG}<br>The bridge</p>`,
  ],
  [
    "the first line above a quote",
    "<p>Army:</p>\n<blockquote>\n<p>The bridge</p>\n</blockquote>",
    "Army:",
    "<blockquote>\n<p>The bridge</p>\n</blockquote>",
  ],
  [
    "the first line above a long one",
    `<p>Army:<br>The bridge ${LONG}</p>`,
    "Army:",
    `<p>The bridge ${LONG}</p>`,
  ],
])("of a title over two lines the heading is %s", (_name, html, opening, rest) => {
  const title = "Army: The bridge";
  expect(pageOf(html, title)).toContain(`><h1>${opening}</h1>${rest}</div>`);
});

const apart = [
  ["a corrected title", "<p>Words<br>More</p>", "Another title"],
  ["a title from a later line", "<p>Words<br>More</p>", "More"],
  ["a title that the next line does not go on with", "<p>Words<br>More</p>", "Words: Other"],
  ["a title that no line goes on with", "<p>Words</p>", "Words: Other"],
  ["a title from inside a line", "<p>Some words</p>", "words"],
  ["a title without words", "<p>🔥<br>More</p>", "🔥"],
  ["a word behind many tags", `<p>${"#_".repeat(120)} ${LINK} world</p>`, "Hello world"],
  ["a title of many blanks", "<p>Words<br>More</p>", `${" ".repeat(3e5)}Other`],
  ["emphasis over the line's end", "<p><em>Words<br>More</em></p>", "Words"],
  ["emphasis over the title's end", `<p><em>Words ${LONG}</em></p>`, "Words…"],
  ["emphasis over lines before it", "<p><b>📰<br>Words</b></p>", "Words"],
  [
    "a line with a spoiler",
    '<p>Words <label><input type="checkbox"><span>a</span></label></p>',
    "Words",
  ],
  ["a quote", "<blockquote>\n<p>Words</p>\n</blockquote>", "Words"],
  ["a text that begins with no paragraph", "<ul><li>Words</li></ul>", "Words"],
  ["an empty text", "", "Words"],
] as const;

test.each(apart)("%s puts the title above the text", (_name, html, title) => {
  expect(findTitlePlace(html, title)).toBeUndefined();
  expect(pageOf(html, title)).toContain(`dir="auto">${title}</h1><div class="text"`);
});

test("no text takes long", () => {
  const parts = ["—".repeat(100), "!", "#", "!<br>", "&amp;", `${TAG} `, "Words of a "];
  const texts = [
    ...parts.map((part) => part.repeat(1e5)),
    ...["!<br>", "<br>", "</p>\n<p>"].map((part) => `Words${part.repeat(1e5)}`),
  ];
  expect(texts.map((text) => findTitlePlace(`<p>${text}</p>`, "Words of the title"))).toEqual(
    texts.map(() => undefined),
  );
});

const piece = fc.constantFrom(
  "word ",
  "🇭🇺",
  "<",
  "&",
  '"',
  "7️⃣",
  "  ",
  "#tag ",
  "…",
  "слово ",
  "<br>",
  "\n",
);
const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

test("no word of a text is lost or said twice, whatever its title", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), line, fc.boolean(), (lines, other, own) => {
      const html = `<p>${lines.map(toHtml).join("<br>")}</p>`;
      const title = own ? (lines.find((text) => /\p{L}/u.test(text)) ?? "") : other;
      fc.pre(findTitlePlace(html, title) !== undefined);
      const page = pageOf(html, title);
      const text = page.slice(page.indexOf('<div class="text'), page.indexOf("</div>"));
      expect(wordsOf(text)).toBe(wordsOf(html));
    }),
  );
});

const toHtml = (text: string): string =>
  text
    .replaceAll("\n", " ")
    .replace(/[&<>"]/g, (char) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[char] ?? "quot"};`)
    .replace(/#tag/g, TAG);
