import { isMessageId } from "../../core/post-id.ts";
import type { UniquePost } from "../../dedupe/copies.ts";
import { ID_LENGTH, idFromHash } from "../../dedupe/identity.ts";
import type { StoredPosts } from "../../store/stored-post.ts";

/**
 * The found posts that are stored already, by the position of the stored one: those with the text
 * that was imported, even if a person has changed it since. They are looked up by id; where two
 * texts share an id, whole hashes tell them apart.
 */
export function matchCopies(
  stored: StoredPosts,
  found: readonly UniquePost[],
): { readonly copies: ReadonlyMap<number, UniquePost>; readonly left: readonly UniquePost[] } {
  const byId = new Map<string, UniquePost[]>();
  for (const post of found) {
    const id = idFromHash(post.best.textHash);
    byId.set(id, [...(byId.get(id) ?? []), post]);
  }
  const copies = new Map<number, UniquePost>();
  stored.heads.forEach(({ id, corrected }, at) => {
    if (isMessageId(id)) return;
    const twins = byId.get(id.slice(0, ID_LENGTH));
    if (twins === undefined) return;
    const { text, importedText } = stored.at(at);
    const hash = corrected?.includes("text") ? importedText : text.textHash;
    const post = twins.find(({ best: { textHash } }) =>
      hash === undefined ? idFromHash(textHash, id.length) === id : hash === textHash,
    );
    if (post !== undefined) copies.set(at, post);
  });
  const matched = new Set(copies.values());
  return { copies, left: found.filter((post) => !matched.has(post)) };
}
