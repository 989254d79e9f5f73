import { isMessageId, messageId } from "../../core/post-id.ts";
import type { PostId } from "../../core/types.ts";
import type { MessagePost } from "../../dedupe/message-posts.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { StoredMessages } from "./stored-messages.ts";

/**
 * For each post of messages the stored one that becomes it, and the others whose places it has now.
 * One that a person corrected comes first, so that no correction is lost.
 */
export function findSuccessions(
  { stored, ids }: StoredMessages,
  posts: readonly MessagePost[],
  texts: ReadonlyMap<number, PostId>,
): {
  readonly heirs: ReadonlyMap<PostId, number>;
  readonly absorbed: ReadonlyMap<number, PostId>;
} {
  const owners = new Map<PostId, PostId>();
  for (const { id, channel, number, album = [number] } of posts) {
    for (const each of album) owners.set(messageId(channel, each), id);
  }
  const claims = ids.flatMap((id, at): readonly (readonly [PostId, number])[] => {
    const owner = owners.get(id) ?? texts.get(at);
    return owner === undefined ? [] : [[owner, at]];
  });
  const heirs = new Map<PostId, number>();
  const absorbed = new Map<number, PostId>();
  for (const [id, some] of groupBy(claims, ([owner]) => owner)) {
    const [first, ...others] = some
      .map(([, at]) => at)
      .sort((a, b) => claimOf(a, id) - claimOf(b, id) || a - b);
    const isPlanned = owners.has(id);
    if (first !== undefined && isPlanned) heirs.set(id, first);
    for (const at of isPlanned ? others : some.map(([, at]) => at)) absorbed.set(at, id);
  }
  return { heirs, absorbed };

  function claimOf(at: number, id: PostId): number {
    const head = itemAt(stored.heads, at);
    const isOwn = itemAt(ids, at) === id;
    const distance = isOwn ? (head.id === id ? 0 : 1) : isMessageId(head.id) ? 2 : 3;
    return distance + (head.corrected === undefined ? 4 : 0);
  }
}
