import type { ChannelSettings } from "../../core/channel.ts";
import { latestOf } from "../../core/dates/iso-times.ts";
import type { KeptFile, KeptFiles } from "../../core/kept-file.ts";
import type { PostOutline, PostSummary, ShownPost } from "../../core/post.ts";
import type { DumpRecord, PagePath, PostId } from "../../core/types.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import { type Export, listExports } from "../../store/list-exports.ts";
import type { AllPosts } from "../../store/outline.ts";
import { type AddressBook, createAddressBook } from "./address-book.ts";
import { type Change, listChanges } from "./changes.ts";
import { type ChannelShare, shareGroups } from "./channel-shares.ts";
import { type ArchiveChannel, listChannels } from "./channels.ts";
import { connectPosts } from "./connect-posts.ts";
import type { Connections } from "./connections.ts";
import { FACET_NAMES, FACETS, type FacetName, UNDATED } from "./facets.ts";
import { createRanks, type Group, Grouping } from "./grouping.ts";
import { partVersions } from "./versions.ts";

/** All posts, and their groups, sorted by key. */
export interface Archive {
  /** Oldest first; the newest version of each post. */
  readonly outlines: readonly PostOutline[];
  /** The same posts in the same order. */
  readonly posts: List<PostSummary>;
  /** The fields of the same posts that pages of other posts show. */
  readonly shown: List<ShownPost>;
  /** Earlier versions by the id of the newest one, the newer first. */
  readonly older: ReadonlyMap<PostId, readonly PostSummary[]>;
  /** Posts by facet; the dates are `years`, `months`, `days` and `undated`, all in one. */
  readonly groups: Readonly<Record<FacetName, readonly Group[]>>;
  /** The codes of countries that have a group. */
  readonly countryCodes: ReadonlySet<string>;
  /** The positions of posts that others name as having their text. */
  readonly twins: ReadonlyMap<PostId, number>;
  /** The latest time in each export (ISO 8601 in UTC), by its name. */
  readonly untils: ReadonlyMap<string, string>;
  readonly years: readonly Group[];
  readonly months: readonly Group[];
  readonly days: readonly Group[];
  /** Posts of which not even the year is known; absent where there is none. */
  readonly undated?: Group;
  readonly dumps: readonly DumpRecord[];
  /** The files of the archive's folder of media. */
  readonly media: KeptFiles;
  /** Finds posts and channels by their numbers and names; absent where no post has a number. */
  readonly book?: AddressBook;
  /** How posts are connected, by position. */
  readonly connections: ReadonlyMap<number, Connections>;
  /** The pictures and videos among these files that posts hold, by the position of the post. */
  readonly pictures: ReadonlyMap<number, readonly string[]>;
  /** Channels that have posts, by slug, in its order. */
  readonly channels: ReadonlyMap<string, ArchiveChannel>;
  /** The shares of channels in other groups, by the group's front; none with one channel. */
  readonly shares: ReadonlyMap<PagePath, readonly ChannelShare[]>;
  /** What happened to posts after they were published, the oldest first. */
  readonly changes: readonly Change[];
  readonly extras: Extras;
}

/** Parts of a site that not every archive has, and that all its pages lead to. */
export interface Extras {
  /** Whether several channels have posts. */
  readonly hasChannels: boolean;
  /** Whether posts have numbers. */
  readonly hasNumbers: boolean;
  /** Whether posts were edited, or disappeared from later exports. */
  readonly hasChanges: boolean;
}

