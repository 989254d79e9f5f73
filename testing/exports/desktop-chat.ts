import { pick, type Random } from "../random.ts";
import { desktopMedia } from "./desktop-media.ts";
import { between, chance, isoTime, maybe, moment, SECRET, sentence, times } from "./values.ts";

/** `result.json` of one channel, as Telegram Desktop writes it. */
export const desktopChat = (random: Random): object => ({
  name: "Harbour",
  type: pick(random, ["public_channel", "private_channel"]),
  id: pick(random, [1_600_000_123, 10_189_934_715]),
  messages: messages(random, "channel1600000123"),
});

/** `result.json` of a whole account: persons stand in all of it but the channels. */
export const desktopAccount = (random: Random): object => ({
  about: "Here is the data you requested.",
  personal_information: { user_id: 5, first_name: SECRET, phone_number: SECRET, bio: SECRET },
  profile_pictures: [{ date: "2024-01-01T00:00:00", photo: `profile_pictures/${SECRET}.jpg` }],
  contacts: { about: "", list: [{ first_name: SECRET, phone_number: SECRET }] },
  frequent_contacts: { about: "", list: [{ id: 5, name: SECRET, rating: 0.5 }] },
  sessions: { about: "", list: [{ last_ip: SECRET, application_name: "x" }] },
  other_data: { about: "", drafts: [{ chat: SECRET }] },
  chats: { about: "", list: times(between(random, 1, 4), () => chatOf(random)) },
  left_chats: { about: "", list: times(between(random, 0, 2), () => chatOf(random)) },
});

const chatOf = (random: Random): object =>
  chance(random, 0.5) ? desktopChat(random) : chatOfPersons(random);

const chatOfPersons = (random: Random): object => ({
  name: SECRET,
  type: pick(random, ["personal_chat", "bot_chat", "private_group", "public_supergroup"]),
  id: 4_000_005,
  messages: times(between(random, 0, 4), (at) => ({
    ...{ id: at + 1, type: "message", date: "2024-07-16T18:45:00", date_unixtime: "1721144700" },
    ...{ from: SECRET, from_id: "user5", text: SECRET },
    text_entities: [{ type: "plain", text: SECRET }],
  })),
});

const messages = (random: Random, from_id: string): readonly object[] => {
  const start = between(random, 1, 1000);
  return times(between(random, 1, 8), (at) => {
    const seconds = moment(random);
    const id = start + at;
    const stamp = { date: isoTime(seconds), date_unixtime: `${seconds}` };
    if (chance(random, 0.1)) return { id, type: "unsupported" };
    return chance(random, 0.15)
      ? { id, type: "service", ...stamp, ...service(random) }
      : { id, type: "message", ...stamp, from: "Harbour", from_id, ...content(random, seconds) };
  });
};

const service = (random: Random): object => ({
  ...{ actor: SECRET, actor_id: "user5", action: pick(random, ACTIONS) },
  ...{ title: "Harbour", members: [SECRET, null], message_id: 5, text: "", text_entities: [] },
});

const ACTIONS = ["create_channel", "pin_message", "edit_group_photo", "invite_members", "new_one"];

const content = (random: Random, seconds: number): object => ({
  ...maybe(random, 0.2, () => ({
    edited: isoTime(seconds + 60),
    edited_unixtime: `${seconds + 60}`,
  })),
  ...maybe(random, 0.1, () => ({ author: "Harbour office" })),
  ...maybe(random, 0.2, () => ({ forwarded_from: pick(random, ["Quay", null]) })),
  ...maybe(random, 0.2, () => ({ reply_to_message_id: between(random, 1, 1000) })),
  ...maybe(random, 0.4, () => desktopMedia(random)),
  ...texts(random),
  ...maybe(random, 0.2, () => ({ inline_bot_buttons: [[BUTTON], [{ type: "callback" }]] })),
  ...maybe(random, 0.3, () => ({ reactions: reactions(random) })),
});

const BUTTON = { type: "url", text: "Tickets", data: "https://quay.example/", button_id: 0 };

const reactions = (random: Random): readonly object[] =>
  times(between(random, 1, 3), () => ({
    ...pick(random, [
      { type: "emoji", emoji: "👍" },
      { type: "custom_emoji", document_id: "stickers/sticker (1).webp" },
      { type: "paid" },
    ]),
    count: between(random, 1, 5000),
    recent: [{ from: SECRET, from_id: "user5", date: "2024-07-16T18:46:00" }],
  }));

function texts(random: Random): object {
  const parts = times(between(random, 0, 5), () => ({
    ...pick(random, ENTITIES),
    text: sentence(random),
  }));
  const isPlain = parts.every(({ type }) => type === "plain");
  const text = isPlain
    ? parts.map((part) => part.text).join("")
    : parts.map((part) => (part.type === "plain" ? part.text : part));
  return { text, ...maybe(random, 0.8, () => ({ text_entities: parts })) };
}

const ENTITIES: readonly { readonly type: string; readonly [key: string]: unknown }[] = [
  ...["plain", "plain", "bold", "italic", "hashtag", "link", "code", "spoiler", "phone"].map(
    (type) => ({ type }),
  ),
  { type: "text_link", href: "https://quay.example/x" },
  { type: "pre", language: "ts" },
  { type: "blockquote", collapsed: true },
  { type: "custom_emoji", document_id: "(unavailable)" },
  { type: "mention_name", user_id: 5 },
];
