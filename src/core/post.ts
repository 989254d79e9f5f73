import type { CardName, HeadName, PostFields } from "./fields.ts";
import type { MediaKind, Poll, TextRange } from "./message.ts";

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
  /** Hashes of what a search finds of it; see `searchedKey`. */
  readonly searched: string;
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
  /** Absent where cards show nothing but fields. */
  readonly preview?: PostPreview;
  /** Size of the whole file, in bytes. */
  readonly size: number;
  /** Whether a person wrote the text, or changed it since its import. */
  readonly hasOwnText?: true;
}

/** What cards show of a post besides its fields, derived from its text and what it holds. */
export interface PostPreview {
  /** The first words behind the title, as plain text. */
  readonly text?: string;
  /** In the order of the post, each kind once. */
  readonly media?: readonly MediaCount[];
  readonly poll?: Poll["kind"];
  /** SHA-256 of the first picture or video that is not hidden; it may have no thumbnail. */
  readonly picture?: string;
}

/** How many things of a kind a post holds. */
export interface MediaCount {
  readonly kind: MediaKind;
  readonly count: number;
  /** Of the only one: seconds, and the name of a file. */
  readonly duration?: number;
  readonly name?: string;
}

/** What pages of other posts show of a post, on cards and in links. */
export interface ShownPost extends Pick<PostFields, CardName>, Pick<PostSummary, "preview"> {}

/**
 * The part of a post that is kept in memory for every post of an archive: what orders and groups
 * them.
 */
export interface PostOutline
  extends Pick<PostFields, HeadName>,
    Pick<PostSummary, "file" | "digest" | "searched" | "size" | "named" | "textKey"> {
  /** Hash of what other pages show of the post. */
  readonly card: string;
  /** SHA-256 of the files that its media name; absent where there is none. */
  readonly files?: readonly string[];
  /** As in `PostPreview`. */
  readonly picture?: string;
}
