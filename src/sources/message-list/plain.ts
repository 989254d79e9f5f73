import type { ChannelRef } from "../../core/message.ts";
import { channelFrom, type FieldValues, fieldMessage, isMarked } from "../fields/field-message.ts";
import { type FieldMap, type FieldMeaning, mapFields } from "../fields/field-names.ts";
import { compact, integerOf, isObject, type JsonObject } from "../reading/values.ts";
import type { SourceRecord } from "../source.ts";
import { type ListContext, privateKindOf } from "./list-context.ts";
import { serviceReason } from "./service-actions.ts";

/**
 * Reads the messages of a list that somebody made by hand, by what its keys are called. Times
 * without a zone are local, but UTC where the list shows that Telethon made it: by the marked number
 * of a channel (-100...), or by a time before with the offset +00:00.
 */
export class PlainReader {
  readonly #maps = new Map<string, FieldMap>();
  #hasUtc = false;

  read(value: JsonObject, context: ListContext): SourceRecord {
    const keys = Object.keys(value);
    const map = this.#mapOf(keys);
    const values = valuesOf(value, map);
    const refused = privateKindOf(value.chat_type ?? value.chatType);
    const reason =
      refused === undefined || context.settings.allowPrivate ? reasonOf(value) : refused;
    if (reason !== undefined) return leftOut(reason, values, context);
    this.#hasUtc ||= typeof values.time === "string" && utcMark.test(values.time);
    const isUtc = this.#hasUtc || isMarked(values);
    const rules = {
      bare: isUtc ? ("utc" as const) : ("local" as const),
      channel: context.channel,
      hasAlbums: map.album !== undefined,
    };
    const record = fieldMessage(values, rules, context.tally);
    if ("message" in record && mayBeMadeMarkdown(map) && markdown.test(record.message.body.text))
      context.tally.note(MARKDOWN, record.message.number);
    return record;
  }

  #mapOf(keys: readonly string[]): FieldMap {
    const id = keys.join("\n");
    const known = this.#maps.get(id);
    if (known !== undefined) return known;
    const map = mapFields(keys);
    if (this.#maps.size < MOST_MAPS) this.#maps.set(id, map);
    return map;
  }
}

/** Messages that somebody took out of an export of Telegram Desktop say what is no post. */
function reasonOf({ type, action }: JsonObject): string | undefined {
  if (type === "unsupported") return "unsupported";
  return type === "service" ? serviceReason(action) : undefined;
}

function leftOut(reason: string, values: FieldValues, { channel }: ListContext): SourceRecord {
  const known = { ...channel, ...channelFrom(values) };
  return { leftOut: reason, channel: known, ...compact({ number: integerOf(values.number) }) };
}

/** The channel of a list from what the objects around it say. */
export function channelAround(frames: readonly JsonObject[]): ChannelRef {
  const [frame] = frames;
  if (frame === undefined) return {};
  const values = valuesOf(frame, mapFields(Object.keys(frame)));
  return channelFrom({ ...values, channel: values.channel ?? frame.title ?? frame.name });
}

const MOST_MAPS = 1000;

const MARKDOWN =
  "a text with Markdown such as **bold**, which a program may have made; it was kept as it stands";

// "2024-07-16T18:45:00+00:00"
const utcMark = /\d[+]00:?00$/;
// "**bold**", "[words](https://example.org)"
const markdown = /\*\*[^*\n]{1,500}\*\*|\[[^\]\n]{1,500}\]\(https?:\/\//;

/** Telethon's `text` is Markdown; `raw_text` and `message` are the post's own. */
const mayBeMadeMarkdown = ({ text }: FieldMap): boolean => text?.toLowerCase() === "text";

const valuesOf = (value: JsonObject, map: FieldMap): FieldValues =>
  Object.fromEntries(
    Object.entries(map).map(([meaning, key]) => [meaning as FieldMeaning, plainValue(value[key])]),
  );

/** A value that MongoDB's export has in an object that names its type: `{"$date": "..."}`. */
function plainValue(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [key, ...others] = Object.keys(value);
  if (others.length > 0 || key === undefined || !typed.test(key)) return value;
  const inner = value[key];
  return isObject(inner) ? inner.$numberLong : inner;
}

// "$date", "$numberLong"
const typed = /^\$(?:date|number(?:Long|Int|Double|Decimal))$/;
