import { expect, test } from "vitest";
import type { PagePath } from "../../../src/core/types.ts";
import { writeSitemap } from "../../../src/site/render/sitemap.ts";
import type { SitemapPart } from "../../../src/site/views/sitemap-parts.ts";
import { checkNesting, NOT_XML, readTags } from "../../support/markup.ts";
import { SITE } from "../../support/summary.ts";

const SITE_HERE = { ...SITE, url: "https://annals.example/" };
const written = (entry: SitemapPart["entry"], ...paths: readonly string[]): string =>
  [...writeSitemap(SITE_HERE, { entry, paths: paths as readonly PagePath[] })].join("");

test.each([
  [
    "pages",
    written("url", "index.html", "posts/a.html"),
    `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://annals.example/</loc></url>
  <url><loc>https://annals.example/posts/a.html</loc></url>
</urlset>
`,
  ],
  [
    "further parts",
    written("sitemap", "sitemap-1.xml"),
    `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <sitemap><loc>https://annals.example/sitemap-1.xml</loc></sitemap>
</sitemapindex>
`,
  ],
])("a sitemap lists %s", (_name, xml, expected) => expect(xml).toBe(expected));

test("an address of a person's own does not become markup", () => {
  const xml = written("url", "notes/a&b<c>\"d'.html");
  expect(xml).toContain("<loc>https://annals.example/notes/a&amp;b&lt;c&gt;&quot;d'.html</loc>");
  expect(xml).not.toMatch(NOT_XML);
  checkNesting(readTags(xml.slice(xml.indexOf("\n"))));
});
