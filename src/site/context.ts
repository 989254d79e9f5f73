import type { ArchiveConfig } from "../config.ts";
import { itemAt } from "../list.ts";
import type { PagePath, PostSummary } from "../types.ts";
import type { Archive } from "./archive.ts";
import { createLabels, type Labels } from "./labels.ts";
import { feedPath, rootOf } from "./urls.ts";
import type { FrameView } from "./views.ts";

/** What the site calls itself, and how it is laid out. */
export type SiteIdentity = Pick<
  ArchiveConfig,
  "title" | "description" | "url" | "language" | "postsPerPage"
>;

/** Everything views are made from. */
export interface SiteContext {
  readonly archive: Archive;
  readonly site: SiteIdentity;
  readonly labels: Labels;
}

export const createContext = (archive: Archive, site: SiteIdentity): SiteContext => ({
  archive,
  site,
  labels: createLabels(site.language),
});

/** The absolute address of a page; without a configured url, the address below the site's root. */
export const addressOf = (site: SiteIdentity, path: PagePath): string =>
  (site.url ?? "/") + (path === "index.html" ? "" : path);

/** The frame of a page: everything around its content. */
export const frameFor = (
  { site }: SiteContext,
  path: PagePath,
  { root = rootOf(path), ...page }: Pick<FrameView, "title" | "description"> & Partial<FrameView>,
): FrameView => ({
  siteTitle: site.title,
  language: site.language,
  root,
  ...(site.url !== undefined && {
    canonical: addressOf(site, path),
    feedHref: root + feedPath,
  }),
  ...page,
});

/** The post at a position of the archive. */
export const postAt = ({ posts }: Archive, position: number): PostSummary =>
  itemAt(posts, position);
