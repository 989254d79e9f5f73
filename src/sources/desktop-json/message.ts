import type { ChannelRef, MessageFacts, StatedTime } from "../../core/message.ts";
import { editTime, isoTime, unixTime } from "../reading/stated-time.ts";
import { BAD_DATE, type Note, type Tally } from "../reading/tally.ts";
import {
  compact,
  countOf,
  filled,
  integerOf,
  isObject,
  type JsonObject,
} from "../reading/values.ts";
import type { SourceRecord } from "../source.ts";
import { isOtherChat } from "./chat.ts";
import { buttonsOf, pollOf, reactionsOf } from "./extras.ts";
import { messageBody } from "./formatted-text.ts";
import { mediaOf } from "./media.ts";
import { noteUnknownKeys } from "./message-keys.ts";
import { labelOf } from "./words.ts";

/** One element of `messages` as a record; what is odd in it is counted. */
export function readMessage(message: unknown, channel: ChannelRef, tally: Tally): SourceRecord {
  if (!isObject(message)) return { leftOut: "not a message", channel };
  const number = integerOf(message.id);
  const note = tally.noteOf(number);
  const place = { channel, ...compact({ number }) };
  const { type } = message;
  if (type === "unsupported") return { leftOut: "unsupported", ...place };
  if (type === "service") return { leftOut: `service: ${actionOf(message)}`, ...place };
  if (type !== "message" && type !== undefined)
    note("an unknown type, and was read as a post", labelOf(type) ?? "none");
  noteUnknownKeys(message, note);
  const body = messageBody(message, note);
  const facts = factsOf(message, channel, note);
  if (body.text === "" && facts.media === undefined && facts.poll === undefined) {
    return { leftOut: "empty", ...place };
  }
  return {
    message: {
      body,
      ...place,
      ...compact({ time: timeOf(message, note), forwardedFrom: forwardedFrom(message) }),
      facts,
    },
  };
}

const actionOf = ({ action, information_text }: JsonObject): string => {
  if (typeof action === "string" && ACTION.test(action)) return action;
  return information_text === undefined ? "unknown" : "information";
};

/** Unix time (since 3.7.6), else the local time of the machine that exported. */
function readTime(unix: unknown, local: unknown): StatedTime | undefined {
  return unixTime(integerOf(unix) ?? Number.NaN) ?? isoTime(typeof local === "string" ? local : "");
}

function timeOf({ date, date_unixtime }: JsonObject, note: Note): StatedTime | undefined {
  const time = readTime(date_unixtime, date);
  const isSaid = date !== undefined || date_unixtime !== undefined;
  if (time === undefined) note(isSaid ? BAD_DATE : "no date");
  return time;
}

/** Null stands for a source that was deleted. */
function forwardedFrom({ forwarded_from, saved_from }: JsonObject): string | undefined {
  const source = forwarded_from === undefined ? saved_from : forwarded_from;
  return source === undefined ? undefined : (labelOf(source) ?? "");
}

function factsOf(message: JsonObject, channel: ChannelRef, note: Note): MessageFacts {
  const isOther = isOtherChat(message.reply_to_peer_id, channel.id);
  return compact({
    edited: editTime(readTime(message.edited_unixtime, message.edited)),
    author: labelOf(message.author),
    replyTo: isOther ? undefined : countOf(message.reply_to_message_id, 1),
    media: filled(mediaOf(message, note)),
    poll: pollOf(message),
    reactions: filled(reactionsOf(message)),
    buttons: filled(buttonsOf(message)),
  });
}

// "edit_group_photo"
const ACTION = /^[A-Za-z0-9_]{1,60}$/;
