import { isMessageId } from "../../core/post-id.ts";
import type { PostId } from "../../core/types.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import { statedTime } from "./archive-dates.ts";
import type { ImportEntry } from "./import-entry.ts";
import { importedHash } from "./imported-hash.ts";

/** What is known of the numbers that exports have. */
export interface LinkContext {
  /**
   * The latest export that covers a number of a channel and has it no more, though one of these
   * dumps has it.
   */
  readonly missingFrom: (
    channel: string,
    number: number,
    dumps: readonly string[],
  ) => string | undefined;
}

/**
 * Messages with the names of their neighbours of the same text, and with the export that has them no
 * more; other posts stay as they are.
 */
export function linkMessages(
  entries: readonly ImportEntry[],
  stored: StoredPosts,
  { missingFrom }: LinkContext,
): readonly ImportEntry[] {
  const messages = entries.filter(({ id }) => isMessageId(id));
  if (messages.length === 0) return entries;
  const twins = findTwins(messages, stored);
  return entries.map((entry) => {
    const { id, message, seen, stored: before } = entry;
    if (message?.number === undefined || !isMessageId(id)) return entry;
    const { channel, number, album } = message;
    const sameText = twins.get(id);
    const missing = missingFrom(
      channel,
      number,
      seen.map(({ dump }) => dump),
    );
    if (sameText === undefined && missing === undefined && before === undefined) return entry;
    const next = {
      channel,
      number,
      ...(album !== undefined && { album }),
      ...(sameText !== undefined && { sameText }),
      ...(missing !== undefined && { missingFrom: missing }),
    };
    const isSame = JSON.stringify(next) === JSON.stringify(message);
    if (isSame || before === undefined) return { ...entry, message: next };
    // What was to stay as it is has to be written after all.
    const { date: _date, ...rest } = before;
    return { ...entry, message: next, stored: rest };
  });
}

/** For each message with a text that others have, too, the nearest before and after it in time. */
function findTwins(
  messages: readonly ImportEntry[],
  stored: StoredPosts,
): ReadonlyMap<PostId, readonly PostId[]> {
  const byText = groupBy(messages, (entry) => textOf(entry, stored));
  byText.delete("");
  const twins = new Map<PostId, readonly PostId[]>();
  for (const same of byText.values()) {
    if (same.length < 2) continue;
    const inTime = same
      .map((entry) => ({ id: entry.id, time: Date.parse(statedTime(entry)?.time ?? "") || 0 }))
      .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
    inTime.forEach(({ id }, at) => {
      const near = [inTime[at - 1], inTime[at + 1]].flatMap((each) => each?.id ?? []);
      twins.set(id, near);
    });
  }
  return twins;
}

/** The hash of a message's text; nothing where it has none. */
function textOf({ best, stored: before }: ImportEntry, stored: StoredPosts): string {
  if (best !== undefined) return best.textLength === 0 ? "" : best.textHash;
  if (before === undefined) return "";
  return stored.textAt(before.at).textLength === 0 ? "" : importedHash(stored, before.at);
}
