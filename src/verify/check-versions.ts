import { basename } from "node:path";
import type { PostId } from "../core/types.ts";
import { createChainEnds } from "../platform/collections/chain-ends.ts";
import type { Finding } from "./finding.ts";
import { fieldFinding } from "./post-fields.ts";
import type { VerifiedPost, VerifiedPosts } from "./read-posts.ts";

/** Check that each earlier version of a post leads to a newer one, and so in the end to the newest. */
export function checkVersions({ posts, unreadable }: VerifiedPosts): readonly Finding[] {
  const byId = new Map(posts.map((post) => [post.summary.id, post]));
  const isUnreadable = (id: PostId): boolean =>
    unreadable.some((file) => basename(file, ".md").endsWith(id));
  const endOf = createChainEnds<PostId>((id) => newerThan(id, byId)?.summary.id);
  return posts.flatMap(({ path, summary }): readonly Finding[] => {
    const { id, newerVersion } = summary;
    if (newerVersion === undefined) return [];
    const report = (found: string): readonly Finding[] => {
      const message = `expected the id of a newer version of this post, found ${found}`;
      return [fieldFinding(path, ["newerVersion"], message)];
    };
    if (newerVersion === id) return report("its own; delete the line");
    if (!byId.has(newerVersion)) {
      if (isUnreadable(newerVersion)) return [];
      return report(`${newerVersion}, which no post bears; name another, or delete the line`);
    }
    const circle = endOf(id) === undefined ? circleFrom(id, byId) : undefined;
    if (circle === undefined) return [];
    const files = circle.map((post) => post.path).join(" -> ");
    return report(`a circle: ${files}; delete the line in the newest of them`);
  });
}

/** The cycle of posts from this one back to itself, itself last; undefined where it is in none. */
function circleFrom(
  id: PostId,
  byId: ReadonlyMap<PostId, VerifiedPost>,
): readonly VerifiedPost[] | undefined {
  const passed = new Set<VerifiedPost>();
  for (let at = newerThan(id, byId); at !== undefined && !passed.has(at); ) {
    passed.add(at);
    if (at.summary.id === id) return [...passed];
    at = newerThan(at.summary.id, byId);
  }
  return undefined;
}

const newerThan = (
  id: PostId,
  byId: ReadonlyMap<PostId, VerifiedPost>,
): VerifiedPost | undefined => {
  const newer = byId.get(id)?.summary.newerVersion;
  return newer === undefined ? undefined : byId.get(newer);
};
