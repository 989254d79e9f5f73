import { shorten } from "../../annotate/shorten.ts";
import { rfc3339 } from "../../core/dates/iso-times.ts";
import { type List, lazyList } from "../../platform/collections/list.ts";
import { listExports } from "../../store/list-exports.ts";
import type { Extras } from "../archive/archive.ts";
import {
  aboutPath,
  changesPath,
  channelsPath,
  dumpsPath,
  feedPath,
  findPath,
  homePath,
  markdownPath,
  notFoundPath,
  openSearchPath,
  postPath,
  searchPath,
  sitemapPath,
  watchesPath,
} from "../archive/urls.ts";
import {
  addressOf,
  frameFor,
  postAt,
  type SiteContext,
  type SiteIdentity,
  type ViewContext,
} from "./context.ts";
import { exportView } from "./export-views.ts";
import { feedMedia } from "./media/feed-media.ts";
import { languageOf, shortName, sourceName, titleOf } from "./names.ts";
import type { AboutView, FeedView, NotFoundView, OpenSearchView, RobotsView } from "./views.ts";
import type { WatchFeed } from "./watches.ts";

/** The number of posts in the feed. */
const FEED_LENGTH = 20;

/** The view of the page about the archive. */
export function aboutView(context: SiteContext): AboutView {
  const { archive, site, labels } = context;
  const exports = listExports(archive.dumps);
  const exported = new Set(exports.flatMap(({ files }) => files));
  const texts = archive.dumps.filter((dump) => !exported.has(dump));
  const hidden = exports.slice(MOST_EXPORTS).flatMap(({ files }) => files);
  const more = hidden.length + Math.max(0, texts.length - MOST_TEXTS);
  const isDivided = exports.some(({ files }) => files.length > 1);
  return {
    kind: "about",
    frame: frameFor(context, aboutPath, {
      title: "About this archive",
      description: `What ${site.title} was made from, and how`,
      section: "about",
    }),
    description: site.description,
    ...labels.mark,
    postCount: archive.posts.length,
    ...extraLinks(archive.extras),
    ...(site.hasWatches && { watchesHref: watchesPath }),
    exports: exports.slice(0, MOST_EXPORTS).map((each) => exportView(context, each)),
    dumps: texts.slice(0, MOST_TEXTS).map((dump) => ({
      name: shortName(dump.name),
      size: labels.bytes(dump.size),
      sha256: dump.sha256,
      lines: labels.count(dump.lines),
      posts: labels.count(dump.posts),
    })),
    ...(more > 0 && { moreDumps: more }),
    ...((more > 0 || isDivided) && { dumpsHref: dumpsPath }),
  };
}

/** The pages that not every site has; the page about the archive stands at the root. */
const extraLinks = ({
  hasChannels,
  hasNumbers,
  hasChanges,
}: Extras): Pick<AboutView, "channelsHref" | "findHref" | "changesHref"> => ({
  ...(hasChannels && { channelsHref: channelsPath }),
  ...(hasNumbers && { findHref: findPath }),
  ...(hasChanges && { changesHref: changesPath }),
});

/** The page shows so many exports and texts; the file of all dumps has the others. */
const MOST_EXPORTS = 100;
const MOST_TEXTS = 400;

/** The page a host shows for a missing address; it stands at any depth, so its root is absolute. */
export const notFoundView = (context: SiteContext): NotFoundView => ({
  kind: "not-found",
  frame: frameFor(context, notFoundPath, {
    title: "Page not found",
    description: "There is no page at this address.",
    root: context.site.url === undefined ? "/" : new URL(context.site.url).pathname,
    noIndex: true,
  }),
});

/**
 * Positions of the posts in a feed: of all posts, or of some (oldest first), the newest whose day is
 * known, newest first.
 */
export function feedPositions(
  { archive }: SiteContext,
  some: Pick<List<number>, "at" | "length"> = lazyList(archive.posts.length, (at) => at),
): readonly number[] {
  const positions: number[] = [];
  for (let place = some.length - 1; place >= 0 && positions.length < FEED_LENGTH; place--) {
    const at = some.at(place) ?? 0;
    if (archive.outlines[at]?.date !== undefined) positions.push(at);
  }
  return positions;
}

/** The feed; each entry's `html` is empty until the body is read. */
export function feedView(
  context: ViewContext,
  positions: readonly number[],
  watch?: WatchFeed,
): FeedView {
  const { archive, site } = context;
  const entries = positions.map((position) => {
    const post = postAt(archive, position);
    const href = addressOf(site, postPath(post.permalink));
    return {
      id: href,
      href,
      title: titleOf(context, post),
      ...languageOf(post),
      updated: rfc3339(post.date ?? ""),
      author: post.forwardedFrom === undefined ? site.title : sourceName(post.forwardedFrom),
      categories: post.hashtags.map(shortName),
      html: "",
      ...feedMedia(context, post, addressOf(site, homePath)),
      markdownHref: addressOf(site, markdownPath(post.permalink)),
    };
  });
  return {
    kind: "feed",
    title: watch === undefined ? site.title : `${site.title}: ${watch.name}`,
    subtitle: watch === undefined ? site.description : `Posts found by ${watch.query}`,
    language: site.language,
    id: addressOf(site, watch?.front ?? homePath),
    selfHref: addressOf(site, watch?.path ?? feedPath),
    siteHref: addressOf(site, watch?.front ?? homePath),
    updated: entries[0]?.updated ?? "1970-01-01T00:00:00Z",
    entries,
  };
}

/** The OpenSearch description of a site with an address. */
export const openSearchView = ({ site }: Pick<SiteContext, "site">): OpenSearchView => ({
  kind: "open-search",
  name: shorten(site.title, LONGEST_SHORT_NAME),
  description: shorten(site.description || site.title, LONGEST_DESCRIPTION),
  language: site.language,
  template: searchTemplate(site, "searchTerms"),
  selfHref: addressOf(site, openSearchPath),
  iconHref: `${addressOf(site, homePath)}assets/icon.svg`,
});

/** In UTF-16 code units; OpenSearch 1.1 allows so many characters. */
const LONGEST_SHORT_NAME = 16;
const LONGEST_DESCRIPTION = 1024;

/** The address of a search, with the name of what is searched in braces. */
export const searchTemplate = (site: SiteIdentity, name: string): string =>
  `${addressOf(site, searchPath)}?q={${name}}`;

/** The view of robots.txt. */
export const robotsView = ({ site }: SiteContext): RobotsView => ({
  kind: "robots",
  ...(site.url !== undefined && { sitemap: addressOf(site, sitemapPath) }),
});
