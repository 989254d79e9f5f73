import type { ChannelRef, StatedTime } from "../../core/message.ts";
import { bodyOf } from "../reading/body-text.ts";
import { channelNumber, markedChannel } from "../reading/channel-number.ts";
import { editTime } from "../reading/stated-time.ts";
import type { Note, Tally } from "../reading/tally.ts";
import { compact, countOf, integerOf, textOf } from "../reading/values.ts";
import type { SourceRecord } from "../source.ts";
import { channelOf, linkedPost, usernameOf } from "./channel-names.ts";
import type { FieldMeaning } from "./field-names.ts";
import { fieldTime, notedTime, type TimeRules } from "./field-time.ts";
import { listedMediaList } from "./listed-media.ts";

/** A message of a list, by what its fields mean. */
export type FieldValues = { readonly [What in FieldMeaning]?: unknown };

/** How a list's messages are read beyond their own fields. */
export interface FieldRules extends TimeRules {
  /** The channel where a message names none. */
  readonly channel: ChannelRef;
  /** Whether the list would say which messages are an album. */
  readonly hasAlbums: boolean;
}

/** A message from its fields. Fields of persons have no meaning, so that none comes out. */
export function fieldMessage(values: FieldValues, rules: FieldRules, tally: Tally): SourceRecord {
  const linked = typeof values.link === "string" ? linkedPost(values.link) : undefined;
  const channel = { ...rules.channel, ...linked?.channel, ...channelFrom(values) };
  const number = integerOf(values.number) ?? linked?.number;
  const media = listedMediaList(values.mediaKind, values.media);
  const body = bodyOf(textOf(values.text) ?? "");
  if (body.text === "" && media.length === 0)
    return { leftOut: "empty", channel, ...compact({ number }) };
  const time = timeFrom(values, rules, tally.noteOf(number));
  const facts = compact({
    edited: editTime(fieldTime(values.edited, rules)),
    author: textOf(values.author)?.trim(),
    replyTo: countOf(values.replyTo),
    album: rules.hasAlbums ? albumOf(values.album) : undefined,
    media: media.length === 0 ? undefined : media,
    views: countOf(values.views),
    forwards: countOf(values.forwards),
  });
  return { message: { body, channel, facts, ...compact({ number, time }) } };
}

/** Whether a number in a message is marked as a channel's, as Telethon and the Bot API do. */
export const isMarked = ({ channelId, channel, senderId }: FieldValues): boolean =>
  [channelId, channel, senderId].some((value) => markedChannel(value) !== undefined);

/** The channel that fields name. A sender may be a person: only a marked number is a channel. */
export function channelFrom({ channelId, username, channel, senderId }: FieldValues): ChannelRef {
  const named = channelOf(channel);
  const handle = typeof username === "string" ? username.trim() : "";
  return {
    ...named,
    ...compact({
      id: channelNumber(channelId) ?? named.id ?? markedChannel(senderId),
      username: handle === "" ? named.username : (usernameOf(handle) ?? plainName(handle)),
    }),
  };
}

/** A day in one field and a time of day in another are one time. */
function timeFrom(
  { time, clock }: FieldValues,
  rules: FieldRules,
  note: Note,
): StatedTime | undefined {
  const stated = notedTime(time, rules, note);
  if (stated?.kind !== "day" || typeof clock !== "string") return stated;
  return fieldTime(`${String(time).trim()} ${clock.trim()}`, rules) ?? stated;
}

const plainName = (handle: string): string | undefined =>
  bareName.test(handle) ? handle : undefined;

// "name"
const bareName = /^[a-z]\w{2,31}$/i;

const albumOf = (value: unknown): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;
