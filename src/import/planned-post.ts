import type { Sighting } from "../core/locator.ts";
import type { Post, PostSummary } from "../core/post.ts";
import type { CountryCode, DateClue, PostDate, PostId, TextIdentity } from "../core/types.ts";
import type { CorrectableName } from "../format/fingerprint.ts";
import type { Imported } from "../format/post-file.ts";
import type { StoredPost } from "../store/stored-post.ts";

/** What a text says of itself. */
export type TextFields = Pick<Post, "title" | "hashtags" | "countries" | "mentions" | "lang"> & {
  readonly countryEvidence: Readonly<Record<CountryCode, string>>;
};

/** What the dumps say of one post now, to be merged with what a person corrected in its file. */
export interface PlannedPost {
  readonly id: PostId;
  readonly seen: readonly Sighting[];
  readonly forwardedFrom?: string;
  readonly date: PostDate;
  readonly newerVersion?: PostId;
  /** Fields on which the dumps have the say; the others stay as they stand. */
  readonly known: readonly CorrectableName[];
  /** The text in a dump that stands for the post; absent where the stored text stays. */
  readonly found?: FoundText;
  /** What the stored text says, where it stays. */
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
  /** Whether it is another text than the stored one, though it counts as the same. */
  readonly isOtherText: boolean;
}

/** What an import has to know of the file that holds a post. */
interface StoredFile extends Partial<Imported> {
  /** Path below the posts folder. */
  readonly file: string;
  readonly permalink: string;
  /** The date that a person wrote, or took away. */
  readonly ownDate?: OwnDate;
}

export interface OwnDate {
  readonly edtf?: string;
}

export const toPostDate = (
  date: string | undefined,
  edtf: string | undefined,
  evidence: string | undefined,
): PostDate => ({
  ...(date !== undefined && { date }),
  ...(edtf !== undefined && { edtf }),
  ...(evidence !== undefined && { evidence }),
});

/** What a stored post's text says of itself, as its file has it. */
export const saidBy = (summary: PostSummary): TextFields => {
  const { title, hashtags, countries, mentions, evidence, lang } = summary;
  return {
    ...{ title, hashtags, countries, mentions, countryEvidence: evidence.countries },
    ...(lang !== undefined && { lang }),
  };
};

/** The file that holds a post. */
export const fileOf = (
  { summary: { file, permalink }, fingerprint, importedText }: StoredPost,
  ownDate?: OwnDate,
): StoredFile => ({
  ...{ file, permalink },
  ...(fingerprint !== undefined && { fingerprint }),
  ...(importedText !== undefined && { importedText }),
  ...(ownDate !== undefined && { ownDate }),
});
