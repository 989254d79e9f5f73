import { pick, type Random } from "../random.ts";
import {
  between,
  chance,
  isoTime,
  maybe,
  moment,
  SECRET,
  sentence,
  spans,
  times,
} from "./values.ts";

/** Messages as Pyrogram prints them, or as the Bot API has them: much the same. */
export const botList = (random: Random): readonly object[] => {
  const isBot = chance(random, 0.4);
  const start = between(random, 1, 1000);
  return times(between(random, 1, 8), (at) => {
    const message = botMessage(random, start + at, isBot);
    return isBot && chance(random, 0.5) ? { update_id: at, channel_post: message } : message;
  });
};

function botMessage(random: Random, id: number, isBot: boolean): object {
  const seconds = moment(random);
  const text = sentence(random);
  const type = isBot ? "channel" : pick(random, ["ChatType.CHANNEL", "channel"]);
  const marks = spans(random, text).map((span) => ({
    ...{ ...pick(random, ENTITIES), ...span },
    ...(!isBot && { _: "MessageEntity" }),
  }));
  const isCaption = chance(random, 0.4);
  return {
    ...(isBot ? { message_id: id } : { _: "Message", id }),
    date: isBot ? seconds : isoTime(seconds).replace("T", " "),
    chat: { ...(isBot ? {} : { _: "Chat" }), id: -1_001_600_000_123, type, title: "Harbour" },
    ...(isCaption ? { caption: text, caption_entities: marks } : { text, entities: marks }),
    ...maybe(random, 0.2, () => ({ edit_date: isBot ? seconds : isoTime(seconds) })),
    ...maybe(random, 0.2, () => ({ from_user: { first_name: SECRET, phone_number: SECRET } })),
    ...maybe(random, 0.2, () => ({ author_signature: "Office" })),
    ...maybe(random, 0.3, () => ({ media_group_id: "13370000000000001" })),
    ...maybe(random, 0.4, () => ({ views: between(random, 0, 90_000), forwards: 5 })),
    ...maybe(random, 0.2, () => pick(random, FORWARDS)),
    ...maybe(random, 0.2, () => ({ reply_to_message_id: 5, reply_to_message: { id: 5 } })),
    ...maybe(random, 0.5, () => pick(random, MEDIA)),
    ...maybe(random, 0.2, () => ({ reactions: { reactions: [{ emoji: "👍", count: 5 }] } })),
  };
}

const ENTITIES: readonly object[] = [
  ...["bold", "italic", "hashtag", "url", "spoiler", "MessageEntityType.BOLD", "new_one"].map(
    (type) => ({ type }),
  ),
  { type: "text_link", url: "https://quay.example/x" },
  { type: "MessageEntityType.TEXT_MENTION", user: { first_name: SECRET } },
];

const FORWARDS: readonly object[] = [
  { forward_from_chat: { id: -1_001_600_000_999, title: "Quay", username: "quay" } },
  { forward_sender_name: "Somebody", forward_date: 1_721_144_700 },
  { forward_origin: { type: "channel", chat: { title: "Quay" }, message_id: 7 } },
];

const MEDIA: readonly object[] = [
  { media: "MessageMediaType.PHOTO", photo: { file_id: "x", width: 1280, height: 720 } },
  {
    photo: [
      { file_id: "x", width: 90, height: 60 },
      { width: 1280, height: 720 },
    ],
  },
  { video: { file_name: "v.mp4", duration: 44, mime_type: "video/mp4", file_size: 7_600_000 } },
  { document: { file_name: "report.pdf", file_size: 5 } },
  { contact: { first_name: SECRET, phone_number: SECRET, vcard: SECRET } },
  { location: { latitude: 34.9, longitude: 33.6 } },
  { venue: { title: "Pier", address: "Quay 1", location: { latitude: 34.9, longitude: 33.6 } } },
  { poll: { question: "Open?", options: [{ text: "Yes", voter_count: 17 }], type: "regular" } },
  { new_chat_members: [{ first_name: SECRET }], service: "MessageServiceType.NEW_CHAT_MEMBERS" },
  { pinned_message: { id: 5 } },
  { dice: { emoji: "🎲", value: 5 } },
];
