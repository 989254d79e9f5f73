import { shorten } from "../../annotate/shorten.ts";
import type { MediaKind } from "../../core/message.ts";
import type { MediaCount, PostPreview, PostSummary } from "../../core/post.ts";

/** What a post holds besides words: `photo`, `3 photos, 1 video`, `poll`; empty where nothing. */
export function describeMedia({ media = [], poll }: Pick<PostSummary, "media" | "poll">): string {
  const counts = new Map<MediaKind, number>();
  for (const { kind } of media) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) =>
    media.length === 1 ? WORDS[kind][0] : countOf({ kind, count }),
  );
  return [...kinds, ...(poll === undefined ? [] : [POLLS[poll.kind]])].join(", ");
}

/** The same of a post on a card, one by one: `3 photos`, `voice message, 0:44`, `file report.pdf`. */
export const listMedia = ({ media = [], poll }: PostPreview): readonly string[] => [
  ...media.map((each) => (media.length === 1 ? describeOnly(each) : countOf(each))),
  ...(poll === undefined ? [] : [POLLS[poll]]),
];

function describeOnly(media: MediaCount): string {
  const { kind, count, duration, name } = media;
  if (count > 1) return countOf(media);
  const [one] = WORDS[kind];
  if (name !== undefined) return `${one} ${shorten(name, LONGEST_NAME)}`;
  return duration === undefined ? one : `${one}, ${formatDuration(duration)}`;
}

const countOf = ({ kind, count }: Pick<MediaCount, "kind" | "count">): string =>
  `${count} ${WORDS[kind][count === 1 ? 0 : 1]}`;

/** In UTF-16 code units. */
const LONGEST_NAME = 60;

/** `0:44`, `1:02:03` */
function formatDuration(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

const POLLS = { poll: "poll", "to-do": "to-do list" } as const;

const WORDS: Readonly<Record<MediaKind, readonly [one: string, many: string]>> = {
  photo: ["photo", "photos"],
  video: ["video", "videos"],
  "round-video": ["video message", "video messages"],
  animation: ["animation", "animations"],
  voice: ["voice message", "voice messages"],
  audio: ["audio file", "audio files"],
  sticker: ["sticker", "stickers"],
  file: ["file", "files"],
  contact: ["contact", "contacts"],
  location: ["location", "locations"],
  "live-location": ["live location", "live locations"],
  venue: ["venue", "venues"],
  game: ["game", "games"],
  invoice: ["invoice", "invoices"],
  paid: ["paid media", "paid media"],
  giveaway: ["giveaway", "giveaways"],
  "giveaway-results": ["results of a giveaway", "results of giveaways"],
  dice: ["dice", "dice"],
  story: ["story", "stories"],
  unknown: ["something unknown", "unknown things"],
};

/** "photo", "photos" */
export const nameOfKind = (kind: MediaKind, number: "one" | "many" = "one"): string =>
  WORDS[kind][number === "one" ? 0 : 1];
