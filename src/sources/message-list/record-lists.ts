import { areMessageFields } from "../fields/field-names.ts";
import type { JsonObject } from "../reading/values.ts";

/** Whether an object looks like a message, by its keys or its class. */
export function isMessage(value: JsonObject): boolean {
  if (isMessageClass(value._) || "update_id" in value) return true;
  return areMessageFields(Object.keys(value)) || areTdlFields(value);
}

/** Whether the key of an object leads to a list of records, so that the object is their frame. */
export function leadsToRecords(key: string, frame: JsonObject, depth: number): boolean {
  if (depth > DEEPEST || isMessageClass(frame._)) return false;
  const name = key.toLowerCase();
  return STRICT_WRAPPERS.has(name) || (WRAPPERS.has(name) && !isMessage(frame));
}

/** Whether it may, if what the list holds are messages: a map of channels has any keys. */
export const nestsRecords = (key: string, frame: JsonObject): boolean =>
  !isMessageClass(frame._) && !IN_MESSAGES.has(key.toLowerCase()) && !isMessage(frame);

/** Whether a key names what is in a list, and not a channel. */
export const isWrapper = (key: string): boolean =>
  STRICT_WRAPPERS.has(key.toLowerCase()) || WRAPPERS.has(key.toLowerCase());

const isMessageClass = (name: unknown): boolean =>
  name === "Message" || name === "MessageService" || name === "MessageEmpty";

/** tdl without --with-content says no more of a message than `{id, type, file}`. */
const areTdlFields = (value: JsonObject): boolean =>
  "id" in value && "type" in value && "file" in value;

/** Brackets around a list: `{"channels": [{"messages": [`. */
const DEEPEST = 5;

/** Nothing else has such a key. */
const STRICT_WRAPPERS: ReadonlySet<string> = new Set(["messages", "posts"]);
const WRAPPERS: ReadonlySet<string> = new Set([
  ...["data", "items", "results", "result", "records", "rows", "list", "hits", "channels", "chats"],
]);

/** Lists within messages, which may hold what looks like messages. */
const IN_MESSAGES: ReadonlySet<string> = new Set([
  ...["entities", "caption_entities", "media", "comments", "replies", "reactions", "buttons"],
]);
