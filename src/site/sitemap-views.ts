import type { PagePath } from "../types.ts";
import { addressOf, type SiteContext } from "./context.ts";
import { notFoundPath, sitemapPartPath, sitemapPath } from "./urls.ts";
import type { SitemapView } from "./views.ts";

/** Addresses in one file; the protocol allows 50,000, fewer keep a rebuilt part small. */
const PART_LENGTH = 10_000;

/**
 * The sitemap (https://www.sitemaps.org/protocol.html): one file, or an index and its parts. It takes
 * absolute addresses, so there is none without a configured url.
 */
export function sitemapViews(
  { site }: SiteContext,
  pages: Iterable<{ readonly path: PagePath }>,
): readonly { readonly path: PagePath; readonly view: SitemapView }[] {
  if (site.url === undefined) return [];
  const locations: string[] = [];
  for (const { path } of pages) {
    if (path.endsWith(".html") && path !== notFoundPath) locations.push(addressOf(site, path));
  }
  if (locations.length <= PART_LENGTH) {
    return [{ path: sitemapPath, view: { kind: "sitemap", entry: "url", locations } }];
  }
  const parts = Array.from({ length: Math.ceil(locations.length / PART_LENGTH) }, (_, at) => ({
    path: sitemapPartPath(at + 1),
    view: {
      kind: "sitemap" as const,
      entry: "url" as const,
      locations: locations.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH),
    },
  }));
  const index: SitemapView = {
    kind: "sitemap",
    entry: "sitemap",
    locations: parts.map(({ path }) => addressOf(site, path)),
  };
  return [{ path: sitemapPath, view: index }, ...parts];
}
