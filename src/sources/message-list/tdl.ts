import type { ChannelRef } from "../../core/message.ts";
import { notedTime } from "../fields/field-time.ts";
import { kindOfFile } from "../fields/listed-media.ts";
import { bodyOf } from "../reading/body-text.ts";
import { channelNumber } from "../reading/channel-number.ts";
import { compact, integerOf, isObject, type JsonObject, textOf } from "../reading/values.ts";
import type { SourceRecord } from "../source.ts";
import type { ListContext } from "./list-context.ts";
import { withSnakeKeys } from "./snake-keys.ts";
import { telethonMessage } from "./telethon.ts";

/** Whether an object is a message as `tdl chat export` writes it. */
export const isTdl = (value: JsonObject): boolean =>
  "file" in value && value.type === "message" && typeof value.id === "number";

/** The channel of tdl's export, which only its outermost object names, by its bare number. */
export const tdlChannel = (frame: JsonObject): ChannelRef =>
  compact({ id: channelNumber(frame.id) });

/**
 * A message of tdl: with --raw the API's object, with --with-content text and time, else no more
 * than that there is one with a file.
 */
export function tdlMessage(value: JsonObject, context: ListContext): SourceRecord {
  const number = integerOf(value.id);
  const name = textOf(value.file);
  if (isObject(value.raw)) {
    const record = telethonMessage({ id: number, ...withSnakeKeys(value.raw) }, context);
    if (!("leftOut" in record) || record.leftOut !== "empty" || name === undefined) return record;
  }
  const body = bodyOf(textOf(value.text) ?? "");
  const { channel } = context;
  if (body.text === "" && name === undefined)
    return { leftOut: "empty", channel, ...compact({ number }) };
  const time = notedTime(value.date, { bare: "utc" }, context.tally.noteOf(number));
  const kind = kindOfFile(name ?? "");
  const media = { kind: kind === "unknown" ? "file" : kind, missing: "not included" } as const;
  const facts = name === undefined ? {} : { media: [{ ...media, name }] };
  return { message: { body, channel, facts, ...compact({ number, time }) } };
}
