import type { ChannelSettings } from "../../core/channel.ts";
import { latestOf } from "../../core/dates/iso-times.ts";
import type { KeptFiles } from "../../core/kept-file.ts";
import type { PostOutline, PostSummary, ShownPost } from "../../core/post.ts";
import type { DumpRecord, PostId } from "../../core/types.ts";
import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import { listExports } from "../../store/list-exports.ts";
import type { AllPosts } from "../../store/outline.ts";
import { type AddressBook, createAddressBook } from "./address-book.ts";
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
  return {
    outlines,
    posts: inOrder(all.summaries),
    shown: inOrder(all.shown),
    older: new Map(
      [...older].map(([id, versions]) => [id, versions.map((at) => itemAt(all.summaries, at))]),
    ),
    groups,
    countryCodes: new Set(countries.map(({ key }) => key)),
    twins: findTwins(outlines),
    untils: listUntils(dumps),
    years: datesOf("2024".length),
    months: datesOf("2024-07".length),
    days: datesOf("2024-07-16".length),
    ...(undated !== undefined && { undated: { ...undated, label: "Undated" } }),
    dumps,
    media,
    ...(book !== undefined && { book }),
    // No channel has a page yet.
    connections: connectPosts(outlines, book, () => false),
  };
}

function findTwins(posts: readonly PostOutline[]): Archive["twins"] {
  const named = new Set(posts.flatMap(({ sameText = [] }) => sameText));
  const twins = new Map<PostId, number>();
  if (named.size === 0) return twins;
  for (const [position, { id }] of posts.entries()) if (named.has(id)) twins.set(id, position);
  return twins;
}

const listUntils = (dumps: readonly DumpRecord[]): Archive["untils"] =>
  new Map(
    listExports(dumps).flatMap(({ name, channels }): [string, string][] => {
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
  const within = new Map<string, Group[]>();
  for (const group of groups) {
    const key = group.key.slice(0, length);
    const known = within.get(key);
    if (known === undefined) within.set(key, [group]);
    else known.push(group);
  }
  return within;
}
