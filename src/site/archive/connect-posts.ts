import type { PostOutline } from "../../core/post.ts";
import type { AddressBook } from "./address-book.ts";
import type { Connections } from "./connections.ts";
import { findForwards } from "./forwards.ts";
import { findNamed, type HasPage } from "./named-posts.ts";
import { findReplies } from "./replies.ts";

/** The connections of all posts that have any, by position. */
export function connectPosts(
  posts: readonly PostOutline[],
  book: AddressBook | undefined,
  hasPage: HasPage,
): ReadonlyMap<number, Connections> {
  const all = new Map<number, Connections>();
  if (book === undefined) return all;
  const kinds: readonly ReadonlyMap<number, Connections>[] = [
    findNamed(posts, book, hasPage),
    findForwards(posts, book),
    findReplies(posts, book),
  ];
  for (const found of kinds) {
    for (const [position, some] of found) all.set(position, { ...all.get(position), ...some });
  }
  return all;
}
