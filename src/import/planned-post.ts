import type { Sighting } from "../core/locator.ts";
import type { Post, PostSummary } from "../core/post.ts";
import type { CountryCode, DateClue, PostDate, PostId, TextIdentity } from "../core/types.ts";
import type { CorrectableName } from "../format/fingerprint.ts";
import type { Imported } from "../format/post-file.ts";
import type { StoredPost } from "../store/stored-post.ts";

/** The fields that come from the text alone. */
export type TextFields = Pick<Post, "title" | "hashtags" | "countries" | "mentions" | "lang"> & {
  readonly countryEvidence: Readonly<Record<CountryCode, string>>;
};

/** What the dumps now say about one post, to be merged with the corrections in its file. */
export interface PlannedPost {
  readonly id: PostId;
  readonly seen: readonly Sighting[];
  readonly forwardedFrom?: string;
  readonly date: PostDate;
  readonly newerVersion?: PostId;
  /** Fields that the dumps decide; the others stay as they are. */
  readonly known: readonly CorrectableName[];
  /** The text in a dump that represents the post; absent where the stored text stays. */
  readonly found?: FoundText;
  /** The fields of the stored text, where it stays. */
  readonly says?: TextFields;
  readonly dateClues: readonly DateClue[];
  readonly postedAt?: string;
  /** The file that holds the post now, if any. */
  readonly stored?: StoredFile;
}

/** Where a text stands in a dump, and what identifies it. */
export interface FoundText {
  readonly place: Sighting;
  readonly identity: TextIdentity;
  /** Whether it differs from the stored text, though the two count as the same. */
  readonly isOtherText: boolean;
}

/** The file of a post that was imported before. */
interface StoredFile extends Partial<Imported> {
  /** Path below the posts folder. */
  readonly file: string;
  readonly permalink: string;
  /** The date that a person wrote, or took away. */
  readonly ownDate?: OwnDate;
}

/** A date that a person wrote; without `edtf` it was removed. */
export interface OwnDate {
  readonly edtf?: string;
}

/** A date from its parts, leaving out those that are absent. */
export const postDateFrom = (
  date: string | undefined,
  edtf: string | undefined,
  evidence: string | undefined,
): PostDate => ({
  ...(date !== undefined && { date }),
  ...(edtf !== undefined && { edtf }),
  ...(evidence !== undefined && { evidence }),
});

/** The fields of a stored post that came from its text. */
export const textFieldsOf = (summary: PostSummary): TextFields => {
  const { title, hashtags, countries, mentions, evidence, lang } = summary;
  return {
    ...{ title, hashtags, countries, mentions, countryEvidence: evidence.countries },
    ...(lang !== undefined && { lang }),
  };
};

/** The file of a stored post. */
export const fileOf = (
  { summary: { file, permalink }, fingerprint, importedText }: StoredPost,
  ownDate?: OwnDate,
): StoredFile => ({
  ...{ file, permalink },
  ...(fingerprint !== undefined && { fingerprint }),
  ...(importedText !== undefined && { importedText }),
  ...(ownDate !== undefined && { ownDate }),
});
