import type { PagePath } from "../../core/types.ts";
import { joinLists, type List } from "../../platform/collections/list.ts";
import { LEDGER_FILE } from "../../store/ledger.ts";
import type { MovedPost } from "../../store/moved.ts";
import { shortHash } from "../../store/outline.ts";
import { FACETS } from "../archive/facets.ts";
import { mediaStates } from "../archive/media-states.ts";
import {
  aboutPath,
  dumpsPath,
  feedPath,
  findPath,
  findScriptPath,
  homePath,
  notFoundPath,
  openSearchPath,
  postPath,
  robotsPath,
  searchPath,
  watchesPath,
} from "../archive/urls.ts";
import type { SiteContext } from "../views/context.ts";
import { findView } from "../views/find-view.ts";
import { homeView } from "../views/home-view.ts";
import { indexPages } from "../views/index-parts.ts";
import { indexViews } from "../views/index-views.ts";
import { movedViews } from "../views/moved-views.ts";
import {
  groupOfOne,
  type Output,
  type OutputContent,
  type OutputGroup,
  type OutputHash,
} from "../views/output.ts";
import { searchView } from "../views/search-view.ts";
import {
  aboutView,
  feedPositions,
  notFoundView,
  openSearchView,
  robotsView,
} from "../views/single-views.ts";
import { sitemapParts } from "../views/sitemap-parts.ts";
import type { PageView } from "../views/views.ts";
import { type WatchedPosts, watchesView, watchFeeds } from "../views/watches.ts";
import { albumGroups } from "./album-groups.ts";
import { changesGroups } from "./changes-groups.ts";
import { dayGroups } from "./day-groups.ts";
import { galleryGroups } from "./gallery-groups.ts";
import { listingGroups } from "./listing-groups.ts";
import { postGroups, versionGroups } from "./post-groups.ts";

/** Every output of the site but its assets, in one list. */
export const listOutputs = (...site: Parameters<typeof listGroups>): List<Output> =>
  joinLists(listGroups(...site).map(({ outputs }) => outputs));

/**
 * Every output of the site but its assets. `version` stands for what all share: the code of the
 * templates and the site's identity; a new version is a new hash for every one.
 */
export function listGroups(
  context: SiteContext,
  version: string,
  moved: readonly MovedPost[] = [],
  bundles: readonly OutputGroup[] = [],
  watched: readonly WatchedPosts[] = [],
): readonly OutputGroup[] {
  const { archive, site } = context;
  const shared = shortHash(version + JSON.stringify(archive.extras));
  const hashOf: OutputHash = (kind, ...depends) =>
    shortHash([shared, kind, ...depends].join("\u0000"));
  const single = (
    path: PagePath,
    content: OutputContent,
    ...depends: readonly string[]
  ): OutputGroup => groupOfOne({ path, hash: hashOf(content.kind, ...depends), content });
  const ready = (path: PagePath, view: PageView): OutputGroup =>
    single(path, { kind: "ready", view }, JSON.stringify(view));

  const indexes = indexViews(context).flatMap(({ facet, view }) =>
    indexPages(context, FACETS[facet].index, view),
  );
  const about = aboutView(context);
  const posts = feedPositions(context);
  const digestsOf = (positions: readonly number[]): readonly string[] =>
    positions.flatMap((at) => {
      const { digest = "", files } = archive.outlines[at] ?? {};
      return [digest, ...mediaStates(archive.media, files)];
    });
  const others = [
    ...listingGroups(context, hashOf, watched),
    ...galleryGroups(context, hashOf),
    ...changesGroups(context, hashOf),
    ...(archive.extras.hasNumbers
      ? [ready(findPath, findView(context)), single(findScriptPath, findScript)]
      : []),
    ...(site.hasSearch ? [ready(searchPath, searchView(context))] : []),
    ready(homePath, homeView(context)),
    ...indexes.map(({ path, view }) => ready(path, view)),
    ready(aboutPath, about),
    ...(about.dumpsHref === undefined
      ? []
      : [single(dumpsPath, ledgerCopy, JSON.stringify(archive.dumps))]),
    ...(watched.length === 0 ? [] : [ready(watchesPath, watchesView(context, watched))]),
    ...bundles,
    ready(notFoundPath, notFoundView(context)),
    ready(robotsPath, robotsView(context)),
    // A feed's addresses are absolute.
    ...(site.url === undefined
      ? []
      : [single(feedPath, { kind: "feed", posts }, ...digestsOf(posts))]),
    ...watchFeeds(context, watched).map(({ posts: found, ...watch }) => {
      const positions = feedPositions(context, found);
      const content = { kind: "feed", posts: positions, watch } as const;
      return single(watch.path, content, JSON.stringify(watch), ...digestsOf(positions));
    }),
    ...(site.url === undefined || !site.hasSearch
      ? []
      : [ready(openSearchPath, openSearchView(context))]),
  ];
  // Most pages are not made for this: their addresses are known without.
  const addresses = archive.outlines.map(({ permalink }) => postPath(permalink));
  for (const { path } of outputsIn(others)) addresses.push(path);
  const sitemaps = sitemapParts(site, addresses).map(({ path, part }) =>
    single(path, { kind: "sitemap", part }, [part.entry, ...part.paths].join("\u0000")),
  );
  const all = [
    ...postGroups(archive, hashOf),
    ...dayGroups(archive, hashOf),
    ...others,
    ...versionGroups(archive, hashOf),
    ...sitemaps,
  ];
  const left = movedViews(context, moved, outputsIn(all));
  const albums = albumGroups(archive, moved, hashOf);
  return [...all, ...left.map(({ path, view }) => ready(path, view)), ...albums];
}

/** Not among the assets, which every site has; `version` stands for its bytes. */
const findScript: OutputContent = { kind: "copy", from: "templates", file: "scripts/find.js" };

const ledgerCopy: OutputContent = { kind: "copy", from: "posts", file: LEDGER_FILE };

function* outputsIn(groups: readonly OutputGroup[]): Generator<Output> {
  for (const { outputs } of groups) yield* outputs;
}
