import type { SitemapView } from "../../src/site/views/views.ts";
import { toXmlDocument, type Xml, xml } from "../components/xml.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Every page for search engines, or the list of such lists. */
export const renderSitemap = ({ entry, locations }: SitemapView): string =>
  toXmlDocument(entry === "url" ? listPages(locations) : listSitemaps(locations));

const listPages = (locations: readonly string[]): Xml => xml`<urlset xmlns="${namespace}">
${locations.map((location) => xml`  <url><loc>${location}</loc></url>\n`)}</urlset>`;

const listSitemaps = (locations: readonly string[]): Xml => xml`<sitemapindex xmlns="${namespace}">
${locations.map((location) => xml`  <sitemap><loc>${location}</loc></sitemap>\n`)}</sitemapindex>`;
