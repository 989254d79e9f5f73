import type { PostSummary, ShownPost } from "../../core/post.ts";
import type { PagePath } from "../../core/types.ts";
import { itemAt, type List } from "../../platform/collections/list.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import type { Archive } from "../archive/archive.ts";
import { feedPath, rootOf } from "../archive/urls.ts";
import { createLabels, type Labels, wordsLanguage } from "./labels.ts";
import type { FrameView } from "./views.ts";

/** What the site calls itself, and how it is laid out. */
export interface SiteIdentity {
  readonly title: string;
  readonly description: string;
  /** The address at which the site stands, with a slash at its end; absent where it is not known. */
  readonly url?: string | undefined;
  /** Of dates, names of countries and the description (BCP 47). */
  readonly language: string;
  readonly postsPerPage: number;
  /** A person's own pages that are in the navigation; absent where there is none. */
  readonly ownPages?: readonly OwnLink[];
}

/** A page of a person's own in the navigation. */
export interface OwnLink {
  readonly path: PagePath;
  readonly label: string;
}

/** What the page of a post or a listing looks up; an excerpt of the archive will do. */
export interface ViewContext {
  readonly archive: KnownPosts;
  readonly site: SiteIdentity;
  readonly labels: Labels;
}

export interface KnownPosts extends Pick<Archive, "older" | "countryCodes"> {
  readonly posts: Pick<List<PostSummary>, "at">;
  readonly shown: Pick<List<ShownPost>, "at">;
}

/** Everything views are made from. */
export interface SiteContext extends ViewContext {
  readonly archive: Archive;
}

export const createContext = <Posts extends KnownPosts>(archive: Posts, site: SiteIdentity) => ({
  archive,
  site,
  labels: labelsFor(site.language),
});

const labelsFor = memoize(createLabels);

/** The absolute address of a page; without a configured url, the address below the site's root. */
export const addressOf = (site: SiteIdentity, path: PagePath): string =>
  (site.url ?? "/") + (path === "index.html" ? "" : path);

/** The frame of a page: everything around its content. */
export const frameFor = (
  { site }: Pick<ViewContext, "site">,
  path: PagePath,
  { root = rootOf(path), ...page }: Pick<FrameView, "title" | "description"> & Partial<FrameView>,
): FrameView => ({
  siteTitle: site.title,
  language: wordsLanguage(site.language),
  root,
  ...(site.ownPages !== undefined && {
    ownPages: site.ownPages.map(({ path: own, label }) => ({
      ...{ href: root + own, label },
      ...(own === path && { isCurrent: true }),
    })),
  }),
  ...(site.url !== undefined && {
    canonical: addressOf(site, path),
    feedHref: root + feedPath,
  }),
  ...page,
});

/** The post at a position of the archive. */
export const postAt = ({ posts }: Pick<KnownPosts, "posts">, position: number): PostSummary =>
  itemAt(posts, position);
