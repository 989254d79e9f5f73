import type { PostOutline } from "../../core/post.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import { upperBound } from "../../platform/collections/upper-bound.ts";
import { type AddressBook, findPostAt } from "./address-book.ts";
import { type Connections, someOf } from "./connections.ts";

type Forwarded = Pick<Connections, "origin" | "forwards">;

/**
 * Where forwards come from: the post that their link leads to, else the nearest one before them with
 * their text in a channel that has had the title they name.
 */
export function findForwards(
  posts: readonly PostOutline[],
  book: AddressBook,
): ReadonlyMap<number, Forwarded> {
  const origins = new Map<number, number>();
  const findEqual = createTextSearch(posts, book);
  for (const [position, post] of posts.entries()) {
    const { forwardLink, forwardedFrom } = post;
    if (forwardLink === undefined && forwardedFrom === undefined) continue;
    const linked = forwardLink === undefined ? undefined : findPostAt(book, forwardLink);
    const origin = linked ?? findEqual(post, position);
    if (origin !== undefined && origin !== position) origins.set(position, origin);
  }
  const all = new Map<number, Forwarded>();
  for (const [position, origin] of origins) all.set(position, { origin });
  for (const [origin, forwards] of groupBy(origins, ([, origin]) => origin)) {
    const some = someOf(forwards.map(([position]) => position));
    const channels = some.first.map((at) => {
      const slug = posts[at]?.channel;
      return slug === undefined ? "" : book.titleOf(slug);
    });
    all.set(origin, { ...all.get(origin), forwards: { ...some, channels } });
  }
  return all;
}

/** Finds the origin of a forward by its text; the texts of a channel are listed when first asked for. */
function createTextSearch(posts: readonly PostOutline[], book: AddressBook) {
  const slugsOf = memoize(book.slugsOfTitle);
  const textsOf = memoize((slug: string) => listTexts(posts, slug));
  return ({ forwardedFrom, textKey, date }: PostOutline, position: number): number | undefined => {
    if (forwardedFrom === undefined || textKey === undefined) return undefined;
    const nearest = slugsOf(forwardedFrom).flatMap((slug) => {
      const equal = textsOf(slug).get(textKey) ?? [];
      const behind = upperBound(equal, position);
      const [before, after] = [equal[behind - 1], equal[behind]];
      const isSameTime = after !== undefined && date !== undefined && posts[after]?.date === date;
      return (isSameTime ? after : before) ?? [];
    });
    return nearest.length === 0 ? undefined : Math.max(...nearest);
  };
}

/** The positions of a channel's own texts, by their keys: what it forwarded is nobody's origin. */
function listTexts(
  posts: readonly PostOutline[],
  slug: string,
): ReadonlyMap<string, readonly number[]> {
  const texts = new Map<string, number[]>();
  for (const [position, { channel, textKey, forwardedFrom }] of posts.entries()) {
    if (channel !== slug || textKey === undefined || forwardedFrom !== undefined) continue;
    const known = texts.get(textKey);
    if (known === undefined) texts.set(textKey, [position]);
    else known.push(position);
  }
  return texts;
}
