import { expect, test } from "vitest";
import type { PageView } from "../../src/site/views/views.ts";
import { renderPage } from "../../templates/render.ts";
import { checkNesting, HTML_VOID, NOT_XML, readTags } from "../support/markup.ts";
import {
  about,
  day,
  feed,
  home,
  htmlPages,
  index,
  listing,
  mediaPost,
  notFound,
  pollPost,
  post,
  robots,
  withTexts,
  xmlPages,
} from "./views.ts";

const HOSTILE = `</title></script><script>alert(1)</script><!-- "onload='x' &amp; {{ 7*7 }} \u2028`;

test.each([home, post, listing, day, index, about, notFound, feed, robots])(
  "$kind is rendered as in its snapshot",
  async (view) => {
    const readable = renderPage(view).replaceAll("><", ">\n<");
    await expect(readable).toMatchFileSnapshot(`snapshots/${view.kind}.snap`);
  },
);

test.each([
  ["media", mediaPost],
  ["poll", pollPost],
])("a post with %s is rendered as in its snapshot", async (name, view) => {
  const main = /<article.*<\/article>/s.exec(renderPage(view))?.[0] ?? "";
  const readable = `${main.replaceAll("><", ">\n<")}\n`;
  await expect(readable).toMatchFileSnapshot(`snapshots/post-with-${name}.snap`);
});

test("only a page that plays something may load sounds and videos", () => {
  const policy = (view: PageView): string => /default-src[^"]*/.exec(renderPage(view))?.[0] ?? "";
  expect(policy(mediaPost)).toBe(
    policy(post).replace("; connect-src", "; media-src 'self'; connect-src"),
  );
  expect(policy(post)).not.toContain("media-src");
});

test("a page with a picture has it for link previews", () => {
  expect(renderPage(mediaPost)).toContain(
    '<meta property="og:image" content="https://annals.example/media/ab/ab-480.webp"/><meta property="og:image:alt" content="Ministers meet"/>',
  );
  expect(renderPage(post)).not.toContain("og:image");
});

test("a poll’s question is shown once", () => {
  expect(renderPage(mediaPost).split("Which pier?")).toHaveLength(2);
  const main = /<main.*<\/main>/s.exec(renderPage(pollPost))?.[0] ?? "";
  expect(main.split("Which pier?")).toHaveLength(2);
});

test.each(htmlPages)("$kind is well-formed, with one h1 and one main", (view) => {
  const tags = readTags(withoutJsonLd(renderPage(view)));
  checkNesting(tags, HTML_VOID);
  expect(
    tags.filter(({ name, kind }) => kind === "start" && /^(?:h1|main)$/.test(name)),
  ).toHaveLength(2);
});

test.each(htmlPages)("$kind has headings that skip no rank", (view) => {
  const ranks = readTags(withoutJsonLd(renderPage(view)))
    .filter(({ name, kind }) => kind === "start" && /^h[1-6]$/.test(name))
    .map(({ name }) => Number(name.slice(1)));
  ranks.forEach((rank, index) => {
    expect(rank).toBeLessThanOrEqual((ranks[index - 1] ?? 0) + 1);
  });
});

test.each(htmlPages)("$kind lets no text become markup", (view) => {
  const plain = readTags(withoutJsonLd(renderPage(withTexts(view, () => "text"))));
  const hostile = readTags(withoutJsonLd(renderPage(withTexts(view, () => HOSTILE))));
  expect(hostile.map(({ name, kind }) => `${kind} ${name}`)).toEqual(
    plain.map(({ name, kind }) => `${kind} ${name}`),
  );
});

test.each(htmlPages)("$kind has no inline style, handler or script", (view) => {
  const tags = readTags(withoutJsonLd(renderPage(withTexts(view, () => HOSTILE))));
  expect(
    tags.filter(({ name }) => /^(?:script|style|iframe|object|base|form)$/.test(name)),
  ).toEqual([]);
  const names = tags.flatMap(({ attributes }) => Object.keys(attributes));
  expect(names.filter((name) => /^(?:style|srcdoc|on.*)$/i.test(name))).toEqual([]);
});

test("JSON-LD cannot break out of its script and stays the same data", () => {
  const jsonLd = { headline: HOSTILE, keywords: ["<!--", "]]>", "</SCRIPT>"] };
  const html = renderPage({ ...post, frame: { ...post.frame, jsonLd } });
  const json = JSON_LD.exec(html)?.groups?.json ?? "";
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual(jsonLd);
});

test.each(xmlPages)("$kind is well-formed XML", (view) => {
  for (const text of ["text", `${HOSTILE} ]]> \0\x0B\uFFFE\uD800`]) {
    const xml = renderPage(withTexts(view, () => text));
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
    expect(xml).not.toMatch(NOT_XML);
    expect(xml.match(/&(?!(?:amp|lt|gt|quot);)/)).toBeNull();
    checkNesting(readTags(xml));
  }
});

test("the feed carries a post's HTML as escaped text", () => {
  expect(renderPage(feed)).toContain(
    "&lt;p&gt;Ministers &amp;amp; more&lt;br&gt;meet&lt;/p&gt;</content>",
  );
});

test("a page without an address or a feed says neither", () => {
  const { canonical: _, feedHref: __, ...frame } = about.frame;
  const html = renderPage({ ...about, frame });
  expect(html).not.toMatch(/canonical|og:url|atom/);
});

test.each([
  [1, "and 1 more country", "and 1 more hashtag"],
  [2345, "and 2,345 more countries", "and 2,345 more hashtags"],
])("a card that leaves out %i says so, and leads to the post", (count, countries, hashtags) => {
  const more = { moreCountries: count, moreHashtags: count };
  const html = renderPage({
    ...listing,
    cards: listing.cards.map((card) => ({ ...card, ...more })),
  });
  const href = listing.cards[0]?.href;
  expect(html).toContain(`<li><a href="${href}">${countries}</a></li>`);
  expect(html).toContain(`<li><a href="${href}">${hashtags}</a></li></ul>`);
});

test("a card that shows all speaks of no more", () => {
  expect(renderPage(listing)).not.toMatch(/>and /);
});

test("a pager names no page twice", () => {
  const html = renderPage(listing);
  expect(html).toContain("Page 1</a>");
  expect(html).not.toContain("Oldest");
});

const JSON_LD = /<script type="application\/ld\+json">(?<json>.*?)<\/script>/s;
const withoutJsonLd = (html: string): string => html.replace(JSON_LD, "");
