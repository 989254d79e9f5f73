import type { PostOutline } from "../../core/post.ts";
import { createUnions } from "../../platform/collections/unions.ts";
import type { TelegramAddress } from "../../platform/text/telegram-links.ts";
import { type AddressBook, findPost } from "./address-book.ts";
import { type Connections, someOf } from "./connections.ts";

/** Whether a channel, by its slug, has a page of its own. */
export type HasPage = (slug: string) => boolean;

type Named = Pick<Connections, "targets" | "channels" | "namedBy" | "series">;

/**
 * Which posts and channels the texts of posts name, and which posts name each. Posts of a channel
 * that link to each other, both ways, are a series.
 */
export function findNamed(
  posts: readonly PostOutline[],
  book: AddressBook,
  hasPage: HasPage,
): ReadonlyMap<number, Named> {
  const all = new Map<number, Named>();
  const namers = new Map<number, number[]>();
  for (const [position, { named }] of posts.entries()) {
    if (named === undefined) continue;
    const found = readNamed(named, book, hasPage, position);
    if (found === undefined) continue;
    all.set(position, found);
    for (const [, target] of found.targets ?? []) addNamer(namers, target, position);
  }
  const seriesOf = findSeries(posts, all);
  const answeredBy = (at: number): number | undefined => {
    const { channel, replyTo } = posts[at] ?? {};
    return channel === undefined || replyTo === undefined
      ? undefined
      : book.postAt(channel, replyTo);
  };
  for (const [target, sources] of namers) {
    const series = seriesOf.get(target);
    const others = sources.filter((at) => !series?.has(at) && answeredBy(at) !== target);
    all.set(target, {
      ...all.get(target),
      ...(others.length > 0 && { namedBy: someOf(others) }),
      ...(series !== undefined && { series: someOf(series) }),
    });
  }
  return all;
}

/** What the text of the post at a position names; undefined where the archive has none of it. */
function readNamed(
  named: readonly string[],
  book: AddressBook,
  hasPage: HasPage,
  position: number,
): Named | undefined {
  const targets: [string, number][] = [];
  const channels: [string, string][] = [];
  for (const key of named) {
    const address = readKey(key);
    const target = findPost(book, address);
    const slug = address.number === undefined ? book.slugOf(address.channel) : undefined;
    if (slug !== undefined && hasPage(slug)) channels.push([key, slug]);
    if (target !== undefined && target !== position) targets.push([key, target]);
  }
  if (targets.length + channels.length === 0) return undefined;
  return {
    ...(targets.length > 0 && { targets }),
    ...(channels.length > 0 && { channels }),
  };
}

/** Each post once, by whatever addresses it names the other. */
function addNamer(namers: Map<number, number[]>, target: number, source: number): void {
  const known = namers.get(target);
  if (known === undefined) namers.set(target, [source]);
  else if (known.at(-1) !== source) known.push(source);
}

/** The address for which `telegramKey` writes this. */
const readKey = (key: string): TelegramAddress => {
  const [channel = "", number] = key.split("/");
  return { channel, ...(number !== undefined && { number: Number(number) }) };
};

/** The series of each post that has one: all that are joined by links both ways, in one channel. */
function findSeries(
  posts: readonly PostOutline[],
  all: ReadonlyMap<number, Named>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const unions = createUnions();
  const names = (source: number, target: number): boolean =>
    all.get(source)?.targets?.some(([, at]) => at === target) ?? false;
  for (const [source, { targets = [] }] of all) {
    for (const [, target] of targets) {
      if (posts[source]?.channel !== posts[target]?.channel) continue;
      if (source < target && names(target, source)) unions.join(source, target);
    }
  }
  return unions.groups();
}
