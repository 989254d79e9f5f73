import type { MediaKind } from "../../core/message.ts";
import type { PostSummary } from "../../core/post.ts";

/** What a post holds besides words: `photo`, `3 photos, 1 video`, `poll`; empty where nothing. */
export function describeMedia({ media = [], poll }: Pick<PostSummary, "media" | "poll">): string {
  const counts = new Map<MediaKind, number>();
  for (const { kind } of media) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const isOne = media.length === 1;
  const kinds = [...counts].map(([kind, count]) => {
    const [one, many] = WORDS[kind];
    return isOne ? one : `${count} ${count === 1 ? one : many}`;
  });
  return [...kinds, ...(poll === undefined ? [] : [POLLS[poll.kind]])].join(", ");
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
