import type { LiteralFindings } from "./literal-findings.ts";

type Found = Pick<LiteralFindings, "keys" | "classes" | "types">;

/** Which program wrote messages in this way, by the keys it uses; undefined where none is known. */
export function exportOf({ keys, classes, types }: Found): string | undefined {
  const [, outer, second, third] = keys;
  const isOuter = (key: string): boolean => outer?.has(key) ?? false;
  const isAny = (key: string): boolean => keys.some((level) => level.has(key));
  if (isOuter("personal_information") || isOuter("left_chats")) return DESKTOP_ACCOUNT;
  if (isOuter("chats") && second?.has("list")) return DESKTOP_ACCOUNT;
  const isClassed = MESSAGE_CLASSES.some((name) => classes.has(name));
  if (isClassed && isAny("chat")) return "messages as Pyrogram writes them";
  if (isClassed) return "messages as Telethon writes them";
  if ([...types].some((type) => CHAT_TYPES.has(type))) return DESKTOP_CHAT;
  if (isOuter("messages") && DESKTOP_KEYS.some((key) => third?.has(key))) return DESKTOP_CHAT;
  if (isOuter("messages") && isOuter("id") && third?.has("file")) return "tdl's export of a chat";
  const isBotApi = isAny("update_id") || (isAny("message_id") && isAny("chat"));
  return isBotApi ? "messages as the Bot API has them" : undefined;
}

const DESKTOP_CHAT = "Telegram Desktop's export of one chat";
const DESKTOP_ACCOUNT = "Telegram Desktop's export of a whole account";

/** What Telegram Desktop writes for the type of a chat. */
const CHAT_TYPES: ReadonlySet<string> = new Set([
  "saved_messages",
  "replies",
  "verification_codes",
  "personal_chat",
  "bot_chat",
  "private_group",
  "private_supergroup",
  "public_supergroup",
  "private_channel",
  "public_channel",
]);

/** Keys of messages that no other program writes. */
const DESKTOP_KEYS = ["text_entities", "date_unixtime", "from_id", "actor_id"];

const MESSAGE_CLASSES = ["Message", "MessageService", "MessageEmpty"];
