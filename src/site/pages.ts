import { itemAt, joinLists, type List, lazyList } from "../list.ts";
import type { MovedPost } from "../posts/moved.ts";
import { shortHash } from "../posts/outline.ts";
import type { PagePath, PostOutline, PostSummary } from "../types.ts";
import { postAt, type SiteContext } from "./context.ts";
import { homeView } from "./home-view.ts";
import { indexViews } from "./index-views.ts";
import { type ListingPage, type ListingSlice, pagerOf, sliceListing } from "./listing-view.ts";
import { type ListedPosts, listListings } from "./listings.ts";
import { movedViews } from "./moved-views.ts";
import { aboutView, feedPositions, notFoundView, robotsView } from "./single-views.ts";
import { type SitemapPart, sitemapParts } from "./sitemap-views.ts";
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
  | ({ readonly kind: "listing" } & ListingPage)
  | { readonly kind: "feed"; readonly posts: readonly number[] }
  | { readonly kind: "sitemap"; readonly part: SitemapPart }
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
  const shared = shortHash(version);
  const hashOf = (content: PageContent, ...key: readonly string[]): string =>
    shortHash([shared, content.kind, ...key].join("\u0000"));

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

  for (const { listing, posts, slice } of inOrderOfPosts(listSlices(context))) {
    const { count, parts, heading } = listing;
    const front = [`${count}`, ...parts.map((part) => `${part.label} ${part.count}`)];
    const shown = (): readonly number[] => posts.slice(slice.from, slice.to);
    const pager = JSON.stringify(pagerOf(listing, slice, site.postsPerPage)) ?? "";
    const own = slice.number === undefined ? front : [];
    const content: PageContent = {
      kind: "listing",
      listing,
      slice,
      // Of all pages together these would be many numbers.
      get posts() {
        return shown();
      },
    };
    add(slice.path, content, heading, ...own, pager, ...shown().map(cardAt));
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
  const posts = feedPositions(context);
  add(feedPath, { kind: "feed", posts }, ...posts.map((at) => archive.outlines[at]?.digest ?? ""));
  const listed = joinLists(
    postPages,
    pages.filter(({ content }) => content.kind !== "version"),
  );
  for (const { path, part } of sitemapParts(site, listed)) {
    add(path, { kind: "sitemap", part }, part.entry, ...part.paths);
  }
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

interface ListedSlice extends ListedPosts {
  readonly slice: ListingSlice;
}

const listSlices = (context: SiteContext): readonly ListedSlice[] =>
  [...listListings(context)].flatMap((listed) => {
    const { front, count } = listed.listing;
    const slices = sliceListing(front, count, context.site.postsPerPage);
    return slices.map((slice) => ({ ...listed, slice }));
  });

/** Listings of posts of one time follow each other, since they share these posts' cards. */
const inOrderOfPosts = (pages: readonly ListedSlice[]): readonly ListedSlice[] => {
  const middleOf = ({ posts, slice }: ListedSlice): number =>
    posts[(slice.from + slice.to) >> 1] ?? 0;
  return pages.toSorted((a, b) => middleOf(a) - middleOf(b));
};
