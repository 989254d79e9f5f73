import type { PostOutline } from "../../core/post.ts";
import type { PostId } from "../../core/types.ts";
import { createChainEnds } from "../../platform/collections/chain-ends.ts";

/** Positions of posts, the earlier versions separated. */
interface PartedVersions {
  /** The newest versions, and posts that have one only, in the given order. */
  readonly newest: Int32Array;
  /** The earlier versions by the id of the newest one, the newer first. */
  readonly older: ReadonlyMap<PostId, readonly number[]>;
}

/**
 * Separate newest and earlier versions; `order` has the positions of posts in the order of time. A
 * `newerVersion` written by hand may be unknown or circular: such a post counts as a newest
 * version.
 */
export function partVersions(posts: readonly PostOutline[], order: Int32Array): PartedVersions {
  const links = new Map<PostId, PostId>();
  for (const { id, newerVersion } of posts) {
    if (newerVersion !== undefined) links.set(id, newerVersion);
  }
  const older = new Map<PostId, number[]>();
  if (links.size === 0) return { newest: order, older };
  const known = new Set(posts.map(({ id }) => id));
  const findNewest = createChainEnds<PostId>((id) => {
    const next = links.get(id);
    return next !== undefined && known.has(next) ? next : undefined;
  });
  const newest = order.filter((at) => {
    const id = posts[at]?.id;
    if (id === undefined || !links.has(id)) return true;
    const head = findNewest(id) ?? id;
    if (head === id) return true;
    const others = older.get(head);
    if (others === undefined) older.set(head, [at]);
    else others.push(at);
    return false;
  });
  for (const others of older.values()) others.reverse();
  return { newest, older };
}
