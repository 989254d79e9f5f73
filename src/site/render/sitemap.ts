import { addressOf, type SiteIdentity } from "../views/context.ts";
import type { SitemapPart } from "../views/sitemap-parts.ts";
import { escapeHtml } from "./escape-html.ts";

/** A file of the sitemap as XML, piece by piece. Source: https://www.sitemaps.org/protocol.html */
export function* writeSitemap(
  site: SiteIdentity,
  { entry, paths }: SitemapPart,
): Generator<string> {
  const list = entry === "url" ? "urlset" : "sitemapindex";
  yield `<?xml version="1.0" encoding="utf-8"?>\n<${list} xmlns="${NAMESPACE}">\n`;
  for (const path of paths) {
    yield `  <${entry}><loc>${escapeHtml(addressOf(site, path))}</loc></${entry}>\n`;
  }
  yield `</${list}>\n`;
}

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
