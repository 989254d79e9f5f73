import type { PostFields } from "../core/fields.ts";
import type { Post } from "../core/post.ts";

/** The line `imported:` of a post file: what its last import wrote. */
export interface Imported {
  /** See `fingerprint`. */
  readonly fingerprint: string;
  /**
   * Hexadecimal SHA-256 of the normalised text, of which the post's id is the beginning: another text
   * with the same id is another post, even where a person has corrected this one. Absent in files
   * that older versions wrote.
   */
  readonly importedText?: string;
}

/**
 * A post file without the text that its Markdown represents. One that was written wholly by hand
 * has no line `imported:`.
 */
export interface PostSource extends Partial<Imported> {
  readonly post: PostFields;
  /** The Markdown of the text; a person may have written more into it than the text shows. */
  readonly body: string;
}

/** A post file in full. */
export interface PostDocument extends PostSource {
  readonly post: Post;
}
