import type { CardName, HeadName, PostFields } from "./fields.ts";

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
  /** Size of the whole file, in bytes. */
  readonly size: number;
  /** Whether a person wrote the text, or changed it since its import. */
  readonly hasOwnText?: true;
}

/** The fields of a post that pages of other posts show, on cards and in links. */
export type ShownPost = Pick<PostFields, CardName>;

/**
 * The part of a post that is kept in memory for every post of an archive: what orders and groups
 * them.
 */
export interface PostOutline
  extends Pick<PostFields, HeadName>,
    Pick<PostSummary, "file" | "digest" | "size"> {
  /** Hash of what other pages show of the post. */
  readonly card: string;
}
