/**
 * What exports say of a message besides its text. Everything is optional: what a dump does not say
 * is absent, never empty.
 */

/** A channel as a dump names it. */
export interface ChannelRef {
  /** Its bare number, as in t.me/c/1494031694/5: without -100 and without the offsets of old exports. */
  readonly id?: number;
  /** Without @, as the dump writes it. */
  readonly username?: string;
  readonly title?: string;
}

/** When a message was published, as its dump says it; local times have no offset. */
export type StatedTime =
  /** `2024-07-16T15:45:00Z`, from Unix time or from a time with its offset. */
  | { readonly kind: "instant"; readonly utc: string; readonly by: "unix" | "offset" }
  /** `2024-07-16T18:45:00` on the clock of a zone that is not said. */
  | { readonly kind: "local"; readonly local: string }
  /** The same, with the offset (`+01:00`) that the zone has in winter, whatever the season. */
  | { readonly kind: "standard"; readonly local: string; readonly offset: string }
  /** `2024-07-16`, and no time of day. */
  | { readonly kind: "day"; readonly day: string };

/** A range of a text with a format or a meaning of its own; UTF-16 units, `to` not included. */
export interface TextRange {
  readonly kind: RangeKind;
  readonly from: number;
  readonly to: number;
  /** Where a text link leads. */
  readonly url?: string;
  /** The language of preformatted text, as the sender named it. */
  readonly language?: string;
}

/** The kinds of ranges, named as Telegram's Bot API names them, with hyphens. */
export const RANGE_KINDS = [
  ...["bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre"],
  ...["blockquote", "expandable-blockquote", "link", "text-link", "mention", "text-mention"],
  ...["hashtag", "cashtag", "bot-command", "email", "phone-number", "bank-card", "custom-emoji"],
] as const;
export type RangeKind = (typeof RANGE_KINDS)[number];

/** A file or another thing that a message holds besides text. */
export interface Media {
  readonly kind: MediaKind;
  /** The name of the file as it was sent. */
  readonly name?: string;
  /** Where the file lies, relative to the folder of the dump's file, with forward slashes. */
  readonly path?: string;
  /** Why the file is not there: `not included`, `too large`, `unavailable`, `not in the folder`. */
  readonly missing?: string;
  /** In bytes. */
  readonly size?: number;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  /** In seconds. */
  readonly duration?: number;
  /** A media type such as video/mp4. */
  readonly mime?: string;
  /** Of audio, a venue, a game, an invoice, a giveaway. */
  readonly title?: string;
  readonly performer?: string;
  /** The sign of a sticker or of dice. */
  readonly emoji?: string;
  /** In degrees, as written. */
  readonly latitude?: string;
  readonly longitude?: string;
  readonly address?: string;
  /** What else is known, in a few words: an amount, a number of prizes, a kind nobody knows yet. */
  readonly note?: string;
  /** What is to be seen or heard, in the words of the person who keeps the archive. */
  readonly alt?: string;
  readonly isSpoiler?: true;
  /** Lower-case hexadecimal SHA-256 of the file, where it is there. */
  readonly sha256?: string;
  /**
   * That of the small picture which the exporting program put beside the file, as Telegram Desktop does
   * for videos and documents: the poster of a video. It is kept like any other file, as a JPEG.
   */
  readonly thumbnail?: string;
}

/** The SHA-256 of the files that media name. */
export const filesOf = (media: readonly Pick<Media, "sha256" | "thumbnail">[]): readonly string[] =>
  media.flatMap(({ sha256 = [], thumbnail = [] }) => [sha256, thumbnail].flat());

/** The kinds of media. Of a contact nothing but the kind is kept. */
export const MEDIA_KINDS = [
  ...["photo", "video", "round-video", "animation", "voice", "audio", "sticker", "file"],
  ...["contact", "location", "live-location", "venue", "game", "invoice", "paid"],
  ...["giveaway", "giveaway-results", "dice", "story", "unknown"],
] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A poll, or a list of things to do. */
export interface Poll {
  readonly kind: "poll" | "to-do";
  readonly question: string;
  readonly isClosed?: true;
  readonly voters?: number;
  readonly answers: readonly PollAnswer[];
}

export interface PollAnswer {
  readonly text: string;
  readonly voters?: number;
  /** In percent, where only that is known. */
  readonly share?: number;
}

/** How often a message got a reaction: an emoji, `custom emoji` or `paid`. */
export interface Reaction {
  readonly emoji: string;
  readonly count: number;
}

/** A button that leads to an address; others are not kept. */
export interface LinkButton {
  readonly text: string;
  readonly url: string;
}

/** What an export says of a message besides its text, time, number and channel. */
export interface MessageFacts {
  /** The last edit, `2024-07-16T15:45:00Z`, or local time without Z. */
  readonly edited?: string;
  /** The signature of a post, as the channel shows it. */
  readonly author?: string;
  /** Where the message was forwarded from: `https://t.me/name/5`, where known. */
  readonly forwardLink?: string;
  /** The number of the message of this channel that is answered. */
  readonly replyTo?: number;
  /** The same for all messages of one album; null where the dump would say it and does not. */
  readonly album?: string | null;
  readonly media?: readonly Media[];
  readonly poll?: Poll;
  readonly views?: number;
  readonly forwards?: number;
  readonly reactions?: readonly Reaction[];
  readonly buttons?: readonly LinkButton[];
}
