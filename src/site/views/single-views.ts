import { rfc3339 } from "../../core/dates/iso-times.ts";
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
  postPath,
  sitemapPath,
} from "../archive/urls.ts";
import { addressOf, frameFor, postAt, type SiteContext, type ViewContext } from "./context.ts";
import { exportView } from "./export-views.ts";
import { feedMedia } from "./media/feed-media.ts";
import { languageOf, shortName, sourceName, titleOf } from "./names.ts";
import type { AboutView, FeedView, NotFoundView, RobotsView } from "./views.ts";

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

/** Positions of the posts in the feed: the newest whose day is known, newest first. */
export function feedPositions({ archive }: SiteContext): readonly number[] {
  const positions: number[] = [];
  for (let at = archive.posts.length - 1; at >= 0 && positions.length < FEED_LENGTH; at--) {
    if (archive.outlines[at]?.date !== undefined) positions.push(at);
  }
  return positions;
}

/** The feed; each entry's `html` is empty until the body is read. */
export function feedView(context: ViewContext, positions: readonly number[]): FeedView {
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
    title: site.title,
    subtitle: site.description,
    language: site.language,
    id: addressOf(site, homePath),
    selfHref: addressOf(site, feedPath),
    siteHref: addressOf(site, homePath),
    updated: entries[0]?.updated ?? "1970-01-01T00:00:00Z",
    entries,
  };
}

/** The view of robots.txt. */
export const robotsView = ({ site }: SiteContext): RobotsView => ({
  kind: "robots",
  ...(site.url !== undefined && { sitemap: addressOf(site, sitemapPath) }),
});
