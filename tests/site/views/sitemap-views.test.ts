import { describe, expect, test } from "vitest";
import type { PagePath } from "../../../src/core/types.ts";
import { sitemapParts, sitemapView } from "../../../src/site/views/sitemap-views.ts";
import { SITE } from "../../support/summary.ts";

const viewsOf = (pages: Parameters<typeof sitemapParts>[1]) =>
  sitemapParts(SITE, pages).map(({ path, part }) => ({ path, view: sitemapView(SITE, part) }));
const pagesOf = (paths: readonly string[]) => paths.map((path) => path as PagePath);
const many = (count: number) =>
  pagesOf(Array.from({ length: count }, (_, at) => `posts/${at}.html`));

test("a sitemap lists the absolute addresses of pages, not of other files or the page for errors", () => {
  const pages = pagesOf(["index.html", "posts/a.html", "posts/a.md", "feed.xml", "404.html"]);
  expect(viewsOf(pages)).toEqual([
    {
      path: "sitemap.xml",
      view: { kind: "sitemap", entry: "url", locations: [SITE.url, `${SITE.url}posts/a.html`] },
    },
  ]);
});

test("without an address there is none", () => {
  const { url: _, ...site } = SITE;
  expect(sitemapParts(site, many(3))).toEqual([]);
});

describe("of many pages", () => {
  test("up to ten thousand stand in one file", () => {
    const views = viewsOf(many(10_000));
    expect(views.map(({ path, view }) => `${path} ${view.entry} ${view.locations.length}`)).toEqual(
      ["sitemap.xml url 10000"],
    );
  });

  test("more stand in parts, under an index", () => {
    const pages = many(20_001);
    const views = viewsOf(pages);
    expect(views.map(({ path, view }) => `${path} ${view.entry} ${view.locations.length}`)).toEqual(
      [
        "sitemap.xml sitemap 3",
        "sitemap-1.xml url 10000",
        "sitemap-2.xml url 10000",
        "sitemap-3.xml url 1",
      ],
    );
    expect(views[0]?.view.locations).toEqual(
      [1, 2, 3].map((part) => `${SITE.url}sitemap-${part}.xml`),
    );
    expect(views.slice(1).flatMap(({ view }) => view.locations)).toEqual(
      pages.map((path) => SITE.url + path),
    );
  });
});
