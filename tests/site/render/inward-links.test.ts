import { describe, expect, test } from "vitest";
import { encodeText } from "../../../src/format/markdown.ts";
import { createMarkdownRenderer } from "../../../src/site/render/render-markdown.ts";
import { createTextRenderer } from "../../../src/site/render/render-text.ts";
import { findTitlePlace } from "../../../src/site/render/title-place.ts";

const options = {
  hashtagHref: () => undefined,
  inward: () =>
    new Map([
      ["herald/42", "../herald/42.html"],
      ["herald", "../../channels/herald.html"],
    ]),
  linkedOn: () => "2024-07-16",
};
const render = createTextRenderer(options);
const renderMarkdown = createMarkdownRenderer(options);

const REL = 'rel="nofollow noopener noreferrer"';
const outward = (href: string) =>
  `href="${href}" ${REL} data-originalurl="${href}" data-versiondate="2024-07-16"`;
const inward = (href: string, words: string, original: string) =>
  `<a href="${href}">${words}</a><a class="original" ${outward(original)} aria-label="Original on Telegram"></a>`;

describe("a link in a text", () => {
  test.each([
    [
      "to a post that the archive has leads there, with the original beside it",
      "See t.me/Herald/42?single.",
      `See ${inward("../herald/42.html", "t.me/Herald/42?single", "https://t.me/Herald/42?single")}.`,
    ],
    [
      "to a channel leads to its page",
      "By @Herald or a@herald.example",
      `By ${inward("../../channels/herald.html", "@Herald", "https://t.me/herald")} or <a href="mailto:a@herald.example" ${REL}>a@herald.example</a>`,
    ],
    [
      "to another post leads away, with what a web archive needs",
      "See https://t.me/herald/43",
      `See <a ${outward("https://t.me/herald/43")}>https://t.me/herald/43</a>`,
    ],
    [
      "of the app has no copy in a web archive",
      "tg://resolve?domain=other",
      `<a href="tg://resolve?domain=other" ${REL}>tg://resolve?domain=other</a>`,
    ],
  ])("%s", (_name, text, html) => {
    expect(render(encodeText(text))).toBe(`<p>${html}</p>\n`);
    expect(renderMarkdown(encodeText(text))).toBe(`<p>${html}</p>\n`);
    // All that a reader sees is the text.
    expect(html.replace(/<[^>]*>/g, "")).toBe(text);
  });

  test.each([
    [
      "with words of its own",
      "[**the** first part](https://t.me/herald/42) and on",
      `${inward("../herald/42.html", "<strong>the</strong> first part", "https://t.me/herald/42")} and on`,
    ],
    [
      "with words that say another address",
      "[t.me/herald/42](https://example.org/)",
      `<a ${outward("https://example.org/")}>t.me/herald/42</a>`,
    ],
    [
      "with a title",
      '[a](https://example.org/ "said \\"so\\"")',
      `<a href="https://example.org/" title="said &quot;so&quot;" ${outward("https://example.org/").replace(/^href="[^"]*" /, "")}>a</a>`,
    ],
    ["into the archive", "[a](../herald/1.html)", `<a href="../herald/1.html">a</a>`],
  ])("%s", (_name, markdown, html) => {
    expect(render(markdown)).toBe(`<p>${html}</p>\n`);
  });

  test("whose day is not known has its address alone", () => {
    const undated = createTextRenderer({ ...options, linkedOn: () => undefined });
    expect(undated("https://a.example/x")).toBe(
      `<p><a href="https://a.example/x" ${REL} data-originalurl="https://a.example/x">https://a.example/x</a></p>\n`,
    );
  });
});

test("a title with a link inward is found in its text", () => {
  const html = render("More in t.me/herald/42 today\nand more");
  const place = findTitlePlace(html, "More in t.me/herald/42 today");
  expect(place && html.slice(place.start, place.end)).toBe(html.slice(3, html.indexOf("<br>")));
});
