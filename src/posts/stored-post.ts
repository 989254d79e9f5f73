import type { DateClue, PostSummary, TextIdentity } from "../types.ts";
import type { FieldName } from "./fingerprint.ts";

/** What only an import asks of a post file. */
export interface PostDetails {
  /** What the importer last wrote, field by field; absent in a file written wholly by hand. */
  readonly fingerprint?: string;
  readonly text: TextIdentity;
  readonly dateClues: readonly DateClue[];
  /** The exact time that a message header gave, as far as the file still tells. */
  readonly postedAt?: string;
}

/** A post file as it stands, without its text. */
export interface StoredPost extends PostDetails {
  readonly summary: PostSummary;
  /** The fields that a person has changed since the importer wrote them. */
  readonly corrected: readonly FieldName[];
}
