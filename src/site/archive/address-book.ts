import { type ChannelSettings, settingsFor } from "../../core/channel.ts";
import type { PostOutline } from "../../core/post.ts";
import type { DumpRecord } from "../../core/types.ts";
import { compare } from "../../platform/collections/compare.ts";
import { readTelegramAddress, type TelegramAddress } from "../../platform/text/telegram-links.ts";

/** Finds the posts that messages have become, and the channels that published them. */
export interface AddressBook {
  /** The position of the post with a number of a channel, by its slug: of an album all numbers are its post's. */
  readonly postAt: (slug: string, number: number) => number | undefined;
  /** The slug of a channel, by its @username in any case or its bare id. */
  readonly slugOf: (name: string) => string | undefined;
  /** The slugs of the channels that ever had a title. */
  readonly slugsOfTitle: (title: string) => readonly string[];
  /** What a channel is called, by its slug. */
  readonly titleOf: (slug: string) => string;
}

/** The channels of an archive: what the dumps of its ledger and its settings say of them. */
export interface ChannelNames {
  readonly dumps: readonly DumpRecord[];
  readonly settings: readonly ChannelSettings[];
}

/** The address book of an archive; undefined where no post has a number. */
export function createAddressBook(
  posts: readonly PostOutline[],
  names: ChannelNames,
): AddressBook | undefined {
  const channels = numberPosts(posts);
  if (channels.size === 0) return undefined;
  const { slugs, bySlug } = gatherNames(names);
  return {
    postAt: (slug, number) => channels.get(slug)?.get(number),
    slugOf: (name) => slugs.get(name.toLowerCase()) ?? undefined,
    slugsOfTitle: (title) =>
      [...bySlug].flatMap(([slug, { titles }]) => (titles.has(title) ? [slug] : [])),
    titleOf: (slug) => bySlug.get(slug)?.title ?? slug,
  };
}

/** The position of the post that an address of Telegram names. */
export function findPost(
  book: AddressBook,
  { channel, number }: TelegramAddress,
): number | undefined {
  const slug = number === undefined ? undefined : book.slugOf(channel);
  return slug === undefined || number === undefined ? undefined : book.postAt(slug, number);
}

/** The same for the address as text. */
export function findPostAt(book: AddressBook, address: string): number | undefined {
  const read = readTelegramAddress(address);
  return read === undefined ? undefined : findPost(book, read);
}

/** Positions by number for each channel; a message's own number goes before that of an album. */
function numberPosts(
  posts: readonly PostOutline[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const channels = new Map<string, Map<number, number>>();
  const albums: number[] = [];
  for (const [position, { channel, number, album }] of posts.entries()) {
    if (channel === undefined || number === undefined) continue;
    const known = channels.get(channel) ?? new Map<number, number>();
    channels.set(channel, known.set(number, position));
    if (album !== undefined) albums.push(position);
  }
  for (const position of albums) {
    const { channel = "", album = [] } = posts[position] ?? {};
    const known = channels.get(channel);
    for (const number of album) if (!known?.has(number)) known?.set(number, position);
  }
  return channels;
}

interface Named {
  title: string;
  readonly titles: Set<string>;
}

/** A name that two channels have is null: it would lead to posts of another channel. */
function gatherNames({ dumps, settings }: ChannelNames): {
  readonly slugs: ReadonlyMap<string, string | null>;
  readonly bySlug: ReadonlyMap<string, Named>;
} {
  const slugs = new Map<string, string | null>();
  const bySlug = new Map<string, Named>();
  const claim = (name: string | undefined, slug: string): void => {
    const key = name?.toLowerCase();
    if (key === undefined) return;
    const owner = slugs.get(key);
    slugs.set(key, owner === undefined || owner === slug ? slug : null);
  };
  const recent = dumps
    .flatMap(({ channels = [] }) => channels)
    .toSorted((a, b) => compare(a.until ?? "", b.until ?? "") || compare(a.slug, b.slug));
  for (const channel of recent) {
    const { slug, id, username, title } = channel;
    const entry = settingsFor(channel, settings);
    for (const name of [id?.toString(), username, entry?.username]) claim(name, slug);
    const named = bySlug.get(slug) ?? { title: slug, titles: new Set() };
    bySlug.set(slug, named);
    named.title = entry?.title ?? title ?? named.title;
    for (const each of [title, entry?.title]) if (each !== undefined) named.titles.add(each);
  }
  return { slugs, bySlug };
}
