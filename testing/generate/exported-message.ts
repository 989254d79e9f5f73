import { pick, type Random } from "../random.ts";
import type { SyntheticPost } from "./synthetic-post.ts";

/** A message as an export writes it: the keys that Telegram Desktop writes, in its order. */
export type ExportedMessage = Readonly<Record<string, unknown>>;

/** What a message is made of besides the words of its post. */
interface MessageFrame {
  readonly id: number;
  /** Milliseconds. */
  readonly time: number;
  readonly random: Random;
}

/** The name and the bare id of the channel that a generated export is of. */
export const CHANNEL = { name: "Synthetic Herald", id: 1_400_000_001 } as const;

const EDITED = 1 / 20;
const REPLIES = 1 / 30;
const SIGNED = 1 / 10;
const REACTED = 1 / 2;
const WITH_MEDIA = 1 / 3;
/** One message with media in ten begins an album. */
const ALBUMS = 1 / 10;
const SERVICE = 1 / 100;

/**
 * A post as messages of an export: itself, the other pictures of an album, and now and then a
 * service message. A third of the posts have media; none of the files is there.
 */
export function exportPost(
  { lines, forwardedFrom }: SyntheticPost,
  { id, time, random }: MessageFrame,
): readonly ExportedMessage[] {
  const media = random() < WITH_MEDIA ? pick(random, MEDIA)(id, random) : {};
  const { text, text_entities } = formatText(lines, random);
  const shared = {
    ...(forwardedFrom !== undefined && { forwarded_from: forwardedFrom }),
  };
  const post = {
    ...head(id, "message", time),
    ...(random() < EDITED && stamps("edited", time + Math.floor(random() * LATEST_EDIT))),
    ...SENDER,
    ...(random() < SIGNED && { author: "The editors" }),
    ...(random() < REPLIES &&
      id > 100 && { reply_to_message_id: id - 1 - Math.floor(random() * 90) }),
    ...shared,
    ...media,
    ...{ text, text_entities },
    ...(random() < REACTED && { reactions: reactions(random) }),
  };
  const isAlbum = "photo" in media && random() < ALBUMS;
  const others = Array.from({ length: isAlbum ? 1 + Math.floor(random() * 3) : 0 }, (_, at) => ({
    ...{ ...head(id + 1 + at, "message", time), ...SENDER, ...shared },
    ...{ ...photo(id + 1 + at, random), text: "", text_entities: [] },
  }));
  const last = id + others.length;
  const service = {
    ...head(last + 1, "service", time),
    ...{ actor: CHANNEL.name, actor_id: SENDER.from_id, action: "pin_message", message_id: id },
    ...{ text: "", text_entities: [] },
  };
  return [post, ...others, ...(random() < SERVICE ? [service] : [])];
}

const SENDER = { from: CHANNEL.name, from_id: `channel${CHANNEL.id}` };

/** A week. */
const LATEST_EDIT = 7 * 24 * 3_600_000;

const head = (id: number, type: string, time: number) => ({ id, type, ...stamps("date", time) });

/** Two keys for one time: local time without a zone (here UTC), and Unix time. */
const stamps = (name: "date" | "edited", time: number) => ({
  [name]: new Date(time).toISOString().slice(0, "2024-07-16T18:45:00".length),
  [`${name}_unixtime`]: String(Math.floor(time / 1000)),
});

interface Part {
  readonly type: string;
  readonly text: string;
}

// "#Diplomacy", "https://example.org/osl/51/?lang=en"
const ENTITY = /#\p{L}[\p{L}\p{N}_]*|https:\/\/\S+/gu;
const BOLD_TITLES = 1 / 2;

/** Hashtags, links and half of the titles are entities; text without any is a plain string. */
function formatText([title = "", ...rest]: readonly string[], random: Random) {
  const isBold = rest.length > 0 && random() < BOLD_TITLES;
  const words = isBold ? `\n${rest.join("\n")}` : [title, ...rest].join("\n");
  const text_entities: readonly Part[] = [
    ...(isBold ? [{ type: "bold", text: title }] : []),
    ...splitEntities(words),
  ];
  const isPlain = text_entities.every(({ type }) => type === "plain");
  const parts = text_entities.map((part) => (part.type === "plain" ? part.text : part));
  return { text: isPlain ? words : parts, text_entities };
}

function splitEntities(words: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: text, index } of words.matchAll(ENTITY)) {
    if (index > from) parts.push({ type: "plain", text: words.slice(from, index) });
    parts.push({ type: text.startsWith("#") ? "hashtag" : "link", text });
    from = index + text.length;
  }
  if (from < words.length) parts.push({ type: "plain", text: words.slice(from) });
  return parts;
}

const NOT_INCLUDED = "(File not included. Change data exporting settings to download.)";
/** Exports that name files that were not kept beside them. */
const NAMED = 1 / 2;

const placeOf = (path: string, random: Random): string => (random() < NAMED ? path : NOT_INCLUDED);

const photo = (id: number, random: Random) => ({
  photo: placeOf(`photos/photo_${id}@01-01-2024_10-00-00.jpg`, random),
  photo_file_size: 20_000 + Math.floor(random() * 200_000),
  ...{ width: 1280, height: 720 },
});

const video = (id: number, random: Random) => ({
  file: placeOf(`video_files/video_${id}@01-01-2024_10-00-00.mp4`, random),
  file_size: 1_000_000 + Math.floor(random() * 50_000_000),
  ...{ media_type: "video_file", mime_type: "video/mp4" },
  ...{ duration_seconds: 10 + Math.floor(random() * 600), width: 1280, height: 720 },
});

const paper = (id: number, random: Random) => ({
  file: placeOf(`files/report_${id}.pdf`, random),
  file_name: `report_${id}.pdf`,
  file_size: 10_000 + Math.floor(random() * 900_000),
  mime_type: "application/pdf",
});

const MEDIA: readonly ((id: number, random: Random) => object)[] = [
  photo,
  photo,
  photo,
  video,
  paper,
];

const SIGNS: readonly string[] = ["👍", "❤", "🔥", "👏", "🎉", "🤔", "🕊"];

const reactions = (random: Random) =>
  SIGNS.slice(0, 1 + Math.floor(random() * SIGNS.length)).map((emoji) => ({
    type: "emoji",
    count: 1 + Math.floor(random() * 500),
    emoji,
  }));
