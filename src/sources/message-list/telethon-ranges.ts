import type { RangeKind, TextRange } from "../../core/message.ts";
import { compact, integerOf, type JsonObject } from "../reading/values.ts";

/** The formats of a text from Telethon's entities; UTF-16, nested and overlapping as they are. */
export function telethonRanges(
  entities: readonly JsonObject[],
  noteUnknown: (name: string) => void,
): readonly TextRange[] {
  return entities.flatMap((entity) => {
    const from = integerOf(entity.offset);
    const length = integerOf(entity.length);
    const kind = kindOf(entity);
    if (kind === undefined && typeof entity._ === "string" && entity._ !== UNKNOWN)
      noteUnknown(entity._);
    if (from === undefined || length === undefined || kind === undefined) return [];
    const url = kind === "text-link" && typeof entity.url === "string" ? entity.url : undefined;
    const named = typeof entity.language === "string" ? entity.language : "";
    const language = kind === "pre" && named !== "" ? named : undefined;
    return [{ kind, from, to: from + length, ...compact({ url, language }) }];
  });
}

function kindOf(entity: JsonObject): RangeKind | undefined {
  if (typeof entity._ !== "string") return kindByFields(entity);
  const kind = KINDS.get(entity._.replace(owner, ""));
  return kind === "blockquote" && entity.collapsed === true ? "expandable-blockquote" : kind;
}

/** Go writes no classes: only entities with a field of their own can be told. */
function kindByFields(entity: JsonObject): RangeKind | undefined {
  if ("url" in entity) return "text-link";
  if ("language" in entity) return "pre";
  if ("user_id" in entity) return "text-mention";
  if ("document_id" in entity) return "custom-emoji";
  if ("collapsed" in entity)
    return entity.collapsed === true ? "expandable-blockquote" : "blockquote";
  return undefined;
}

const UNKNOWN = "MessageEntityUnknown";
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
