import type { ChannelRef, LinkButton, Reaction } from "../../core/message.ts";
import { fieldTime, notedTime } from "../fields/field-time.ts";
import { bodyOf } from "../reading/body-text.ts";
import { channelNumber } from "../reading/channel-number.ts";
import { linkButton } from "../reading/link-button.ts";
import { editTime } from "../reading/stated-time.ts";
import {
  compact,
  countOf,
  filled,
  integerOf,
  isObject,
  type JsonObject,
  objectOf,
  objectsOf,
  textOf,
} from "../reading/values.ts";
import type { ExportedMessage, SourceRecord } from "../source.ts";
import { entityRanges } from "./entity-ranges.ts";
import type { ListContext, PrivateKind } from "./list-context.ts";
import { serviceReason } from "./service-actions.ts";
import { telethonKind } from "./telethon-kinds.ts";
import { telethonMedia } from "./telethon-media.ts";

/** Whether an object is a message as Telethon's `to_dict` and `to_json` have it. */
export const isTelethon = (value: JsonObject): boolean =>
  !("chat" in value) &&
  (isObject(value.peer_id) || isObject(value.to_id) || CLASSES.has(String(value._)));

/**
 * A message of Telethon. What has no zone is UTC. There is no telling a supergroup from a channel
 * but by `post`, which all posts of channels have: without it, what a person sent is of a group.
 */
export function telethonMessage(value: JsonObject, context: ListContext): SourceRecord {
  const channel = { ...context.channel, ...channelFrom(value) };
  const number = integerOf(value.id);
  const known = { channel, ...compact({ number }) };
  const note = context.tally.noteOf(number);
  const refused = privateKind(value);
  if (refused !== undefined && !context.settings.allowPrivate)
    return { leftOut: refused, ...known };
  if (value._ === "MessageEmpty") return { leftOut: "empty", ...known };
  if (value._ === "MessageService" || isObject(value.action))
    return { leftOut: serviceReason(objectOf(value.action)._), ...known };
  const source = typeof value.message === "string" ? value.message : "";
  const { media, poll, isUnsupported } = telethonMedia(objectOf(value.media));
  const ranges = entityRanges(objectsOf(value.entities), telethonKind, note);
  const body = bodyOf(source, ranges);
  if (body.text === "" && media === undefined && poll === undefined)
    return { leftOut: isUnsupported ? "unsupported" : "empty", ...known };
  const time = notedTime(value.date, RULES, note);
  return { message: { body, ...known, ...compact({ time }), ...factsOf(value, media, poll) } };
}

const CLASSES: ReadonlySet<string> = new Set(["Message", "MessageService", "MessageEmpty"]);
const RULES = { bare: "utc" } as const;

function channelFrom(value: JsonObject): ChannelRef {
  const peer = objectOf(value.peer_id ?? value.to_id);
  return compact({ id: channelNumber(peer.channel_id) ?? channelNumber(value.chat_id) });
}

function privateKind(value: JsonObject): PrivateKind | undefined {
  const peer = objectOf(value.peer_id ?? value.to_id);
  if (peer._ === "PeerUser" || integerOf(peer.user_id) !== undefined) return "personal chat";
  if (peer._ === "PeerChat" || integerOf(peer.chat_id) !== undefined) return "private group";
  const sender = value.from_id;
  const isOfPerson = isObject(sender)
    ? sender._ === "PeerUser" || integerOf(sender.user_id) !== undefined
    : (integerOf(sender) ?? 0) > 0;
  return value.post !== true && isOfPerson ? "private group" : undefined;
}

function factsOf(
  value: JsonObject,
  media: ExportedMessage["facts"]["media"],
  poll: ExportedMessage["facts"]["poll"],
): Pick<ExportedMessage, "facts" | "forwardedFrom"> {
  const source = objectOf(value.fwd_from);
  const forward = isForward(source) ? forwardSource(source) : {};
  const edited = value.edit_hide === true ? undefined : fieldTime(value.edit_date, RULES);
  const facts = compact({
    edited: editTime(edited),
    author: textOf(value.post_author)?.trim(),
    forwardLink: forward.link,
    replyTo: replyOf(value),
    album: albumOf(value.grouped_id),
    media,
    poll,
    views: countOf(value.views),
    forwards: countOf(value.forwards),
    reactions: filled(reactionsOf(value)),
    buttons: filled(buttonsOf(value)),
  });
  return { facts, ...compact({ forwardedFrom: forward.name }) };
}

/** Go writes the object of what is no forward, too, with nothing in it. */
const isForward = ({ date, from_id, from_name, channel_id }: JsonObject): boolean =>
  [date, from_id, from_name, channel_id].some((field) => Boolean(field));

function forwardSource(forward: JsonObject): { readonly link?: string; readonly name?: string } {
  const name = textOf(forward.from_name)?.trim();
  const id = channelNumber(objectOf(forward.from_id).channel_id ?? forward.channel_id);
  const post = integerOf(forward.channel_post);
  if (id === undefined || post === undefined) return { name: name ?? "" };
  return { link: `https://t.me/c/${id}/${post}`, ...compact({ name }) };
}

/** Messages of other chats have numbers, too, that mean nothing here. */
function replyOf(value: JsonObject): number | undefined {
  const reply = objectOf(value.reply_to);
  if (isObject(reply.reply_to_peer_id)) return undefined;
  return countOf(reply.reply_to_msg_id ?? value.reply_to_msg_id);
}

const albumOf = (id: unknown): string | null =>
  (typeof id === "string" && id !== "") || (typeof id === "number" && id !== 0) ? String(id) : null;

const reactionsOf = (value: JsonObject): readonly Reaction[] =>
  objectsOf(objectOf(value.reactions).results).flatMap(({ reaction, count }) => {
    const times = countOf(count);
    const emoji = typeof reaction === "string" ? reaction : reactionName(objectOf(reaction));
    return times === undefined || emoji === undefined ? [] : [{ emoji, count: times }];
  });

function reactionName(reaction: JsonObject): string | undefined {
  if (typeof reaction.emoticon === "string") return reaction.emoticon;
  if (reaction._ === "ReactionPaid") return "paid";
  return reaction._ === "ReactionCustomEmoji" || "document_id" in reaction
    ? "custom emoji"
    : undefined;
}

const buttonsOf = (value: JsonObject): readonly LinkButton[] =>
  objectsOf(objectOf(value.reply_markup).rows)
    .flatMap(({ buttons }) => objectsOf(buttons))
    .flatMap(({ text, url }) => linkButton(text, url) ?? []);
