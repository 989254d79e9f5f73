import type { CardName, HeadName, PostFields } from "./fields.ts";
import type { TextRange } from "./message.ts";

/** A post: what its file says of it, and its text. */
export interface Post extends PostFields {
  readonly text: string;
  /** The formats of the text, where the importer writes them; a post that was read has none. */
  readonly ranges?: readonly TextRange[];
}

/** A post without its text. */
export interface PostSummary extends PostFields {
  /** Path of the Markdown file below the posts folder, with forward slashes. */
  readonly file: string;
  /** Hash of the whole file. */
  readonly digest: string;
  /**
   * The posts and channels of Telegram that its text names, as `telegramKey` writes them; absent
   * where there is none.
   */
  readonly named?: readonly string[];
  /**
   * Of a message with words the beginning of its text's hash, as it was imported: messages with the
   * same one have the same text.
   */
  readonly textKey?: string;
}

/** The fields of a post that pages of other posts show, on cards and in links. */
export type ShownPost = Pick<PostFields, CardName>;

/**
 * The part of a post that is kept in memory for every post of an archive: what orders and groups
 * them.
 */
export interface PostOutline
  extends Pick<PostFields, HeadName>,
    Pick<PostSummary, "file" | "digest" | "named" | "textKey"> {
  /** Hash of what other pages show of the post. */
  readonly card: string;
  /** SHA-256 of the files that its media name; absent where there is none. */
  readonly files?: readonly string[];
}
