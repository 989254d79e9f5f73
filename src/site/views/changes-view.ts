import { dayOf, rfc3339 } from "../../core/dates/iso-times.ts";
import type { PostSummary, ShownPost } from "../../core/post.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { Change } from "../archive/changes.ts";
import { changesFeedPath, changesPath, postPath, rootOf } from "../archive/urls.ts";
import { addressOf, frameFor, postAt, type ViewContext } from "./context.ts";
import { langOf } from "./links.ts";
import { type ListingSlice, pagerOf } from "./listing-view.ts";
import { shortName, titleOf } from "./names.ts";
import type { ChangedPostView, ChangesView, DateView, FeedView } from "./views.ts";

/** One page of the list of changes. */
export interface ChangesPage {
  /** The number of all changes. */
  readonly count: number;
  readonly slice: ListingSlice;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

/** Changes on a page. */
export const CHANGES_A_PAGE = 50;

/** The view of one page of changes, the newest first; the words that changed are not yet in it. */
export function changesView(
  context: ViewContext,
  { count, slice, changes }: ChangesPage,
): ChangesView {
  const { site } = context;
  const root = rootOf(slice.path);
  const isNumbered = slice.number !== undefined;
  const page = isNumbered ? `, page ${slice.number}` : "";
  const pager = pagerOf({ front: changesPath, count }, slice, CHANGES_A_PAGE);
  const feedHref = site.url === undefined ? undefined : root + changesFeedPath;
  return {
    kind: "changes",
    frame: frameFor(context, slice.path, {
      title: `${TITLE}${page}`,
      description: `Edits of posts of ${site.title}, and posts that later exports have no more${page}`,
      ...(feedHref !== undefined && { ownFeed: { href: feedHref, title: feedTitle(context) } }),
    }),
    ...(!isNumbered && { total: count }),
    ...(feedHref !== undefined && { feedHref }),
    entries: changes.toReversed().map((change) => entryOf(context, change, root)),
    ...(pager !== undefined && { pager }),
  };
}

const TITLE = "What changed";
const feedTitle = ({ site }: ViewContext): string => `${site.title}: what changed`;

/** The versions before and after each edit of a page, as files, in the order of its view. */
export const changedFiles = (context: ViewContext, { changes }: ChangesPage): readonly string[] =>
  changes.toReversed().flatMap((change) => {
    const versions = versionsOf(context, change);
    return versions === undefined ? [] : [versions.newer.file, versions.older.file];
  });

/** The versions before and after an edit. */
interface EditedVersions {
  readonly older: PostSummary;
  readonly newer: PostSummary;
}

/** Undefined for what was no edit. */
export function versionsOf(
  { archive }: Pick<ViewContext, "archive">,
  change: Change,
): EditedVersions | undefined {
  if (change.kind !== "edit") return undefined;
  const newest = postAt(archive, change.position);
  const versions = archive.older.get(newest.id) ?? [];
  return {
    older: itemAt(versions, change.version),
    newer: versions[change.version - 1] ?? newest,
  };
}

function entryOf(context: ViewContext, change: Change, root: string): ChangedPostView {
  const { archive } = context;
  const newest = postAt(archive, change.position);
  const versions = versionsOf(context, change);
  const shown: ShownPost = versions?.newer ?? newest;
  const { channel } = newest;
  const { hasChannels } = archive.extras;
  return {
    kind: change.kind,
    date: dateOf(context, change),
    post: {
      href: `${root}${postPath(newest.permalink)}${versions === undefined ? "" : "#versions"}`,
      label: titleOf(context, shown),
      ...langOf(context, shown),
    },
    ...(hasChannels &&
      channel !== undefined && {
        channel: shortName(archive.channels.get(channel)?.name ?? channel),
      }),
    ...(change.kind === "gone" &&
      newest.missingFrom !== undefined && { dump: shortName(newest.missingFrom) }),
    changes: [],
  };
}

/** The day, and the time for machines. */
function dateOf({ labels }: ViewContext, { time }: Change): DateView {
  if (time === "") return labels.date({});
  const date = labels.date({ edtf: dayOf(time) });
  return time.includes("T") ? { ...date, datetime: time } : date;
}

/** The newest changes as a feed. */
export function changesFeed(context: ViewContext, changes: readonly Change[]): FeedView {
  const { site, archive } = context;
  const newest = changes.slice(-FEED_LENGTH).reverse();
  const entries = newest.map((change) => {
    const post = postAt(archive, change.position);
    const versions = versionsOf(context, change);
    const href = addressOf(site, postPath(post.permalink));
    const { newer, older } = versions ?? {};
    return {
      // Each edit leaves an earlier version with an address of its own.
      id: older === undefined ? `${href}#gone` : addressOf(site, postPath(older.permalink)),
      href: older === undefined ? href : `${href}#versions`,
      title: `${older === undefined ? "No longer exported" : "Edited"}: ${titleOf(context, newer ?? post)}`,
      updated: updateOf(change.time),
      author: site.title,
      categories: [],
      html:
        older === undefined
          ? "<p>A later export has this post no more.</p>"
          : "<p>The post has an earlier version.</p>",
    };
  });
  return {
    kind: "feed",
    title: feedTitle(context),
    subtitle: "Edits, and posts that later exports have no more",
    language: "en",
    id: addressOf(site, changesPath),
    selfHref: addressOf(site, changesFeedPath),
    siteHref: addressOf(site, changesPath),
    updated: entries[0]?.updated ?? updateOf(""),
    entries,
  };
}

const FEED_LENGTH = 20;

/** When a change happened, for a feed, in which each entry has a time. */
const updateOf = (time: string): string => rfc3339(time === "" ? "1970-01-01" : time);
