import { createHash } from "node:crypto";
import type { PostSummary } from "../../src/core/post.ts";
import type { PostId } from "../../src/core/types.ts";
import { itemAt } from "../../src/platform/collections/list.ts";
import { allPosts } from "../../src/store/outline.ts";

/** A post without its text, the rest of it as said; its digest is that of all it says. */
export function summary(number: number, fields: Partial<PostSummary> = {}): PostSummary {
  const id = `${number}`.padStart(10, "0") as PostId;
  const post = {
    id,
    title: `Post ${number}`,
    hashtags: [],
    countries: [],
    mentions: [],
    evidence: { countries: {} },
    seen: [{ dump: "a.txt", lines: { from: number + 1, to: number + 1 } }],
    permalink: `/posts/post-${id}.html`,
    file: `undated/post-${id}.md`,
    size: 1000,
    ...fields,
  };
  const digest = createHash("sha1").update(JSON.stringify(post)).digest("base64url").slice(0, 16);
  return { digest, searched: digest, ...post };
}

/** A post of a day. */
export const dated = (number: number, day: string, fields: Partial<PostSummary> = {}) =>
  summary(number, { date: day, edtf: day.slice(0, 10), ...fields });

/** What a test site calls itself. */
export const SITE = {
  title: "Test archive",
  description: "Posts for tests",
  url: "https://archive.example/some/path/",
  language: "en-GB",
  postsPerPage: 5,
} as const;

/** The same posts in the order of time. */
export const sortPosts = (posts: readonly PostSummary[]): readonly PostSummary[] =>
  Array.from(allPosts(posts).order(), (at) => itemAt(posts, at));
