import { describe, expect, test } from "vitest";
import type { PagePath } from "../../../src/core/types.ts";
import { sitemapParts } from "../../../src/site/views/sitemap-parts.ts";
import { SITE } from "../../support/summary.ts";

const pathsOf = (paths: readonly string[]) => paths.map((path) => path as PagePath);
const many = (count: number) =>
  pathsOf(Array.from({ length: count }, (_, at) => `posts/${at}.html`));

test("a sitemap lists pages, not other files or the page for errors", () => {
  const paths = pathsOf(["index.html", "posts/a.html", "posts/a.md", "feed.xml", "404.html"]);
  expect(sitemapParts(SITE, paths)).toEqual([
    { path: "sitemap.xml", part: { entry: "url", paths: ["index.html", "posts/a.html"] } },
  ]);
});

test("without an address there is none", () => {
  const { url: _, ...site } = SITE;
  expect(sitemapParts(site, many(3))).toEqual([]);
});

describe("of many pages", () => {
  const shown = (parts: ReturnType<typeof sitemapParts>) =>
    parts.map(({ path, part }) => `${path} ${part.entry} ${part.paths.length}`);

  test("up to ten thousand stand in one file", () => {
    expect(shown(sitemapParts(SITE, many(10_000)))).toEqual(["sitemap.xml url 10000"]);
  });

  test("more stand in parts, under an index", () => {
    const pages = many(20_001);
    const parts = sitemapParts(SITE, pages);
    expect(shown(parts)).toEqual([
      "sitemap.xml sitemap 3",
      "sitemap-1.xml url 10000",
      "sitemap-2.xml url 10000",
      "sitemap-3.xml url 1",
    ]);
    expect(parts[0]?.part.paths).toEqual([1, 2, 3].map((part) => `sitemap-${part}.xml`));
    expect(parts.slice(1).flatMap(({ part }) => part.paths)).toEqual(pages);
  });
});
