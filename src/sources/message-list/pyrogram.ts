import type { ChannelRef, LinkButton, MessageFacts, Reaction } from "../../core/message.ts";
import { telegramUrl } from "../../platform/text/telegram-links.ts";
import { channelOf } from "../fields/channel-names.ts";
import { fieldTime, notedTime } from "../fields/field-time.ts";
import { bodyOf } from "../reading/body-text.ts";
import { linkButton } from "../reading/link-button.ts";
import { editTime } from "../reading/stated-time.ts";
import {
  compact,
  countOf,
  filled,
  integerOf,
  isObject,
  itemsOf,
  type JsonObject,
  objectOf,
  objectsOf,
  textOf,
} from "../reading/values.ts";
import type { ExportedMessage, SourceRecord } from "../source.ts";
import { entityRanges } from "./entity-ranges.ts";
import { type ListContext, privateKindOf } from "./list-context.ts";
import { pyrogramKind } from "./pyrogram-kinds.ts";
import { pyrogramMedia, pyrogramPoll } from "./pyrogram-media.ts";
import { serviceReason } from "./service-actions.ts";

/** Whether an object is a message of Pyrogram or of the Bot API, or an update that holds one. */
export function isPyrogram(value: JsonObject): boolean {
  if ("update_id" in value) return true;
  if (isObject(value.chat) && ("type" in value.chat || "id" in value.chat)) return true;
  return value._ === "Message" && ("text" in value || "caption" in value) && !("message" in value);
}

/**
 * A message of Pyrogram, its forks, or the Bot API. Times are Unix numbers, or else on the clock of
 * the machine that ran the program.
 */
export function pyrogramMessage(value: JsonObject, context: ListContext): SourceRecord {
  if ("update_id" in value) return updateMessage(value, context);
  const chat = objectOf(value.chat);
  const channel = { ...context.channel, ...channelOf(chat) };
  const number = integerOf(value.id ?? value.message_id);
  const known = { channel, ...compact({ number }) };
  const note = context.tally.noteOf(number);
  const refused = privateKindOf(chat.type);
  if (refused !== undefined && !context.settings.allowPrivate)
    return { leftOut: refused, ...known };
  const action = actionOf(value);
  if (action !== undefined) return { leftOut: serviceReason(action), ...known };
  const media = pyrogramMedia(value);
  const poll = isObject(value.poll) ? pyrogramPoll(value.poll) : undefined;
  const entities = objectsOf(value.entities ?? value.caption_entities);
  const ranges = entityRanges(entities, pyrogramKind, note);
  const body = bodyOf(textOf(value.text) ?? textOf(value.caption) ?? "", ranges);
  if (body.text === "" && media === undefined && poll === undefined)
    return {
      leftOut: value.empty === true || !isUnsupported(value) ? "empty" : "unsupported",
      ...known,
    };
  const time = notedTime(value.date, RULES, note);
  const forward = forwardOf(value);
  const facts = { ...factsOf(value), ...compact({ media, poll, forwardLink: forward.link }) };
  return { message: { body, facts, ...known, ...compact({ time, forwardedFrom: forward.name }) } };
}

const RULES = { bare: "local" } as const;

/** Only what was posted in a channel; edits come as posts of their own. */
function updateMessage(update: JsonObject, context: ListContext): SourceRecord {
  const keys = ["channel_post", "edited_channel_post", "message", "edited_message"];
  const message = keys.map((key) => update[key]).find(isObject);
  return message === undefined || "update_id" in message
    ? { leftOut: "empty" }
    : pyrogramMessage(message, context);
}

const isUnsupported = (value: JsonObject): boolean =>
  String(value.media ?? "").endsWith("UNSUPPORTED") || value.unsupported === true;

/** Pyrogram names what happened; the Bot API has a key for it. */
function actionOf(value: JsonObject): string | undefined {
  if (typeof value.service === "string") return value.service;
  const found = SERVICE_KEYS.find((key) => value[key] !== undefined && value[key] !== null);
  return found?.toUpperCase() ?? (value.service === true ? "" : undefined);
}

const SERVICE_KEYS = [
  ...["pinned_message", "new_chat_title", "new_chat_photo", "delete_chat_photo"],
  ...["channel_chat_created", "group_chat_created", "supergroup_chat_created", "new_chat_members"],
  ...["left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id", "video_chat_started"],
  ...["video_chat_ended", "video_chat_scheduled", "message_auto_delete_timer_changed"],
  ...["boost_added", "giveaway_created", "giveaway_completed", "forum_topic_created"],
];

function factsOf(value: JsonObject): MessageFacts {
  const album = textOf(value.media_group_id) ?? countOf(value.media_group_id);
  return {
    ...compact({
      edited: editTime(fieldTime(value.edit_date, RULES)),
      author: textOf(value.author_signature)?.trim(),
      replyTo: countOf(
        value.reply_to_message_id ??
          objectOf(value.reply_to_message).message_id ??
          objectOf(value.reply_to_message).id,
      ),
      views: countOf(value.views),
      forwards: countOf(value.forwards),
      reactions: filled(reactionsOf(value.reactions)),
      buttons: filled(buttonsOf(value.reply_markup)),
    }),
    album: album === undefined ? null : String(album),
  };
}

type Forward = { readonly link?: string } & { readonly name?: ExportedMessage["forwardedFrom"] };

function forwardOf(value: JsonObject): Forward {
  const origin = objectOf(value.forward_origin);
  const chat = [origin.chat, origin.sender_chat, value.forward_from_chat].find(isObject);
  const user = [origin.sender_user, value.forward_from].find(isObject);
  const hidden = textOf(origin.sender_user_name) ?? textOf(value.forward_sender_name);
  const isForward = isObject(value.forward_origin) || isFilled(value.forward_date);
  if (chat === undefined && user === undefined && hidden === undefined && !isForward) return {};
  const source = channelOf(chat);
  const number = integerOf(origin.message_id ?? value.forward_from_message_id);
  const person = [textOf(user?.first_name), textOf(user?.last_name)].filter(Boolean).join(" ");
  const link = linkTo(source, number);
  const name = source.title ?? source.username ?? hidden ?? (person === "" ? undefined : person);
  return compact({ link, name: name ?? (link === undefined ? "" : undefined) });
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null;

function linkTo({ username, id }: ChannelRef, number: number | undefined): string | undefined {
  if (number === undefined) return undefined;
  if (username !== undefined) return telegramUrl({ channel: username, number });
  return id === undefined ? undefined : `https://t.me/c/${id}/${number}`;
}

function reactionsOf(value: unknown): readonly Reaction[] {
  const list = Array.isArray(value) ? value : objectOf(value).reactions;
  return objectsOf(list).flatMap((each) => {
    const type = objectOf(each.type);
    const count = countOf(each.count ?? each.total_count);
    const emoji = textOf(each.emoji) ?? textOf(type.emoji) ?? nameOfReaction({ ...type, ...each });
    return count === undefined || emoji === undefined ? [] : [{ emoji, count }];
  });
}

function nameOfReaction(reaction: JsonObject): string | undefined {
  if ("custom_emoji_id" in reaction) return "custom emoji";
  return reaction.is_paid === true || objectOf(reaction.type).type === "paid" ? "paid" : undefined;
}

const buttonsOf = (markup: unknown): readonly LinkButton[] =>
  itemsOf(objectOf(markup).inline_keyboard)
    .flatMap(objectsOf)
    .flatMap(({ text, url }) => linkButton(text, url) ?? []);
