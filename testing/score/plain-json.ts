import type { PlainExport, PlainMessage } from "./plain-message.ts";

/**
 * The messages of a JSON export, by JSON.parse: Telegram Desktop's result.json, Telethon's messages,
 * or a list of `{message_id, text, date}`. Service messages are records and no messages.
 */
export function readPlainJson(json: string): PlainExport {
  const content: unknown = JSON.parse(json);
  const records = listOf(Array.isArray(content) ? content : fieldOf(content, "messages"));
  return { messages: records.flatMap(readRecord), records: records.length };
}

function readRecord(record: unknown): readonly PlainMessage[] {
  if (fieldOf(record, "type") === "message") return [readDesktop(record)];
  if (fieldOf(record, "_") === "Message") return [readTelethon(record)];
  const isListed = fieldOf(record, "message_id") !== undefined;
  return isListed && textOf(fieldOf(record, "text")).trim() !== "" ? [readListed(record)] : [];
}

function readDesktop(record: unknown): PlainMessage {
  const seconds = fieldOf(record, "date_unixtime");
  const source = fieldOf(record, "forwarded_from");
  const poll = fieldOf(record, "poll");
  const local = textOf(fieldOf(record, "date"));
  return {
    number: Number(fieldOf(record, "id")),
    ...(typeof seconds === "string" && { utc: utcOf(Number(seconds) * 1000) }),
    local,
    ...readEntities(listOf(fieldOf(record, "text_entities"))),
    ...(source !== undefined && { forwardedFrom: textOf(source) }),
    media: MEDIA_KEYS.flatMap((key) => {
      const path = textOf(fieldOf(record, key));
      const isFile = key === "file" && fieldOf(record, "media_type") === undefined;
      const name = isFile ? textOf(fieldOf(record, "file_name")) : "";
      return path === "" ? [] : [path.startsWith("(") ? name || "absent" : path];
    }),
    ...(poll !== undefined && {
      poll: {
        question: textOf(fieldOf(poll, "question")),
        answers: listOf(fieldOf(poll, "answers")).map((answer) => textOf(fieldOf(answer, "text"))),
      },
    }),
  };
}

const MEDIA_KEYS = ["photo", "file"];

/** The text of a message and its formats, which lie one behind the other. */
function readEntities(entities: readonly unknown[]): Pick<PlainMessage, "text" | "formats"> {
  const whole = entities.map((entity) => textOf(fieldOf(entity, "text"))).join("");
  const text = whole.trim();
  const skipped = whole.length - whole.trimStart().length;
  let at = -skipped;
  const formats = entities.flatMap((entity): readonly string[] => {
    const from = Math.max(0, at);
    at += textOf(fieldOf(entity, "text")).length;
    const to = Math.min(text.length, at);
    const type = textOf(fieldOf(entity, "type"));
    const isCollapsed = fieldOf(entity, "collapsed") === true;
    const kind = isCollapsed ? "expandable-blockquote" : (KINDS[type] ?? type);
    if (kind === "plain" || to <= from) return [];
    const href = fieldOf(entity, "href");
    return [`${kind} ${from}-${to}${typeof href === "string" ? ` ${href}` : ""}`];
  });
  return { text, formats };
}

/** Types of entities whose names are other ones in the program. */
const KINDS: Readonly<Record<string, string>> = {
  text_link: "text-link",
  mention_name: "text-mention",
  bot_command: "bot-command",
  custom_emoji: "custom-emoji",
  bank_card: "bank-card",
  phone: "phone-number",
};

function readTelethon(record: unknown): PlainMessage {
  return {
    number: Number(fieldOf(record, "id")),
    utc: utcOf(Date.parse(textOf(fieldOf(record, "date")))),
    text: textOf(fieldOf(record, "message")).trim(),
  };
}

function readListed(record: unknown): PlainMessage {
  return {
    number: Number(fieldOf(record, "message_id")),
    utc: utcOf(Date.parse(textOf(fieldOf(record, "date")))),
    text: textOf(fieldOf(record, "text")).trim(),
  };
}

const utcOf = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join("");
  return typeof value === "string" ? value : textOfPart(fieldOf(value, "text"));
};

const textOfPart = (value: unknown): string => (typeof value === "string" ? value : "");

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
