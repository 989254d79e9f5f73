import type { Media, MediaKind, Poll } from "../../core/message.ts";
import { coordinate } from "../reading/coordinate.ts";
import { votedPoll } from "../reading/poll.ts";
import {
  compact,
  countOf,
  decimalOf,
  isObject,
  type JsonObject,
  objectOf,
  objectsOf,
  textOf,
} from "../reading/values.ts";

/** The media of a message, which stands under a key of its kind. */
export function pyrogramMedia(message: JsonObject): readonly Media[] | undefined {
  const found = KEYS.find(([key]) => isObject(message[key]) || objectsOf(message[key]).length > 0);
  const spoiler = message.has_media_spoiler === true ? { isSpoiler: true as const } : {};
  if (found !== undefined) return [{ ...mediaOf(found, message), ...spoiler }];
  const name = typeof message.media === "string" ? message.media.replace(owner, "") : "";
  if (name === "" || NO_MEDIA.has(name)) return undefined;
  return [{ kind: "unknown", note: name.slice(0, 80).toLowerCase() }];
}

/** A poll with its votes. */
export function pyrogramPoll(poll: JsonObject): Poll {
  const answers = objectsOf(poll.options).map(({ text, voter_count }) => ({
    text: textOf(text) ?? "",
    ...compact({ voters: countOf(voter_count) }),
  }));
  const { question, is_closed, total_voter_count } = poll;
  return votedPoll(textOf(question), is_closed === true, total_voter_count, answers);
}

const owner = /^MessageMediaType\./;
const NO_MEDIA: ReadonlySet<string> = new Set([
  "WEB_PAGE",
  "WEB_PAGE_PREVIEW",
  "POLL",
  "UNSUPPORTED",
]);

/** In this order: animations stand under `document`, too, and venues under `location`. */
const KEYS: readonly (readonly [string, MediaKind])[] = [
  ["animation", "animation"],
  ["photo", "photo"],
  ["video_note", "round-video"],
  ["video", "video"],
  ["voice", "voice"],
  ["audio", "audio"],
  ["sticker", "sticker"],
  ["document", "file"],
  ["contact", "contact"],
  ["venue", "venue"],
  ["location", "location"],
  ["dice", "dice"],
  ["game", "game"],
  ["invoice", "invoice"],
  ["paid_media", "paid"],
  ["giveaway", "giveaway"],
  ["giveaway_winners", "giveaway-results"],
  ["giveaway_result", "giveaway-results"],
  ["story", "story"],
];

function mediaOf([key, kind]: readonly [string, MediaKind], message: JsonObject): Media {
  const sizes = objectsOf(message[key]);
  const value = sizes.length > 0 ? objectOf(sizes.at(-1)) : objectOf(message[key]);
  if (kind === "contact") return { kind };
  const isFile = FILES.has(kind);
  const place = objectOf(value.location ?? value);
  const isLive = kind === "location" && countOf(value.live_period) !== undefined;
  return {
    kind: isLive ? "live-location" : kind,
    ...(isFile && { missing: "not included" }),
    ...compact({
      name: textOf(value.file_name),
      mime: textOf(value.mime_type),
      size: countOf(value.file_size),
      width: countOf(value.width),
      height: countOf(value.height),
      duration: countOf(value.duration),
      title: textOf(value.title),
      performer: textOf(value.performer),
      emoji: textOf(value.emoji),
      latitude: coordinate(place.latitude),
      longitude: coordinate(place.longitude),
      address: textOf(value.address),
      note: noteOf(kind, value),
    }),
  };
}

const FILES: ReadonlySet<MediaKind> = new Set([
  ...(["animation", "photo", "round-video", "video", "voice", "audio", "sticker", "file"] as const),
]);

function noteOf(kind: MediaKind, value: JsonObject): string | undefined {
  const count = (amount: unknown, words: string): string | undefined =>
    countOf(amount) === undefined ? undefined : `${amount} ${words}`.trim();
  if (kind === "dice") return decimalOf(value.value);
  if (kind === "invoice") return count(value.total_amount, textOf(value.currency) ?? "");
  if (kind === "paid") return count(value.star_count ?? value.stars_amount, "stars");
  if (kind === "giveaway") return count(value.winner_count ?? value.quantity, "prizes");
  return kind === "giveaway-results" ? count(value.winner_count, "winners") : undefined;
}