/** Sort and group all posts. */
export function createArchive(
  all: AllPosts,
  dumps: readonly DumpRecord[],
  media: KeptFiles = new Map(),
  settings: readonly ChannelSettings[] = [],
): Archive {
  const { newest, older } = partVersions(all.outlines, all.order());
  const outlines = Array.from(newest, (at) => itemAt(all.outlines, at));
  const inOrder = <Item>(list: List<Item>): List<Item> =>
    lazyList(newest.length, (at) => itemAt(list, newest[at] ?? 0));
  const groups = groupPosts(outlines);
  const book = createAddressBook(outlines, { dumps, settings });
  const { dates, countries } = groups;
  const undated = dates.find(({ key }) => key === UNDATED);
  const datesOf = (length: number): readonly Group[] =>
    dates.filter((group) => group !== undated && group.key.length === length);
  const exports = listExports(dumps);
  const posts = inOrder(all.summaries);
  const untils = listUntils(exports);
  const olderSummaries = new Map(
    [...older].map(([id, versions]) => [id, versions.map((at) => itemAt(all.summaries, at))]),
  );
  const years = datesOf("2024".length);
  const channels = listChannels(groups.channels, outlines, exports, settings);
  const changes = listChanges(outlines, posts, { older: olderSummaries, untils });
  return {
    outlines,
    posts,
    shown: inOrder(all.shown),
    older: olderSummaries,
    groups,
    countryCodes: new Set(countries.map(({ key }) => key)),
    twins: findTwins(outlines),
    untils,
    years,
    months: datesOf("2024-07".length),
    days: datesOf("2024-07-16".length),
    ...(undated !== undefined && { undated: { ...undated, label: "Undated" } }),
    dumps,
    media,
    ...(book !== undefined && { book }),
    connections: connectPosts(outlines, book, (slug) => channels.has(slug)),
    pictures: listPictures(outlines, media),
    channels,
    shares: shareGroups(groups.channels, groups, years, outlines.length),
    changes,
    extras: {
      hasChannels: channels.size > 1,
      hasNumbers: [...channels.values()].some(({ numbers }) => numbers !== undefined),
      hasChanges: changes.length > 0,
    },
  };
}

/** Posts without such a file take no room. */
function listPictures(posts: readonly PostOutline[], media: KeptFiles): Archive["pictures"] {
  const pictures = new Map<number, readonly string[]>();
  if (media.size === 0) return pictures;
  for (const [position, { files = [] }] of posts.entries()) {
    const shown = files.filter((sha256) => SHOWN.has(media.get(sha256)?.use ?? "download"));
    if (shown.length > 0) pictures.set(position, shown);
  }
  return pictures;
}

const SHOWN: ReadonlySet<KeptFile["use"]> = new Set(["picture", "video"]);

function findTwins(posts: readonly PostOutline[]): Archive["twins"] {
  const named = new Set(posts.flatMap(({ sameText = [] }) => sameText));
  const twins = new Map<PostId, number>();
  if (named.size === 0) return twins;
  for (const [position, { id }] of posts.entries()) if (named.has(id)) twins.set(id, position);
  return twins;
}

const listUntils = (exports: readonly Export[]): Archive["untils"] =>
  new Map(
    exports.flatMap(({ name, channels }): [string, string][] => {
      const latest = latestOf(channels.map(({ until = "" }) => until));
      return latest === "" ? [] : [[name, latest]];
    }),
  );

/** One pass over the posts for all facets. */
function groupPosts(posts: readonly PostOutline[]): Archive["groups"] {
  let position = 0;
  const rankOf = createRanks(posts);
  const groupings = FACET_NAMES.map((name) => {
    const grouping = new Grouping();
    const add = (key: string, spelling?: string, time?: string): void =>
      grouping.add(key, { position, time }, spelling);
    return { name, grouping, collect: FACETS[name].collect, add };
  });
  for (const post of posts) {
    for (const { collect, add } of groupings) collect(post, add);
    position++;
  }
  return Object.fromEntries(
    groupings.map(({ name, grouping }) => [name, grouping.groups(FACETS[name].frontOf, rankOf)]),
  ) as unknown as Archive["groups"];
}

/** Groups by the first `length` characters of their keys: the months of each year, say. */
export function groupsWithin(
  groups: readonly Group[],
  length: number,
): ReadonlyMap<string, readonly Group[]> {
  return groupBy(groups, ({ key }) => key.slice(0, length));
}
