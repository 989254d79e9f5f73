import type { PostSummary } from "../core/post.ts";
import type { TextIdentity } from "../core/types.ts";
import type { CorrectableName } from "../format/fingerprint.ts";
import type { DetailsBody, DetailsHead, IndexHead } from "./post-index.ts";

/** The post files of a folder, as imports read them. */
export interface StoredPosts {
  readonly heads: readonly IndexHead[];
  /** Of the same posts in the same order. */
  readonly details: readonly DetailsHead[];
  /** All that is known of the post at a position. */
  readonly at: (position: number) => StoredPost;
  /** What identifies the text of the post at a position. */
  readonly textAt: (position: number) => TextIdentity;
}

/** A post file without its text. */
export interface StoredPost extends DetailsBody {
  readonly summary: PostSummary;
  /** The fields that a person has changed since the importer wrote them. */
  readonly corrected: readonly CorrectableName[];
}
