import { hash } from "node:crypto";
import type { PostOutline, PostSummary, ShownPost } from "../core/types.ts";
import type { List } from "../platform/collections/list.ts";
import { orderPosts } from "./sort-posts.ts";

/** All posts of a folder. */
export interface AllPosts {
  readonly outlines: readonly PostOutline[];
  /** The same posts in the same order. */
  readonly summaries: List<PostSummary>;
  /** Again the same posts, as other pages show them. */
  readonly shown: List<ShownPost>;
  /** Their positions in the order of time; see sort-posts.ts. */
  readonly order: () => Int32Array;
}

/** Posts of which all is in memory. */
export function allPosts(summaries: readonly PostSummary[]): AllPosts {
  const outlines = summaries.map(outlineOf);
  return { outlines, summaries, shown: summaries, order: () => orderPosts(outlines) };
}

export const outlineOf = (post: PostSummary): PostOutline => {
  const { title: _title, lang: _lang, evidence: _evidence, ...outline } = post;
  return { ...outline, card: cardKey(post) };
};

const cardKey = (post: ShownPost): string =>
  shortHash(
    [
      post.permalink,
      post.title,
      post.date ?? "",
      post.edtf ?? "",
      post.lang ?? "",
      post.forwardedFrom ?? "",
      post.countries.join(" "),
      // No hashtag has a blank in it, but one written by hand may have a comma.
      post.hashtags.join(" "),
    ].join("\u0000"),
  );

/** What tells two states of a thing apart: 96 bits. */
export const shortHash = (source: string | Uint8Array): string =>
  hash("sha1", source, "base64url").slice(0, 16);
