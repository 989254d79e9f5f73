import { fieldsWith, type NamesDecidedBy, type PostFields, pickFields } from "../../core/fields.ts";
import type { Sighting } from "../../core/locator.ts";
import type { PostSummary } from "../../core/post.ts";
import type { CountryCode, DateClue, PostDate, PostId, TextIdentity } from "../../core/types.ts";
import type { CorrectableName } from "../../format/fingerprint.ts";
import type { Imported } from "../../format/post-file.ts";
import type { StoredPost } from "../../store/stored-post.ts";

/** The fields that come from a post's own text, or from its message in an export. */
export type TextFields = Pick<PostFields, TextName> & {
  readonly countryEvidence: Readonly<Record<CountryCode, string>>;
};

type TextName = NamesDecidedBy<"text">;

const TEXT_NAMES = fieldsWith(({ decidedBy }) => decidedBy === "text") as readonly TextName[];

/** Which message a post is, and what other dumps say of it. */
export interface MessagePlace {
  /** The slug of its channel. */
  readonly channel: string;
  readonly number?: number;
  /** The numbers of an album's messages. */
  readonly album?: readonly number[];
  /** The nearest posts with the same text before and after it. */
  readonly sameText?: readonly PostId[];
  /** A later export that should have it and has it no more. */
  readonly missingFrom?: string;
}

/** What the dumps now say about one post, to be merged with the corrections in its file. */
export interface PlannedPost {
  readonly id: PostId;
  readonly seen: readonly Sighting[];
  readonly forwardedFrom?: string;
  readonly date: PostDate;
  readonly newerVersion?: PostId;
  /** Fields that the dumps decide; the others stay as they are. None where no file holds it yet. */
  readonly known: readonly CorrectableName[];
  /** The text in a dump that represents the post; absent where the stored text stays. */
  readonly found?: FoundText;
  /** The fields of the stored text, where it stays. */
  readonly says?: TextFields;
  readonly dateClues: readonly DateClue[];
  readonly message?: MessagePlace;
  /** The file that holds the post now, if any. */
  readonly stored?: StoredFile;
}

/** Where a text stands in dumps, and what identifies it. */
export interface FoundText {
  readonly place: Sighting;
  /** The places of a post's messages, one list a message, the fullest source first; absent for texts. */
  readonly members?: readonly (readonly MemberPlace[])[];
  readonly identity: TextIdentity;
  /** Whether it differs from the stored text, though the two count as the same. */
  readonly isOtherText: boolean;
}

/** Where a message stands in an export of which day. */
export type MemberPlace = Sighting & { readonly taken?: string };

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

/** The fields of a stored post that came from its text or message. */
export const textFieldsOf = (summary: PostSummary): TextFields => ({
  ...pickFields(summary, TEXT_NAMES),
  countryEvidence: summary.evidence.countries,
});

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
