import type { MovedPost } from "../posts/moved.ts";
import { shortHash } from "../posts/outline.ts";
import type { PagePath, PostOutline, PostSummary } from "../types.ts";
import { postAt, type SiteContext } from "./context.ts";
import { homeView } from "./home-view.ts";
import { indexViews } from "./index-views.ts";
import { type Listing, type ListingSlice, pagerOf, sliceListing } from "./listing-view.ts";
import { listListings } from "./listings.ts";
import { movedViews } from "./moved-views.ts";
import { aboutView, feedPositions, notFoundView, robotsView } from "./single-views.ts";
import { sitemapViews } from "./sitemap-views.ts";
import {
  aboutPath,
  countriesPath,
  datesPath,
  feedPath,
  homePath,
  markdownPath,
  notFoundPath,
  postPath,
  robotsPath,
  sourcesPath,
  tagsPath,
} from "./urls.ts";
import type { PageView } from "./views.ts";

/** A page as data: where it stands, what it shows, and a hash of everything its bytes depend on. */
export interface Page {
  readonly path: PagePath;
  /** Same hash, same bytes. */
  readonly hash: string;
  readonly content: PageContent;
}

export type PageContent =
  | { readonly kind: "post"; readonly position: number }
  | { readonly kind: "listing"; readonly listing: Listing; readonly slice: ListingSlice }
  | { readonly kind: "feed"; readonly positions: readonly number[] }
  | { readonly kind: "ready"; readonly view: PageView }
  | { readonly kind: "version"; readonly version: PostSummary; readonly newest: PostSummary }
  | { readonly kind: "copy"; readonly file: string }
  | { readonly kind: "asset"; readonly name: string };

/**
 * Every file of the site but its assets. `version` stands for what all pages share: the code of the
 * templates and the site's identity; a new version is a new hash for every page.
 */
export function listPages(
  context: SiteContext,
  version: string,
  moved: readonly MovedPost[] = [],
): readonly Page[] {
  const { archive, site } = context;
  const pages: Page[] = [];
  const add = (path: PagePath, content: PageContent, ...key: readonly string[]): void => {
    pages.push({ path, hash: digest([version, content.kind, ...key]), content });
  };

  const copy = ({
    permalink,
    digest: fileHash,
    file,
  }: Pick<PostOutline, "permalink" | "digest" | "file">): void => {
    pages.push({ path: markdownPath(permalink), hash: fileHash, content: { kind: "copy", file } });
  };

  const cardAt = (position: number): string => archive.outlines[position]?.card ?? "";
  archive.outlines.forEach((post, position) => {
    const { permalink } = post;
    const linked = post.mentions.filter((code) => archive.countryCodes.has(code)).join();
    const neighbours = [cardAt(position - 1), cardAt(position + 1)];
    const older = archive.older.get(post.id) ?? [];
    const versions = older.map(({ digest: file }) => file);
    add(
      postPath(permalink),
      { kind: "post", position },
      post.digest,
      linked,
      ...neighbours,
      ...versions,
    );
    copy(post);
    for (const version of older) {
      const content: PageContent = { kind: "version", version, newest: postAt(archive, position) };
      add(postPath(version.permalink), content, version.digest, post.card);
      copy(version);
    }
  });

  for (const listing of listListings(context)) {
    const { group, parts } = listing;
    const shared = [listing.heading];
    const front = [
      `${group.posts.length}`,
      ...parts.map((part) => `${part.label} ${part.group.posts.length}`),
    ];
    for (const slice of sliceListing(group.front, group.posts.length, site.postsPerPage)) {
      const cards = group.posts.slice(slice.from, slice.to).map(cardAt);
      const pager = JSON.stringify(pagerOf(group, slice, site.postsPerPage)) ?? "";
      const own = slice.number === undefined ? front : [];
      add(slice.path, { kind: "listing", listing, slice }, ...shared, ...own, pager, ...cards);
    }
  }

  const ready = (path: PagePath, view: PageView): void =>
    add(path, { kind: "ready", view }, JSON.stringify(view));
  ready(homePath, homeView(context));
  const [tags, countries, dates, sources] = indexViews(context);
  ready(tagsPath, tags);
  ready(countriesPath, countries);
  ready(datesPath, dates);
  ready(sourcesPath, sources);
  ready(aboutPath, aboutView(context));
  ready(notFoundPath, notFoundView(context));
  ready(robotsPath, robotsView(context));
  const positions = feedPositions(context);
  add(
    feedPath,
    { kind: "feed", positions },
    ...positions.map((at) => archive.outlines[at]?.digest ?? ""),
  );
  for (const { path, view } of sitemapViews(context, pages.filter(isListed))) ready(path, view);
  for (const { path, view } of movedViews(context, moved, pages)) ready(path, view);
  return pages;
}

/** Earlier versions name another page as the one to find. */
const isListed = ({ content }: Page): boolean => content.kind !== "version";

const digest = (parts: readonly string[]): string => shortHash(parts.join("\u0000"));
