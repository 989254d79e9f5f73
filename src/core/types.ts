import type { Sighting } from "./locator.ts";
import type { TextRange } from "./message.ts";

/**
 * The nouns of Annals, one type a stage:
 * Dump -> RawPost -> AnnotatedPost -> Post -> PostSummary -> Page.
 */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Ten or more characters of lower-case Crockford base32, taken from the hash of a post's text. */
export type PostId = Brand<string, "PostId">;

/** A page's address below the site's root, without a leading slash: `posts/a-4t9k2m7xqz.html`. */
export type PagePath = Brand<string, "PagePath">;

/** A raw dump, byte for byte as it came; the name is its path below the folder of dumps. */
export interface Dump {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the posts of a dump were told apart. */
export type DumpShape =
  | "repeats"
  | "telegram"
  | "separators"
  | "blank-lines"
  | "forwarded"
  | "lines";

/** A line of the import report: a place in a dump and what is unclear there. */
export interface Remark {
  readonly dump: string;
  readonly line: number;
  readonly message: string;
}

/** The content of a post, as published. */
export interface Body {
  /** Lines joined by \n, no line end at the end. */
  readonly text: string;
  /** In order of `from`, then the longer first; they may nest and overlap. Absent where there is none. */
  readonly ranges?: readonly TextRange[];
}

/** One occurrence of a post in a dump. */
export interface RawPost extends Sighting {
  readonly body: Body;
  readonly forwardedFrom?: string;
  /**
   * When the post was published, as its message header says: local wall-clock time in ISO 8601
   * without an offset, `2024-07-16T18:45:00`. The time zone is applied later.
   */
  readonly postedAt?: string;
}

/** The posts of one dump, and how it was read. */
export interface DumpReading {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly shape: DumpShape;
  /** Number of lines, blank ones included. */
  readonly lineCount: number;
  readonly posts: readonly RawPost[];
  readonly remarks: readonly Remark[];
}

/**
 * Where in a post a date stands, and so how much it says about the day of posting:
 * `place` a line that is a place and a date, `bracket` a title that ends in "(place, date)",
 * `dateline` "MOSCOW, July 16 -", `today` "today, July 16", `anniversary` "79 years ago, on DATE",
 * `title` a title that starts or ends with a date set apart, `opening` "On July 16, ..." (an event
 * more often than the day of posting, believed only where the dump bears it out).
 */
export type DateClueKind =
  | "place"
  | "bracket"
  | "dateline"
  | "today"
  | "anniversary"
  | "title"
  | "opening";

/** A date found in a post's own words, before neighbouring posts are considered. */
export interface DateClue {
  readonly kind: DateClueKind;
  /** What refusing the clue costs when clues contradict each other: 0.5 (weak) to 4 (strong). */
  readonly strength: number;
  /** EDTF: a day, a month or days from/to; the year is XXXX where the words name none. */
  readonly edtf: string;
  /** Day of the week that the words name, 0 (Sunday) to 6. */
  readonly weekday?: number;
  /** Line of the post's text, counted from 1. */
  readonly line: number;
  /** The words themselves, as published. */
  readonly words: string;
  /** How the day follows from the words where it is not the day they name: `1945 + 79`. */
  readonly reckoning?: string;
}

/** One post's place in a dump: what identifies the post, and what is known of its date. */
export interface DatedPlace {
  readonly key: string;
  readonly clues: readonly DateClue[];
  /** EDTF from a message header or a correction by hand: it always stands. */
  readonly fixed?: string;
}

/** The posts of one dump in its own order. */
export interface DateSequence {
  readonly name: string;
  readonly posts: readonly DatedPlace[];
}

/** ISO 3166-1 alpha-2, upper case. */
export type CountryCode = string;

/** What one text says about countries; evidence names the place and the words. */
export interface CountryFindings {
  /** Flags, country hashtags and names in the title, the weightiest first. */
  readonly countries: readonly CountryCode[];
  /** Countries that only the body names, the weightiest first. */
  readonly mentions: readonly CountryCode[];
  /** One entry for each of `countries`, in their order: `title: "Russia"`. */
  readonly evidence: Readonly<Record<CountryCode, string>>;
}

/** How much a text is about a country that it names. */
export interface CountryWeight {
  readonly code: CountryCode;
  /** Above 0: about 1 for each time that the text names the country. */
  readonly weight: number;
  /** Its weightiest naming: `title: "Russia"`, `flag 🇷🇺`, `text: "Aleppo"`. */
  readonly evidence: string;
}

/** A correction for a whole archive: what some words (or a flag, or a hashtag) mean there. */
export interface CountryOverride {
  readonly words: string;
  /** Null where they are to mean no country. */
  readonly code: CountryCode | null;
}

/** Everything that a text says of itself. */
export interface Annotations {
  readonly title: string;
  readonly hashtags: readonly string[];
  readonly countries: CountryFindings;
  /** BCP 47; absent where the text is too short or too mixed to tell. */
  readonly lang?: string;
  readonly dateClues: readonly DateClue[];
}

/** A raw post with what its text says; `postedAt` is a full ISO 8601 time with its offset. */
export interface AnnotatedPost extends RawPost, Annotations {}

/** Identifies a text, so that the text itself need not be kept in memory. */
export interface TextIdentity {
  /** Hexadecimal SHA-256 of the normalised text: posts with the same one are the same post. */
  readonly textHash: string;
  /** Hash of the text as it is, to the character. */
  readonly textDigest: string;
  /** Length in UTF-16 code units. */
  readonly textLength: number;
}

/** An annotated post without its text: which post it is, where it stands and what dates it. */
export interface Occurrence extends Omit<RawPost, "body">, TextIdentity {
  readonly dateClues: readonly DateClue[];
}

/** What is known of a post's date, and how. */
export interface PostDate {
  /** The day (`2024-07-15`) or the full time; absent where no day is known. */
  readonly date?: string;
  /** EDTF (ISO 8601-2); absent where nothing is known. */
  readonly edtf?: string;
  readonly evidence?: string;
}

/** What the ledger of imports keeps of a dump. */
export interface DumpRecord {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly shape: DumpShape;
  readonly lines: number;
  /** Occurrences of posts found, copies counted. */
  readonly posts: number;
}
