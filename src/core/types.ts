import type { LineRange, Locator, Sighting } from "./locator.ts";
import type { ChannelRef, MessageFacts, StatedTime, TextRange } from "./message.ts";

/**
 * The nouns of Annals, one type a stage:
 * Dump -> RawPost -> AnnotatedPost -> Post -> PostSummary -> Page.
 */

declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/**
 * `herald/42`, the channel and the number of a message; else ten or more characters of lower-case
 * Crockford base32, taken from the hash of the post's text.
 */
export type PostId = Brand<string, "PostId">;

/** A page's address below the site's root, without a leading slash: `posts/a-4t9k2m7xqz.html`. */
export type PagePath = Brand<string, "PagePath">;

/** A raw dump, byte for byte as it came, by its path below the folder of dumps. */
export interface Dump {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the posts of a text were told apart. */
export const TEXT_SHAPES = [
  ...["repeats", "telegram", "separators", "blank-lines", "forwarded", "lines"],
] as const;
export type TextShape = (typeof TEXT_SHAPES)[number];

/** The shapes of exports. */
export const EXPORT_SHAPES = [
  ...["desktop-json", "desktop-html", "telegram-page", "message-list", "table"],
] as const;
export type ExportShape = (typeof EXPORT_SHAPES)[number];

/** Formats that have every message in their range of numbers: what they lack was not there. */
export const COMPLETE_SHAPES: ReadonlySet<DumpShape> = new Set(["desktop-json", "desktop-html"]);

/** What a dump is: a text, by how its posts were told apart, or an export. */
export type DumpShape = TextShape | ExportShape;

/** A line of the import report: what is unclear in a dump, and at which line or record of it. */
export interface Remark {
  readonly dump: string;
  readonly line?: number;
  readonly record?: number;
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
export type RawPost = Locator & {
  readonly dump: string;
  readonly body: Body;
  readonly forwardedFrom?: string;
  /** When the post was published, as its header or record says it. */
  readonly postedAt?: StatedTime;
  /** What a record of an export says besides. */
  readonly message?: {
    readonly channel: ChannelRef;
    readonly number?: number;
    readonly facts: MessageFacts;
  };
};

/** The posts of a text dump, and how it was read. */
export interface DumpReading {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly shape: TextShape;
  /** Number of lines, blank ones included. */
  readonly lineCount: number;
  readonly posts: readonly TextPost[];
  readonly remarks: readonly Remark[];
}

/** A post of a text dump. */
export type TextPost = RawPost & { readonly lines: LineRange };

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

/** Identifies a text, so that the text itself need not be kept in memory. */
export interface TextIdentity {
  /** Hexadecimal SHA-256 of the normalised text: posts with the same one are the same post. */
  readonly textHash: string;
  /** Hash of the text as it is, to the character. */
  readonly textDigest: string;
  /** Length in UTF-16 code units. */
  readonly textLength: number;
}

/**
 * An annotated post without its text: which post it is, where it stands and what dates it. Its
 * channel is a slug, or, as long as that is not known, a place among the channels of its dump.
 */
export type Occurrence<Channel = string> = Sighting &
  TextIdentity & {
    readonly forwardedFrom?: string;
    readonly dateClues: readonly DateClue[];
    readonly message?: MessageKey<Channel>;
  };

/** Which message of which channel a record is, and what its place among others depends on. */
export interface MessageKey<Channel = string> {
  readonly channel: Channel;
  /** Absent where the export does not say it, or it is of a group from before. */
  readonly number?: number;
  /** The last edit, ISO 8601. */
  readonly edited?: string;
  /** See MessageFacts. */
  readonly album?: string | null;
  /** What messages of one album have in common; absent for what no album holds. */
  readonly mates?: string;
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
  /** Lines of a text, blank ones included, or records of an export. */
  readonly lines: number;
  /** Occurrences of posts found, copies counted. */
  readonly posts: number;
  /** Records of an export that are no posts, by reason. */
  readonly leftOut?: Readonly<Record<string, number>>;
  /** The channels of an export. */
  readonly channels?: readonly DumpChannel[];
}

/** A channel as an export has it. */
export interface DumpChannel extends ChannelRef {
  /** How it stands in addresses. */
  readonly slug: string;
  /** Numbers of its messages, those that are no posts counted: `1-11,16,20-400`. */
  readonly numbers: string;
  /** The latest time in it, ISO 8601 in UTC. */
  readonly until?: string;
}
