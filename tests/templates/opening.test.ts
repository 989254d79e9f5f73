import fc from "fast-check";
import { expect, test } from "vitest";
import { divideText } from "../../templates/components/opening.ts";
import { renderPage } from "../../templates/render.ts";
import { wordsOf } from "../support/markup.ts";
import { post } from "./views.ts";

const TAG = '<a href="../tags/a.html">#A</a>';
const LINK = '<a href="https://x.org/">x.org</a>';
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
    "escaped signs",
    "<p>&quot;A &lt;b&gt; &amp; c&quot;</p>",
    "A <b> & c",
    "",
    "&quot;A &lt;b&gt; &amp; c&quot;",
    "",
  ],
] as const;

test.each(cases)("the heading is %s", (_name, html, title, before, opening, rest) => {
  expect(divideText(html, title)).toEqual({ before, opening, rest, runsOn: false });
});

test.each([
  ["a cut title", `📰 ${LONG}`, "A sentence…", "📰 A sentence"],
  ["a title cut inside a link", `On ${LINK} ${LONG}`, "On x.o…", "On "],
])("%s runs on into a line too long for a heading", (_name, line, title, opening) => {
  const rest = `<p>${line.slice(opening.length)}</p>`;
  expect(divideText(`<p>${line}</p>`, title)).toEqual({ before: "", opening, rest, runsOn: true });
});

const apart = [
  ["a corrected title", "<p>Words<br>More</p>", "Another title"],
  ["a title from a later line", "<p>Words<br>More</p>", "More"],
  ["a title from inside a line", "<p>Some words</p>", "words"],
  ["a title without words", "<p>🔥<br>More</p>", "🔥"],
  ["a word behind many tags", `<p>${"#_".repeat(120)} ${LINK} world</p>`, "Hello world"],
  ["a title of many blanks", "<p>Words<br>More</p>", `${" ".repeat(3e5)}Other`],
  ["emphasis over the line's end", "<p><em>Words<br>More</em></p>", "Words"],
  ["emphasis over the title's end", `<p><em>Words ${LONG}</em></p>`, "Words…"],
  ["a text that begins with no paragraph", "<ul><li>Words</li></ul>", "Words"],
  ["an empty text", "", "Words"],
] as const;

test.each(apart)("%s puts the title above the text", (_name, html, title) => {
  expect(divideText(html, title)).toBeUndefined();
  const page = renderPage({ ...post, html, title });
  expect(page).toContain(`dir="auto">${title}</h1><div class="text"`);
});

test("no text takes long", () => {
  const texts = ["—".repeat(100), "!", "#", "!<br>", "&amp;", `${TAG} `, "Words of a "].map(
    (part) => part.repeat(1e5),
  );
  expect(texts.map((text) => divideText(`<p>${text}</p>`, "Words of the title"))).toEqual(
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
      const divided = divideText(html, title);
      fc.pre(divided !== undefined);
      const { before, opening, rest } = divided ?? { before: "", opening: "", rest: "" };
      expect(wordsOf(before + opening + rest)).toBe(wordsOf(html));
    }),
  );
});

test("an Arabic line that begins with a flag is read from the right", () => {
  const page = renderPage({ ...post, title: "بيان", html: "<p>🇪🇬🇸🇦 بيان<br>🇪🇬 نص</p>" });
  expect(page).toContain("<bdi>🇪🇬🇸🇦</bdi> بيان</h1>");
  expect(page).toContain("<bdi>🇪🇬</bdi> نص");
});

test("a flag inside a tag stays as it is in a text from right to left", () => {
  const link = '<a href="https://x.org/🇪🇬" title="🇪🇬 مصر">🇪🇬 نص</a>';
  const page = renderPage({ ...post, title: "بيان", html: `<p>بيان<br>${link}</p>` });
  expect(page).toContain(link.replace(">🇪🇬", "><bdi>🇪🇬</bdi>"));
});

test("blank lines stay as they are, single line breaks get a little air", () => {
  const page = renderPage({ ...post, title: "x", html: "<p>a<br>b<br><br>c</p>" });
  expect(page).toContain('a<br><span class="gap"></span>b<br><br><span class="gap"></span>c</p>');
});

const toHtml = (text: string): string =>
  text
    .replaceAll("\n", " ")
    .replace(/[&<>"]/g, (char) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[char] ?? "quot"};`)
    .replace(/#tag/g, TAG);
