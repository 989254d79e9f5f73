import type { PostId } from "../../core/types.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import type { CutShort, RemovedPost } from "./cut-short.ts";
import type { ImportEntry } from "./import-entry.ts";
import type { PlannedMessages } from "./plan-messages.ts";

/** An address that leads to a post which has another now. */
export interface MovedAddress {
  readonly from: string;
  readonly to: PostId;
}

/**
 * Stored posts all of whose places went to messages: their addresses lead there. One that a person
 * corrected stays.
 */
export function absorb(
  { heads }: StoredPosts,
  { absorbed }: PlannedMessages,
  before: readonly ImportEntry[],
): ReadonlyMap<number, RemovedPost> {
  return new Map(
    [...absorbed].flatMap(([at, to]): [number, RemovedPost][] => {
      const { file, permalink, corrected } = itemAt(heads, at);
      const isGone = before[at]?.stored?.isOrphaned && corrected === undefined;
      return isGone ? [[at, { file, redirect: { from: permalink, to } }]] : [];
    }),
  );
}

/** Published addresses of messages that were posts without a number, or of a channel with another slug. */
export function listMoved(
  { heads }: StoredPosts,
  entries: readonly ImportEntry[],
  isPublished: CutShort["isPublished"],
): readonly MovedAddress[] {
  return entries.flatMap(({ id, stored }) => {
    const head = stored && itemAt(heads, stored.at);
    if (head === undefined || head.id === id || !isPublished(head.permalink)) return [];
    return [{ from: head.permalink, to: id }];
  });
}
