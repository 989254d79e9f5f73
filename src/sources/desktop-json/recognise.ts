import type { LiteralFindings } from "../foreign/literal-findings.ts";
import { readLiterals } from "../foreign/literal-reader.ts";
import type { FileHead } from "../source.ts";

/**
 * Whether a file is Telegram Desktop's export of a chat or an account, by its first keys. tdl's
 * exports have no name and no type of chat; they are of another format.
 */
export function recognises({ text }: FileHead): boolean {
  if (!text.trimStart().startsWith("{")) return false;
  const found = readLiterals(text);
  return isAccount(found) || isChat(found);
}

function isAccount({ keys }: LiteralFindings): boolean {
  const [, root, second] = keys;
  if (root?.has("personal_information") || root?.has("left_chats")) return true;
  return (root?.has("chats") && second?.has("list")) ?? false;
}

/** The type of a chat may be null, and its keys may have been sorted, messages first. */
function isChat({ keys, types }: LiteralFindings): boolean {
  const [, root, , message] = keys;
  if (root === undefined) return false;
  const isTyped = [...types].some((type) => CHAT_TYPES.has(type));
  if (isTyped && (root.has("id") || root.has("name") || root.has("messages"))) return true;
  if (!root.has("messages")) return false;
  const isNamed = root.has("name") || root.has("type");
  const isEmpty = message === undefined || message.size === 0;
  if (isEmpty) return isNamed && root.has("id");
  if (message.has("_")) return false;
  const isWritten = MESSAGE_KEYS.some((key) => message.has(key));
  return isWritten || (isNamed && root.has("id") && isPlainMessage(message));
}

/** What even the oldest exports say of a message. */
const isPlainMessage = (keys: ReadonlySet<string>): boolean =>
  ["id", "type", "date", "text"].every((key) => keys.has(key));

/** What Telegram Desktop writes for the type of a chat. */
const CHAT_TYPES: ReadonlySet<string> = new Set([
  ...["public_channel", "private_channel", "public_supergroup", "private_supergroup"],
  ...["private_group", "personal_chat", "bot_chat", "saved_messages", "replies"],
  "verification_codes",
]);

/** Keys of messages that no other program writes; `from_id` is one of Telethon's, too. */
const MESSAGE_KEYS = ["text_entities", "date_unixtime", "actor_id"];
