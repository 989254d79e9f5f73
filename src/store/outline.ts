import { hash } from "node:crypto";
import { CARD_NAMES, HEAD_NAMES, pickFields } from "../core/fields.ts";
import { filesOf } from "../core/message.ts";
import type { PostOutline, PostSummary, ShownPost } from "../core/post.ts";
import type { List } from "../platform/collections/list.ts";
import { orderPosts } from "./sort-posts.ts";

/** All posts of a folder. */
export interface AllPosts {
  readonly outlines: readonly PostOutline[];
  /** The same posts in the same order. */
  readonly summaries: List<PostSummary>;
  /** The fields of the same posts that pages of other posts show. */
  readonly shown: List<ShownPost>;
  /** Their positions in the order of time; see sort-posts.ts. */
  readonly order: () => Int32Array;
}

/** Posts whose summaries are all in memory. */
export function allPosts(summaries: readonly PostSummary[]): AllPosts {
  const outlines = summaries.map(outlineOf);
  return { outlines, summaries, shown: summaries, order: () => orderPosts(outlines) };
}

/** The outline of a post. */
export function outlineOf(post: PostSummary): PostOutline {
  const { file, digest, searched, size, preview, named, textKey } = post;
  const files = post.media === undefined ? [] : filesOf(post.media);
  return {
    ...pickFields(post, HEAD_NAMES),
    ...{ file, digest, searched, size, card: cardKey(post) },
    ...(files.length > 0 && { files }),
    ...(preview?.picture !== undefined && { picture: preview.picture }),
    ...(named !== undefined && { named }),
    ...(textKey !== undefined && { textKey }),
  };
}

/** No hashtag has a blank in it, but one written by hand may have a comma. */
function cardKey(post: ShownPost): string {
  const shown = CARD_NAMES.map((name) => {
    const value = post[name];
    return typeof value === "object" ? value.join(" ") : (value ?? "");
  });
  if (post.preview !== undefined) {
    const { text = "", ...held } = post.preview;
    shown.push(text, JSON.stringify(held));
  }
  return shortHash(shown.join("\u0000"));
}

/** The first 96 bits of a SHA-1 in base64url: enough to notice a change. */
export const shortHash = (source: string | Uint8Array): string =>
  hash("sha1", source, "base64url").slice(0, 16);
