import type { PagePath } from "../../core/types.ts";
import { notFoundPath, sitemapPartPath, sitemapPath } from "../archive/urls.ts";
import type { SiteIdentity } from "./context.ts";

/** Addresses in one file; the protocol allows 50,000, fewer keep a rebuilt part small. */
const PART_LENGTH = 10_000;

/** A file of the sitemap. */
export interface SitemapPart {
  /** Whether its addresses are pages or further parts. */
  readonly entry: "url" | "sitemap";
  readonly paths: readonly PagePath[];
}

/**
 * The sitemap (https://www.sitemaps.org/protocol.html): one file, or an index and its parts.
 * Addresses must be absolute, so there is none without a configured url.
 */
export function sitemapParts(
  site: SiteIdentity,
  addresses: readonly PagePath[],
): readonly { readonly path: PagePath; readonly part: SitemapPart }[] {
  if (site.url === undefined) return [];
  const paths = addresses.filter((path) => path.endsWith(".html") && path !== notFoundPath);
  if (paths.length <= PART_LENGTH) return [{ path: sitemapPath, part: { entry: "url", paths } }];
  const parts = Array.from({ length: Math.ceil(paths.length / PART_LENGTH) }, (_, at) => ({
    path: sitemapPartPath(at + 1),
    part: {
      entry: "url" as const,
      paths: paths.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH),
    },
  }));
  const index: SitemapPart = { entry: "sitemap", paths: parts.map(({ path }) => path) };
  return [{ path: sitemapPath, part: index }, ...parts];
}
