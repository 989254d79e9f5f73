import type { RangeKind } from "../../core/message.ts";
import type { JsonObject } from "../reading/values.ts";
import type { EntityKind } from "./entity-ranges.ts";

/** The kind of one of Telethon's entities. */
export function telethonKind(entity: JsonObject): EntityKind {
  if (typeof entity._ !== "string") return kindByFields(entity);
  const name = entity._.replace(owner, "");
  return KINDS.get(name) ?? (name === "Unknown" ? undefined : { unknown: name });
}

/** Go writes no classes: only entities with a field of their own can be told. */
function kindByFields(entity: JsonObject): RangeKind | undefined {
  if ("url" in entity) return "text-link";
  if ("language" in entity) return "pre";
  if ("user_id" in entity) return "text-mention";
  if ("document_id" in entity) return "custom-emoji";
  return "collapsed" in entity ? "blockquote" : undefined;
}

const owner = /^MessageEntity/i;

const KINDS: ReadonlyMap<string, RangeKind> = new Map(
  Object.entries<RangeKind>({
    Bold: "bold",
    Italic: "italic",
    Underline: "underline",
    Strike: "strikethrough",
    Spoiler: "spoiler",
    Code: "code",
    Pre: "pre",
    Blockquote: "blockquote",
    Url: "link",
    TextUrl: "text-link",
    Mention: "mention",
    MentionName: "text-mention",
    Hashtag: "hashtag",
    Cashtag: "cashtag",
    BotCommand: "bot-command",
    Email: "email",
    Phone: "phone-number",
    BankCard: "bank-card",
    CustomEmoji: "custom-emoji",
  }),
);
