import type { StoredPosts } from "../../store/stored-post.ts";
import { importedHash } from "../plan/imported-hash.ts";

/** What the exports that are read now say of messages. */
export interface ReadMessages {
  /** The slugs that stored posts have of their channels. */
  readonly slugs: ReadonlySet<string>;
  /** The hashes of the texts of messages with numbers. */
  readonly texts: ReadonlySet<string>;
}

/**
 * The names of the dumps of stored posts that these messages may change: whether a text without a
 * number joins a message, or is a post by itself, is decided by all that is known of both.
 */
export function findDumpsBeside(
  stored: StoredPosts,
  { slugs, texts }: ReadMessages,
): ReadonlySet<string> {
  const names = new Set<string>();
  stored.heads.forEach(({ channel, seen }, at) => {
    const isOfChannel = channel !== undefined && slugs.has(channel);
    if (!isOfChannel && !texts.has(importedHash(stored, at))) return;
    for (const { dump } of seen) names.add(dump);
  });
  return names;
}
