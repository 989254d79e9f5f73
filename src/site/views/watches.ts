import type { PagePath } from "../../core/types.ts";
import { aboutPath, rootOf, watchesPath, watchFeedPath, watchPath } from "../archive/urls.ts";
import { frameFor, type SiteContext } from "./context.ts";
import type { ListedPosts } from "./listing-view.ts";
import type { IndexView } from "./views.ts";

/** A query whose posts have a page and a feed of their own. */
export interface Watch {
  readonly name: string;
  readonly query: string;
}

/** A watch with the positions of its posts, the oldest first. */
export interface WatchedPosts extends Watch {
  readonly posts: readonly number[];
}

/** The feed of a watch. */
export interface WatchFeed {
  readonly name: string;
  readonly query: string;
  readonly path: PagePath;
  /** The page of the same posts. */
  readonly front: PagePath;
}

const TITLE = "Watches";

/** The listing of each watch. */
export const watchListings = (
  { site }: Pick<SiteContext, "site">,
  watched: readonly WatchedPosts[],
): readonly ListedPosts[] =>
  watched.map(({ name, query, posts }) => {
    const feed = { path: watchFeedPath(name), title: `${site.title}: ${name}` };
    return {
      listing: {
        ...{ front: watchPath(name), count: posts.length, heading: name, parts: [] },
        section: "about",
        trail: [
          { front: aboutPath, label: "About" },
          { front: watchesPath, label: TITLE },
        ],
        query,
        ...(site.url !== undefined && { feed }),
      },
      posts,
    };
  });

/** The feeds of watches; none where the site has no address. */
export const watchFeeds = (
  { site }: Pick<SiteContext, "site">,
  watched: readonly WatchedPosts[],
): readonly (WatchFeed & Pick<WatchedPosts, "posts">)[] =>
  site.url === undefined
    ? []
    : watched.map(({ name, query, posts }) => ({
        ...{ name, query, posts, path: watchFeedPath(name), front: watchPath(name) },
      }));

/** The view of the page that lists all watches, in the order of the settings. */
export function watchesView(context: SiteContext, watched: readonly WatchedPosts[]): IndexView {
  const root = rootOf(watchesPath);
  return {
    kind: "index",
    frame: frameFor(context, watchesPath, {
      title: TITLE,
      description: `Searches of ${context.site.title} that are kept up to date`,
      section: "about",
    }),
    heading: TITLE,
    intro: "Searches that are kept up to date: each page has all posts that are found.",
    groups: [
      {
        entries: watched.map(({ name, posts }) => ({
          href: root + watchPath(name),
          label: name,
          count: posts.length,
        })),
      },
    ],
  };
}
