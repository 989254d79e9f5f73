import { isMessageId, messageId } from "../../core/post-id.ts";
import type { Occurrence, PostId } from "../../core/types.ts";
import { identifyText } from "../../dedupe/identity.ts";
import type { JoinTarget } from "../../dedupe/join-messages.ts";
import type { DumpFacts, MessagePost } from "../../dedupe/message-posts.ts";
import type { NumberedOccurrence } from "../../dedupe/numbered.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { itemAt } from "../../platform/collections/list.ts";
import type { IndexHead } from "../../store/post-index.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import type { SlugNow } from "../read/name-dumps.ts";
import { statedTime } from "./archive-dates.ts";
import { importedHash } from "./imported-hash.ts";
import { placesElsewhere } from "./keep-stored.ts";

/** The id of a stored post under the slug that its channel has now. */
export const currentId = (
  { id, seen }: Pick<IndexHead, "id" | "seen">,
  { slugNow }: { readonly slugNow: SlugNow },
): PostId => {
  if (!isMessageId(id)) return id;
  const [channel = "", number] = id.split("/");
  return messageId(slugNow(channel, seen), Number(number));
};

/** The stored posts, and what of them is read again. */
export interface StoredMessages {
  readonly stored: StoredPosts;
  /** Their ids under the slugs that channels have now. */
  readonly ids: readonly PostId[];
  readonly reread: ReadonlySet<string>;
  /** Whether the exports of a message's channel are read now. */
  readonly isRead: (id: PostId) => boolean;
}

/** Records of messages in exports that cannot be read again, with the texts that are stored. */
export function listUnread(
  { stored, ids, reread, isRead }: StoredMessages,
  numbered: readonly NumberedOccurrence[],
): readonly NumberedOccurrence[] {
  const texts = new Set(numbered.map(({ message, textHash }) => textKey(message, textHash)));
  return stored.heads.flatMap((head, at) => {
    const id = itemAt(ids, at);
    if (!isRead(id)) return [];
    const [channel = "", first] = id.split("/");
    const numbers = head.album ?? [Number(first)];
    const records = placesElsewhere(head, reread).filter(({ record }) => record !== undefined);
    if (records.length === 0) return [];
    const text = { ...stored.textAt(at), textHash: importedHash(stored, at) };
    // Of an album one message has the text.
    const captioned =
      numbers.find((number) => texts.has(textKey({ channel, number }, text.textHash))) ??
      numbers[0];
    const album = numbers.length > 1 ? { album: `stored ${id}` } : {};
    return [...groupBy(records, ({ dump }) => dump).values()].flatMap((same) =>
      same.map((seen, place): NumberedOccurrence => {
        const number = (same.length === numbers.length && numbers[place]) || (numbers[0] ?? 0);
        const own = number === captioned ? text : NO_TEXT;
        return { ...seen, ...own, dateClues: [], message: { channel, number, ...album } };
      }),
    );
  });
}

const NO_TEXT = identifyText("");

const textKey = (
  { channel, number }: { readonly channel: string; readonly number: number },
  textHash: string,
): string => `${channel}/${number} ${textHash}`;

/**
 * Whether the stored post of messages says more than what was read again: of one of them nothing was,
 * or a fuller export is gone.
 */
export function isFullerThan(
  { stored, reread }: StoredMessages,
  at: number,
  { members }: MessagePost,
  best: Occurrence,
  { rankOf }: DumpFacts,
): boolean {
  if (best.textLength > 0 && best.textHash !== importedHash(stored, at)) return false;
  const isGone = ({ dump }: Occurrence): boolean => !reread.has(dump);
  return members.some(
    (message) =>
      message.every(isGone) ||
      message.some((each) => isGone(each) && rankOf(each.dump) < rankOf(best.dump)),
  );
}

/** Stored messages of channels whose exports are not read now. */
export function storedTargets({ stored, ids, isRead }: StoredMessages): readonly JoinTarget[] {
  return stored.heads.flatMap((head, at) => {
    const id = itemAt(ids, at);
    if (!isMessageId(id) || isRead(id) || stored.textAt(at).textLength === 0) return [];
    const seen = head.seen.filter(({ record }) => record !== undefined);
    return [{ id, textHash: importedHash(stored, at), ...statedTime({ id, seen }) }];
  });
}
