import type { ChannelRef, MessageFacts, StatedTime } from "../core/message.ts";
import type { Body, ExportShape } from "../core/types.ts";

/** A file to be read as a dump; it can be read more than once. */
export interface SourceFile {
  /** Its path below the folder of dumps, for messages. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes in order, in pieces of any size. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** The beginning of a file, by which its format is recognised. */
export interface FileHead {
  /** At most 64 KiB, decoded, without a byte order mark and blank lines before the first text. */
  readonly text: string;
  /** Whether the file goes on behind it. */
  readonly isCut: boolean;
}

/** What a person decided for how dumps are read. */
export interface SourceSettings {
  /** Whether groups and chats of persons are read, too. */
  readonly allowPrivate: boolean;
  /** For tables: which column holds what, where their names do not tell. */
  readonly columns?: ColumnNames;
}

/** Names of columns in tables, or their numbers from 1, by what they hold. */
export type ColumnNames = { readonly [What in ColumnMeaning]?: string | number };
export const COLUMN_MEANINGS = [
  ...["number", "time", "text", "channel", "channelId", "username"],
  ...["views", "forwards", "replyTo", "media", "mediaKind", "author", "edited", "link"],
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** A message of an export that becomes a post. */
export interface ExportedMessage {
  readonly body: Body;
  readonly channel: ChannelRef;
  /** Its number in the channel; negative ones come from a group that became a channel. */
  readonly number?: number;
  readonly time?: StatedTime;
  /** The name of the source of a forward; empty where it was deleted. */
  readonly forwardedFrom?: string;
  readonly facts: MessageFacts;
}

/**
 * One record of an export, in the order of the file: a message; or one that is no post, with a
 * reason such as `service: pin_message`, `unsupported`, `empty`, `personal chat`.
 */
export type SourceRecord =
  | { readonly message: ExportedMessage }
  | {
      readonly leftOut: string;
      /** Where known: such messages are not missing. */
      readonly channel?: ChannelRef;
      readonly number?: number;
    };

/** What a reader says of a file as a whole. */
export interface SourceRemark {
  /** From 1; absent where the whole file is meant. */
  readonly line?: number;
  readonly message: string;
}

/**
 * A format of exports: each is a folder beside this file. Pure: files come in as bytes. A reader
 * holds a few messages at a time, however large the file.
 */
export interface Source {
  /** The shape that the ledger and the report name. */
  readonly shape: ExportShape;
  /** What it reads, for a person: "Telegram Desktop's export of a chat (JSON)". */
  readonly description: string;
  /** Whether a file is of this format, by its content. */
  readonly recognises: (head: FileHead) => boolean;
  /**
   * The records of a file in order; what is unclear is told to `remark`. Throws an ArchiveError,
   * whose file is the name of the SourceFile, where nothing in it can be read or it is a private
   * chat. A file that ends too soon yields what is whole, and a remark with the place.
   */
  readonly read: (
    file: SourceFile,
    settings: SourceSettings,
    remark: (remark: SourceRemark) => void,
  ) => AsyncIterable<SourceRecord>;
}
