import type { CardName, HeldName, PostFields } from "./fields.ts";

/** A post: what its file says of it, and its text. */
export interface Post extends PostFields {
  readonly text: string;
}

/** A post without its text. */
export interface PostSummary extends PostFields {
  /** Path of the Markdown file below the posts folder, with forward slashes. */
  readonly file: string;
  /** Hash of the whole file. */
  readonly digest: string;
}

/** What pages show of a post that is not theirs. */
export type ShownPost = Pick<PostFields, CardName>;

/**
 * The part of a post that is kept in memory for all posts: what is needed to order and group them.
 */
export interface PostOutline
  extends Pick<PostFields, HeldName>,
    Pick<PostSummary, "file" | "digest"> {
  /** Stands for all that other pages show of the post. */
  readonly card: string;
}
