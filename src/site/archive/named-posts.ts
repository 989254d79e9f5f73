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
  const namers = new Map<number, Set<number>>();
  for (const [position, { named }] of posts.entries()) {
    if (named === undefined) continue;
    const targets: [string, number][] = [];
    const channels: [string, string][] = [];
    for (const key of named) {
      const address = readKey(key);
      const target = findPost(book, address);
      const slug = address.number === undefined ? book.slugOf(address.channel) : undefined;
      if (slug !== undefined && hasPage(slug)) channels.push([key, slug]);
      if (target === undefined || target === position) continue;
      targets.push([key, target]);
      const known = namers.get(target) ?? new Set();
      namers.set(target, known.add(position));
    }
    if (targets.length + channels.length === 0) continue;
    all.set(position, {
      ...(targets.length > 0 && { targets }),
      ...(channels.length > 0 && { channels }),
    });
  }
  const seriesOf = findSeries(posts, namers);
  for (const [target, sources] of namers) {
    const series = seriesOf.get(target);
    const others = [...sources].filter((source) => series === undefined || !series.has(source));
    all.set(target, {
      ...all.get(target),
      ...(others.length > 0 && { namedBy: someOf(others) }),
      ...(series !== undefined && { series: someOf(series) }),
    });
  }
  return all;
}

/** The address for which `telegramKey` writes this. */
const readKey = (key: string): TelegramAddress => {
  const [channel = "", number] = key.split("/");
  return { channel, ...(number !== undefined && { number: Number(number) }) };
};

/** The series of each post that has one: all that are joined by links both ways, in one channel. */
function findSeries(
  posts: readonly PostOutline[],
  namers: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const unions = createUnions();
  for (const [target, sources] of namers) {
    for (const source of sources) {
      if (posts[source]?.channel !== posts[target]?.channel) continue;
      if (source < target && namers.get(source)?.has(target)) unions.join(source, target);
    }
  }
  return unions.groups();
}
