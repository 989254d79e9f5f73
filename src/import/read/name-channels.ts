import { hash } from "node:crypto";
import { type ChannelSettings, settingsFor } from "../../core/channel.ts";
import { isSlug } from "../../core/field-values.ts";
import type { ChannelRef } from "../../core/message.ts";
import { slugOf } from "../../format/permalink.ts";
import { compare } from "../../platform/collections/compare.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import type { FoundChannel } from "./read-export.ts";

/** A channel of one dump, at its place among those of the dump. */
export interface ChannelOfDump {
  readonly dump: string;
  readonly place: number;
  /** As the dump names it; with the slug that it had before, where it was imported. */
  readonly channel: FoundChannel & { readonly slug?: string };
}

/** A channel of the archive. */
export interface NamedChannel extends ChannelRef {
  /** How it stands in addresses. */
  readonly slug: string;
  /** What the settings say of it. */
  readonly settings?: ChannelSettings;
  readonly parts: readonly ChannelOfDump[];
}

/**
 * The channels of an archive: what dumps name by one id, one username, or one entry or slug of the
 * settings is one channel, and so is what has but the same title, where nothing tells it apart. Its slug is
 * that of the settings, else its username, else made of its oldest title, else its id. The outcome
 * depends on the set of dumps and the settings alone.
 */
export function nameChannels(
  parts: readonly ChannelOfDump[],
  settings: readonly ChannelSettings[],
): readonly NamedChannel[] {
  const groups = joinByTitle(joinByKeys(parts, settings)).map((group) => describe(group, settings));
  const claims = groupBy(
    groups.flatMap(({ slugs }, at) => slugs.map((slug) => ({ slug, at }))),
    ({ slug }) => slug,
  );
  return groups.toSorted(byCertainty).map(({ wanted, slugs: _slugs, ...channel }) => {
    const isShared = (claims.get(wanted)?.length ?? 0) > 1;
    const isChosen = channel.settings?.slug !== undefined;
    return { ...channel, slug: isShared && !isChosen ? suffixed(wanted, channel) : wanted };
  });
}

type Group = readonly ChannelOfDump[];

function joinByKeys(
  parts: readonly ChannelOfDump[],
  settings: readonly ChannelSettings[],
): readonly Group[] {
  const owners = new Map<string, ChannelOfDump[]>();
  let groups: ChannelOfDump[][] = [];
  for (const part of parts) {
    const { id, username } = part.channel;
    const entry = settingsFor(part.channel, settings);
    const keys = [
      ...(id === undefined ? [] : [`id ${id}`]),
      ...(username === undefined ? [] : [`name ${username.toLowerCase()}`]),
      ...(entry === undefined ? [] : [`entry ${entry.key}`]),
      ...(entry?.slug === undefined ? [] : [`slug ${entry.slug}`]),
    ];
    const known = new Set(keys.flatMap((key) => owners.get(key) ?? []));
    const joined = groups.filter((group) => group.some((each) => known.has(each)));
    const group = [...joined.flat(), part];
    groups = [...groups.filter((each) => !joined.includes(each)), group];
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), part]);
  }
  return groups;
}

/**
 * Groups with the same title are one, unless two ids or two usernames tell them apart: then those
 * that have neither are one by themselves.
 */
function joinByTitle(groups: readonly Group[]): readonly Group[] {
  let joined = [...groups];
  const titles = new Set(groups.flat().flatMap(({ channel }) => channel.title ?? []));
  for (const title of [...titles].sort()) {
    const same = joined.filter((group) => group.some(({ channel }) => channel.title === title));
    const one = isOneChannel(same.flat()) ? same : same.filter(isBare);
    if (one.length > 1) joined = [...joined.filter((each) => !one.includes(each)), one.flat()];
  }
  return joined;
}

const isOneChannel = (parts: Group): boolean =>
  [
    new Set(parts.flatMap(({ channel }) => channel.id ?? [])),
    new Set(parts.flatMap(({ channel }) => channel.username?.toLowerCase() ?? [])),
  ].every(({ size }) => size <= 1);

const isBare = (group: Group): boolean =>
  group.every(({ channel: { id, username } }) => id === undefined && username === undefined);

interface DescribedChannel extends Omit<NamedChannel, "slug"> {
  readonly wanted: string;
  /** All slugs that it may have had as long as not all of its dumps were there. */
  readonly slugs: readonly string[];
}

function describe(parts: Group, settings: readonly ChannelSettings[]): DescribedChannel {
  const entry = parts.map(({ channel }) => settingsFor(channel, settings)).find(Boolean);
  const id = parts.flatMap(({ channel }) => channel.id ?? []).sort((a, b) => a - b)[0];
  const names = parts.flatMap(({ channel }) => channel.username ?? []);
  const username = entry?.username ?? names.toSorted()[0];
  const title = entry?.title ?? oldestTitle(parts);
  const titles = parts.flatMap(({ channel }) => channel.title ?? []);
  const slugs = [
    entry?.slug ?? "",
    ...[username, ...names].map(slugOfUsername),
    ...[title, username, ...titles].map((name = "") => slugOf(name)),
  ].filter((slug) => slug !== "");
  const [wanted = id === undefined ? "channel" : String(id)] = slugs;
  return {
    wanted,
    slugs: [...new Set([wanted, ...slugs])],
    ...(id !== undefined && { id }),
    ...(username !== undefined && { username }),
    ...(title !== undefined && { title }),
    ...(entry !== undefined && { settings: entry }),
    parts,
  };
}

const slugOfUsername = (name = ""): string => {
  const plain = name.toLowerCase();
  return isSlug(plain) ? plain : "";
};

/** Later exports may have another title; the addresses stay. */
const oldestTitle = (parts: Group): string | undefined =>
  parts
    .flatMap(({ channel: { title, until = "" } }) => (title ? [{ title, until }] : []))
    .sort((a, b) => compare(a.until, b.until) || compare(a.title, b.title))[0]?.title;

/** Channels that the settings name, then those with usernames, then by id and title. */
const byCertainty = (a: DescribedChannel, b: DescribedChannel): number =>
  Number(a.settings?.slug === undefined) - Number(b.settings?.slug === undefined) ||
  Number(a.username === undefined) - Number(b.username === undefined) ||
  (a.id ?? Number.MAX_SAFE_INTEGER) - (b.id ?? Number.MAX_SAFE_INTEGER) ||
  compare(a.title ?? "", b.title ?? "") ||
  compare(a.wanted, b.wanted);

/**
 * A slug for one of several channels that would have the same: none gets it, so that an address that
 * was published while there was but one never leads to a post of another. What tells it apart is its
 * own, whatever other channels there are.
 */
function suffixed(
  wanted: string,
  { id, username, title, parts }: Omit<DescribedChannel, "wanted" | "slugs">,
): string {
  if (id !== undefined) return `${wanted}-${id}`;
  const [name = ""] = parts.map(({ dump }) => dump).sort();
  return `${wanted}-${hash("sha256", username ?? title ?? name, "hex").slice(0, APART_LENGTH)}`;
}

const APART_LENGTH = 6;

/** The channel of each place of each dump. */
export function findByPlace(
  channels: readonly NamedChannel[],
): (dump: string, place: number) => NamedChannel | undefined {
  const dumps = groupBy(
    channels.flatMap((channel) => channel.parts.map((part) => ({ channel, part }))),
    ({ part }) => part.dump,
  );
  return (dump, place) => dumps.get(dump)?.find(({ part }) => part.place === place)?.channel;
}
