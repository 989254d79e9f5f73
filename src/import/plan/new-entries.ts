import type { Occurrence, PostId } from "../../core/types.ts";
import type { UniquePost } from "../../dedupe/copies.ts";
import { assignIds } from "../../dedupe/identity.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import type { ImportEntry } from "./import-entry.ts";
import { placeOf } from "./keep-stored.ts";
import type { PlannedMessages } from "./plan-messages.ts";

/** The posts that no file holds yet, with ids of their own. */
export function addNew(
  fresh: readonly UniquePost[],
  stored: readonly { readonly id: PostId }[],
): readonly ImportEntry[] {
  const ids = assignIds(
    fresh.map(({ best }) => best.textHash),
    new Set<string>(stored.map(({ id }) => id)),
  );
  return fresh.map(({ best, seen, forwardedFrom }) => {
    const id = ids.get(best.textHash);
    if (id === undefined) throw new RangeError("a post without an id");
    const message = placeOf(best);
    return {
      id,
      seen,
      best,
      dateClues: best.dateClues,
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(message && { message, members: [[best]] }),
    };
  });
}

/** The posts of messages with numbers. */
export function addMessages(
  stored: StoredPosts,
  { posts }: PlannedMessages,
  reread: ReadonlySet<string>,
): readonly ImportEntry[] {
  return posts.map(({ post, seen, best, forwardedFrom, at }) => {
    const { id, channel, number, album, members } = post;
    const head = at === undefined ? undefined : itemAt(stored.heads, at);
    const { corrected = [], edtf } = head ?? {};
    const isReread = ({ dump }: Occurrence): boolean => reread.has(dump);
    const found = members.every((message) => message.every(isReread))
      ? members
      : members.map((message) => message.filter(isReread)).filter(({ length }) => length > 0);
    return {
      id,
      seen,
      dateClues: best?.dateClues ?? NONE,
      message: { channel, number, ...(album !== undefined && { album }) },
      ...(forwardedFrom !== undefined && { forwardedFrom }),
      ...(best !== undefined && { best, members: found }),
      ...(corrected.includes("edtf") && { ownDate: edtf === undefined ? {} : { edtf } }),
      ...(at !== undefined && { stored: { at, isOrphaned: false } }),
    };
  });
}

const NONE: readonly never[] = [];
