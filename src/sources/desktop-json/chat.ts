import type { ChannelRef } from "../../core/message.ts";
import { markedChannel } from "../reading/channel-number.ts";
import { compact, integerOf } from "../reading/values.ts";
import type { ChatHead } from "./export-walker.ts";
import { labelOf } from "./words.ts";

/** Whether a chat is a channel; all other kinds are chats of persons. */
export const isChannel = ({ type }: ChatHead): boolean =>
  type === "public_channel" || type === "private_channel";

/** What kind of chat it is, in words: `personal chat`. */
export const chatKind = ({ type }: ChatHead): string =>
  typeof type === "string" && TYPE_NAME.test(type)
    ? type.replaceAll("_", " ")
    : "unknown kind of chat";

/** The chat as the messages' channel. */
export const channelOf = ({ name, id }: ChatHead): ChannelRef =>
  compact({ id: bareId(id), title: labelOf(name) });

/**
 * The bare number of a channel or group: 1494031694 for itself, for `channel1494031694`, for
 * 10083966286 (before 2.7.2: with 0x200000000 added) and for -1001494031694 (as bots know it).
 */
function bareId(value: unknown): number | undefined {
  const words = typeof value === "string" ? PEER.exec(value)?.groups?.id : undefined;
  const id = integerOf(words ?? value);
  if (id === undefined || id === 0) return undefined;
  if (id > OLD_OFFSET && id < OLD_END) return id - OLD_OFFSET;
  return markedChannel(id) ?? Math.abs(id);
}

/** Whether a peer (`user5`, `channel5`, 10083966286) is another chat than that with a bare id. */
export function isOtherChat(peer: unknown, id: number | undefined): boolean {
  if (peer === undefined || peer === null) return false;
  return bareId(peer) !== id || (typeof peer === "string" && peer.startsWith("user"));
}

// "private_supergroup"
const TYPE_NAME = /^[a-z_]{1,40}$/;
// "channel1494031694"
const PEER = /^(?:user|chat|channel)(?<id>\d{1,16})$/;
/** Ids had 32 bits when they had an offset. */
const OLD_OFFSET = 0x2_0000_0000;
const OLD_END = 0x3_0000_0000;
