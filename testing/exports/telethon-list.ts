import { pick, type Random } from "../random.ts";
import { raw } from "./odd-values.ts";
import {
  between,
  chance,
  isoTime,
  maybe,
  moment,
  SECRET,
  SECRET_NUMBER,
  sentence,
  spans,
  times,
} from "./values.ts";

/** Messages as Telethon's `to_dict` gives them. */
export const telethonList = (random: Random): readonly object[] => {
  const start = between(random, 1, 1000);
  return times(between(random, 1, 8), (at) => telethonMessage(random, start + at));
};

function telethonMessage(random: Random, id: number): object {
  const peer = { _: "PeerChannel", channel_id: 1_600_000_123 };
  const date = timeOf(random);
  if (chance(random, 0.1)) return { _: "MessageEmpty", id, peer_id: peer };
  if (chance(random, 0.1)) {
    const action = pick(random, ["MessageActionPinMessage", "MessageActionChatAddUser"]);
    const from_id = { _: "PeerUser", user_id: SECRET_NUMBER };
    return { _: "MessageService", id, peer_id: peer, date, from_id, action: { _: action } };
  }
  const message = sentence(random);
  return {
    ...{ _: "Message", id, peer_id: peer, date, message, out: false, post: true, silent: null },
    entities: spans(random, message).map((span) => ({ ...pick(random, ENTITIES), ...span })),
    ...{ views: between(random, 0, 90_000), forwards: pick(random, [null, 5]) },
    ...{ edit_date: pick(random, [null, date]), post_author: pick(random, [null, "Office"]) },
    ...maybe(random, 0.3, () => ({ grouped_id: raw("13370000000000000001") })),
    ...maybe(random, 0.3, () => ({ fwd_from: forward(random) })),
    ...maybe(random, 0.3, () => ({
      reply_to: { _: "MessageReplyHeader", reply_to_msg_id: 5, quote_text: "x" },
    })),
    ...maybe(random, 0.5, () => ({ media: media(random) })),
    ...maybe(random, 0.3, () => ({ reactions: REACTIONS })),
    ...maybe(random, 0.2, () => ({ sender: { _: "User", first_name: SECRET, phone: SECRET } })),
  };
}

function timeOf(random: Random): string | number {
  const seconds = moment(random);
  const iso = isoTime(seconds);
  return pick(random, [seconds, `${iso}+00:00`, `${iso.replace("T", " ")}+00:00`]);
}

const ENTITIES: readonly object[] = [
  ...["Bold", "Italic", "Hashtag", "Url", "Spoiler", "Blockquote", "Unknown", "Phone"].map(
    (name) => ({ _: `MessageEntity${name}` }),
  ),
  { _: "MessageEntityTextUrl", url: "https://quay.example/x" },
  { _: "MessageEntityPre", language: "ts" },
  { _: "MessageEntityMentionName", user_id: SECRET_NUMBER },
  { _: "MessageEntityCustomEmoji", document_id: 5_000_000_000_000_000 },
];

const forward = (random: Random): object => ({
  ...{ _: "MessageFwdHeader", date: timeOf(random), channel_post: 7 },
  ...pick(random, [{ from_name: "Quay" }, { from_id: { _: "PeerChannel", channel_id: 12_345 } }]),
});

const REACTIONS = {
  _: "MessageReactions",
  results: [
    { reaction: { _: "ReactionEmoji", emoticon: "👍" }, count: 5 },
    { reaction: { _: "ReactionCustomEmoji", document_id: 5 }, count: 1 },
  ],
  recent_reactions: [{ peer_id: { _: "PeerUser", user_id: SECRET_NUMBER }, name: SECRET }],
};

const document = (attributes: readonly object[]): object => ({
  _: "MessageMediaDocument",
  document: { _: "Document", id: 5, mime_type: "video/mp4", size: 7_600_000, attributes },
});

const media = (random: Random): object => pick(random, MEDIA);

const MEDIA: readonly object[] = [
  { _: "MessageMediaPhoto", photo: { id: 5, sizes: [{ type: "y", w: 1280, h: 720, size: 41 }] } },
  document([{ _: "DocumentAttributeVideo", duration: 44, w: 640, h: 360, round_message: false }]),
  document([{ _: "DocumentAttributeAudio", voice: true, duration: 5 }]),
  document([{ _: "DocumentAttributeFilename", file_name: "report (final).pdf" }]),
  document([{ _: "DocumentAttributeSticker", alt: "👍" }]),
  { _: "MessageMediaContact", first_name: SECRET, phone_number: SECRET, vcard: SECRET },
  { _: "MessageMediaGeo", geo: { _: "GeoPoint", lat: 34.9, long: 33.6 } },
  { _: "MessageMediaWebPage", webpage: { url: "https://quay.example/", title: "Quay" } },
  {
    _: "MessageMediaPoll",
    poll: {
      question: { text: "Open?", entities: [] },
      answers: [{ text: "Yes", option: "MA==" }],
      closed: true,
    },
    results: {
      results: [{ option: "MA==", voters: 17 }],
      total_voters: 17,
      recent_voters: [SECRET_NUMBER],
    },
  },
  { _: "MessageMediaDice", emoticon: "🎲", value: 5 },
  { _: "MessageMediaHologram", caption: "?" },
];
