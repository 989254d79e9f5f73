import type { ChannelRef, MessageFacts } from "../../core/message.ts";
import type { SourceRecord } from "../source.ts";
import { isOtherChat } from "./chat.ts";
import { buttonsOf, pollOf, reactionsOf } from "./extras.ts";
import { bodyOf } from "./formatted-text.ts";
import { mediaOf } from "./media.ts";
import { noteUnknownKeys } from "./message-keys.ts";
import { editTime, statedTime } from "./stated-time.ts";
import type { Tally } from "./tally.ts";
import { countOf, integerOf, type JsonObject, known, labelOf, objectOf } from "./values.ts";

/** One element of `messages` as a record; what is odd in it is counted. */
export function readMessage(value: unknown, channel: ChannelRef, tally: Tally): SourceRecord {
  const message = objectOf(value);
  if (message === undefined) return { leftOut: "not a message", channel };
  const number = integerOf(message.id);
  tally.message = number;
  const place = { channel, ...known({ number }) };
  const { type } = message;
  if (type === "unsupported") return { leftOut: "unsupported", ...place };
  if (type === "service") return { leftOut: `service: ${actionOf(message)}`, ...place };
  if (type !== "message" && type !== undefined) tally.count("type", labelOf(type) ?? "none");
  noteUnknownKeys(message, tally);
  const body = bodyOf(message, tally);
  const facts = factsOf(message, channel, tally);
  if (body.text === "" && facts.media === undefined && facts.poll === undefined) {
    return { leftOut: "empty", ...place };
  }
  return {
    message: {
      body,
      ...place,
      ...known({ time: timeOf(message, tally), forwardedFrom: forwardedFrom(message) }),
      facts,
    },
  };
}

const actionOf = ({ action, information_text }: JsonObject): string => {
  if (typeof action === "string" && ACTION.test(action)) return action;
  return information_text === undefined ? "unknown" : "information";
};

function timeOf(message: JsonObject, tally: Tally): ReturnType<typeof statedTime> {
  const time = statedTime(message);
  const isSaid = message.date !== undefined || message.date_unixtime !== undefined;
  if (time === undefined) tally.count(isSaid ? "bad date" : "no date");
  return time;
}

/** Null stands for a source that was deleted. */
function forwardedFrom({ forwarded_from, saved_from }: JsonObject): string | undefined {
  const source = forwarded_from === undefined ? saved_from : forwarded_from;
  return source === undefined ? undefined : (labelOf(source) ?? "");
}

function factsOf(message: JsonObject, channel: ChannelRef, tally: Tally): MessageFacts {
  const isOther = isOtherChat(message.reply_to_peer_id, channel.id);
  return known({
    edited: editTime(message),
    author: labelOf(message.author),
    replyTo: isOther ? undefined : countOf(message.reply_to_message_id, 1),
    media: filled(mediaOf(message, tally)),
    poll: pollOf(message),
    reactions: filled(reactionsOf(message)),
    buttons: filled(buttonsOf(message)),
  });
}

const filled = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

// "edit_group_photo"
const ACTION = /^[A-Za-z0-9_]{1,60}$/;
