import type { KeptFiles } from "../../core/kept-file.ts";
import type { PostSummary, ShownPost } from "../../core/post.ts";
import type { PagePath } from "../../core/types.ts";
import { itemAt, type List } from "../../platform/collections/list.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import type { Archive } from "../archive/archive.ts";
import type { ShownChannel } from "../archive/channels.ts";
import { feedPath, openSearchPath, rootOf } from "../archive/urls.ts";
import { createLabels, type Labels, wordsLanguage } from "./labels.ts";
import type { FrameView } from "./views.ts";

/** The settings of a site that its pages depend on. */
export interface SiteIdentity {
  readonly title: string;
  readonly description: string;
  /** The absolute address of the site, with a slash at its end; absent where it is not known. */
  readonly url?: string | undefined;
  /** The language of dates, names of countries and the description (BCP 47). */
  readonly language: string;
  readonly postsPerPage: number;
  /** Own pages in the navigation; absent where there is none. */
  readonly ownPages?: readonly OwnLink[];
  /** What the settings leave out of the files of media; absent where that is nothing. */
  readonly leftOutMedia?: LeftOutMedia;
  /** Whether it has a search page, and an index. */
  readonly hasSearch?: boolean;
  /** Whether it has pages of queries. */
  readonly hasWatches?: boolean;
}

/** All files of media, or those of more bytes than this. */
export type LeftOutMedia = "all" | { readonly largest: number };

/** An own page in the navigation: one that a person added to the site. */
export interface OwnLink {
  readonly path: PagePath;
  readonly label: string;
}

/** What the view of a post or a listing is made from; an excerpt of the archive is enough. */
export interface ViewContext {
  readonly archive: KnownPosts;
  readonly site: SiteIdentity;
  readonly labels: Labels;
}

/** The part of an archive that views of single pages look up. */
export interface KnownPosts
  extends Pick<Archive, "older" | "countryCodes" | "twins" | "untils" | "extras"> {
  readonly connections: Pick<Archive["connections"], "get">;
  readonly channels: Pick<ReadonlyMap<string, ShownChannel>, "get">;
  readonly media: Pick<KeptFiles, "get">;
  readonly posts: Pick<List<PostSummary>, "at">;
  readonly shown: Pick<List<ShownPost>, "at">;
}

/** Everything views are made from. */
export interface SiteContext extends ViewContext {
  readonly archive: Archive;
}

/** Combine an archive, or an excerpt of one, with the settings and labels of its site. */
export const createContext = <Posts extends KnownPosts>(archive: Posts, site: SiteIdentity) => ({
  archive,
  site,
  labels: labelsFor(site.language),
});

const labelsFor = memoize(createLabels);

/** The absolute address of a page; without a configured url, the address below the site's root. */
export const addressOf = (site: SiteIdentity, path: PagePath): string =>
  (site.url ?? "/") + (path === "index.html" ? "" : path);

/** What the frames of pages are made from. */
export interface FrameContext extends Pick<ViewContext, "site"> {
  readonly archive: Pick<KnownPosts, "extras">;
}

/** The frame of a page: everything around its content. */
export const frameFor = (
  { site, archive }: FrameContext,
  path: PagePath,
  { root = rootOf(path), ...page }: Pick<FrameView, "title" | "description"> & Partial<FrameView>,
): FrameView => ({
  siteTitle: site.title,
  language: wordsLanguage(site.language),
  root,
  ...archive.extras,
  ...(site.hasSearch && { search: true }),
  ...(site.ownPages !== undefined && {
    ownPages: site.ownPages.map(({ path: own, label }) => ({
      ...{ href: root + own, label },
      ...(own === path && { isCurrent: true }),
    })),
  }),
  ...(site.url !== undefined && {
    canonical: addressOf(site, path),
    feedHref: root + feedPath,
    ...(site.hasSearch && { openSearchHref: root + openSearchPath }),
  }),
  ...page,
});

/** The post at a position of the archive. */
export const postAt = ({ posts }: Pick<KnownPosts, "posts">, position: number): PostSummary =>
  itemAt(posts, position);
