import { itemAt, joinLists, type List, lazyList } from "../list.ts";
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
 * templates and the site's identity; a new version is a new hash for every page. The pages of posts
 * and the copies of their files, most of a site, are made when they are asked for.
 */
export function listPages(
  context: SiteContext,
  version: string,
  moved: readonly MovedPost[] = [],
): List<Page> {
  const { archive, site } = context;
  const cardAt = (position: number): string => archive.outlines[position]?.card ?? "";
  const hashOf = (content: PageContent, ...key: readonly string[]): string =>
    shortHash([version, content.kind, ...key].join("\u0000"));

  const postPages = lazyList(archive.outlines.length * 2, (at): Page => {
    const position = at >> 1;
    const post = itemAt(archive.outlines, position);
    if (at % 2 === 1) return copyOf(post);
    const content: PageContent = { kind: "post", position };
    return {
      path: postPath(post.permalink),
      content,
      // Asked for when a build is planned, not when the page is rendered.
      get hash() {
        const linked = post.mentions.filter((code) => archive.countryCodes.has(code)).join();
        const neighbours = [cardAt(position - 1), cardAt(position + 1)];
        const versions = archive.older.get(post.id)?.map(({ digest }) => digest) ?? [];
        return hashOf(content, post.digest, linked, ...neighbours, ...versions);
      },
    };
  });

  const pages: Page[] = [];
  const add = (path: PagePath, content: PageContent, ...key: readonly string[]): void => {
    pages.push({ path, hash: hashOf(content, ...key), content });
  };
  archive.outlines.forEach(({ id, card }, position) => {
    for (const version of archive.older.get(id) ?? []) {
      const content: PageContent = { kind: "version", version, newest: postAt(archive, position) };
      add(postPath(version.permalink), content, version.digest, card);
      pages.push(copyOf(version));
    }
  });

  for (const { listing, slice } of inOrderOfPosts(listSlices(context))) {
    const { group, parts, heading } = listing;
    const front = [
      `${group.posts.length}`,
      ...parts.map((part) => `${part.label} ${part.group.posts.length}`),
    ];
    const cards = group.posts.slice(slice.from, slice.to).map(cardAt);
    const pager = JSON.stringify(pagerOf(group, slice, site.postsPerPage)) ?? "";
    const own = slice.number === undefined ? front : [];
    add(slice.path, { kind: "listing", listing, slice }, heading, ...own, pager, ...cards);
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
  const listed = joinLists(
    postPages,
    pages.filter(({ content }) => content.kind !== "version"),
  );
  for (const { path, view } of sitemapViews(context, listed)) ready(path, view);
  for (const { path, view } of movedViews(context, moved, joinLists(postPages, pages))) {
    ready(path, view);
  }
  return joinLists(postPages, pages);
}

/** The copy of a post's Markdown file. */
const copyOf = ({
  permalink,
  digest,
  file,
}: Pick<PostOutline, "permalink" | "digest" | "file">): Page => ({
  path: markdownPath(permalink),
  hash: digest,
  content: { kind: "copy", file },
});

interface ListingPage {
  readonly listing: Listing;
  readonly slice: ListingSlice;
}

const listSlices = (context: SiteContext): readonly ListingPage[] =>
  [...listListings(context)].flatMap((listing) => {
    const { front, posts } = listing.group;
    const slices = sliceListing(front, posts.length, context.site.postsPerPage);
    return slices.map((slice) => ({ listing, slice }));
  });

/** Listings of posts of one time follow each other, since they share these posts' cards. */
const inOrderOfPosts = (pages: readonly ListingPage[]): readonly ListingPage[] => {
  const firstOf = ({ listing, slice }: ListingPage): number => listing.group.posts[slice.from] ?? 0;
  return pages.toSorted((a, b) => firstOf(a) - firstOf(b));
};
