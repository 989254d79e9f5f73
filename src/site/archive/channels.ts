import { type ChannelSettings, settingsFor } from "../../core/channel.ts";
import type { ChannelRef } from "../../core/message.ts";
import type { NumberRange } from "../../core/number-ranges.ts";
import type { PostOutline } from "../../core/post.ts";
import type { Export, ExportedChannel } from "../../store/list-exports.ts";
import type { Group } from "./grouping.ts";

/** The part of a channel that the pages of its posts show. */
export interface ShownChannel {
  /** What it is called: its title, else its @username, else its slug. */
  readonly name: string;
  /** Without @. */
  readonly username?: string;
}

/** A channel that has posts in the archive. */
export interface ArchiveChannel extends ShownChannel, ChannelRef {
  readonly slug: string;
  /** Who publishes it. */
  readonly publisher?: string;
  /** What each of its exports has of it, in the order of the ledger. */
  readonly exports: readonly ChannelExport[];
  /** Its posts. */
  readonly group: Group;
  /** The lowest and the highest number of its posts; absent where none has one. */
  readonly numbers?: NumberRange;
}

/** A channel in one export. */
export interface ChannelExport {
  readonly export: Export;
  readonly channel: ExportedChannel;
}

/** The channels of posts by their slugs: what the settings say of them, else the newest export. */
export function listChannels(
  groups: readonly Group[],
  posts: readonly PostOutline[],
  exports: readonly Export[],
  settings: readonly ChannelSettings[],
): ReadonlyMap<string, ArchiveChannel> {
  if (groups.length === 0) return new Map();
  const parts = new Map<string, ChannelExport[]>(groups.map(({ key }) => [key, []]));
  for (const each of exports) {
    for (const channel of each.channels) parts.get(channel.slug)?.push({ export: each, channel });
  }
  return new Map(
    groups.map((group) => {
      const some = parts.get(group.key) ?? [];
      const known = { ...namesIn(some), ...settled(group.key, namesIn(some), settings) };
      const name = known.title ?? known.username ?? group.key;
      const numbers = numbersOf(group, posts);
      return [
        group.key,
        {
          ...{ ...known, slug: group.key, name, exports: some, group },
          ...(numbers && { numbers }),
        },
      ];
    }),
  );
}

/** What the exports call a channel, the newest of them first. */
function namesIn(parts: readonly ChannelExport[]): ChannelRef {
  const newest = parts
    .map(({ channel }) => channel)
    .toSorted(({ until: a = "" }, { until: b = "" }) => (a === b ? 0 : a > b ? -1 : 1));
  const id = newest.find((channel) => channel.id !== undefined)?.id;
  const username = newest.find((channel) => channel.username !== undefined)?.username;
  const title = newest.find((channel) => channel.title !== undefined)?.title;
  return {
    ...(id !== undefined && { id }),
    ...(username !== undefined && { username }),
    ...(title !== undefined && { title }),
  };
}

/** What the settings say of a channel. */
function settled(
  slug: string,
  names: ChannelRef,
  all: readonly ChannelSettings[],
): Pick<ArchiveChannel, "username" | "title" | "publisher"> {
  const said =
    settingsFor(names, all) ??
    all.find((each) => slug === each.slug || slug === each.username?.toLowerCase());
  const { username, title, publisher } = said ?? {};
  return {
    ...(username !== undefined && { username }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
  };
}

function numbersOf(group: Group, posts: readonly PostOutline[]): NumberRange | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const position of group.posts) {
    const { number, album } = posts[position] ?? {};
    if (number === undefined) continue;
    from = Math.min(from, number);
    to = Math.max(to, album?.at(-1) ?? 0, number);
  }
  return to === 0 ? undefined : { from, to };
}
