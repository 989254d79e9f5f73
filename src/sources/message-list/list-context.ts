import type { ChannelRef } from "../../core/message.ts";
import type { Tally } from "../fields/tally.ts";
import type { JsonObject } from "../fields/values.ts";
import type { SourceRecord, SourceSettings } from "../source.ts";

/** What is known when a message of a list is read. */
export interface ListContext {
  readonly settings: SourceSettings;
  readonly tally: Tally;
  /** The channel that the list is of, as what stands around it says. */
  readonly channel: ChannelRef;
}

/** Reads the messages of one program. */
export type MessageReader = (message: JsonObject, context: ListContext) => SourceRecord;

/** The reasons for which messages of persons are left out. */
export type PrivateKind = "personal chat" | "private group";
export const PRIVATE_KINDS: ReadonlySet<string> = new Set(["personal chat", "private group"]);
