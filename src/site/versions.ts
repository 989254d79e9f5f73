import type { PostId, PostSummary } from "../types.ts";

/** Posts with their earlier versions apart. */
export interface VersionedPosts {
  /** The newest versions, and posts that have one only, in the given order. */
  readonly newest: readonly PostSummary[];
  /** The earlier versions by the id of the newest one, the newer first. */
  readonly older: ReadonlyMap<PostId, readonly PostSummary[]>;
}

/**
 * Part posts, given in the order of time, into newest and earlier versions. What a person wrote may
 * lead nowhere or in a circle: such a post stands for itself.
 */
export function partVersions(posts: readonly PostSummary[]): VersionedPosts {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const newest: PostSummary[] = [];
  const older = new Map<PostId, PostSummary[]>();
  for (const post of posts) {
    const head = post.newerVersion === undefined ? post : findNewest(post, byId);
    if (head === post) {
      newest.push(post);
      continue;
    }
    const known = older.get(head.id);
    if (known === undefined) older.set(head.id, [post]);
    else known.unshift(post);
  }
  return { newest, older };
}

function findNewest(post: PostSummary, byId: ReadonlyMap<PostId, PostSummary>): PostSummary {
  const passed = new Set<PostSummary>();
  let at = post;
  while (at.newerVersion !== undefined) {
    if (passed.has(at)) return post;
    passed.add(at);
    const next = byId.get(at.newerVersion);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}
