import type { ChannelRef } from "../../core/message.ts";
import type { Tally } from "../reading/tally.ts";
import type { SourceSettings } from "../source.ts";

/** What is known when a message of a list is read. */
export interface ListContext {
  readonly settings: SourceSettings;
  readonly tally: Tally;
  /** The channel that the list is of, as what stands around it says. */
  readonly channel: ChannelRef;
}

/** The reasons for which messages of persons are left out. */
export type PrivateKind = "personal chat" | "private group";

/** The kind of a chat of persons by what a program calls its type: `ChatType.SUPERGROUP`, `private`. */
export function privateKindOf(type: unknown): PrivateKind | undefined {
  const name = typeof type === "string" ? type.replace(owner, "").toLowerCase() : "";
  if (PERSONAL.has(name)) return "personal chat";
  return GROUPS.has(name) ? "private group" : undefined;
}

// "ChatType.CHANNEL"
const owner = /^ChatType\./i;
const PERSONAL: ReadonlySet<string> = new Set([
  "private",
  "bot",
  "user",
  "personal_chat",
  "bot_chat",
]);
const GROUPS: ReadonlySet<string> = new Set([
  ...["group", "supergroup", "megagroup", "gigagroup", "forum"],
  ...["private_group", "private_supergroup", "public_supergroup"],
]);

export const PRIVATE_KINDS: ReadonlySet<string> = new Set(["personal chat", "private group"]);
