import type { Media, MediaKind, MessageFacts } from "../../core/message.ts";
import { mapPlace } from "../html/map-place.ts";
import { parseDimensions, parseDuration, parseSize } from "../html/quantities.ts";
import { pathFromPage } from "../reading/file-path.ts";
import type { MediaDraft, MessageDraft } from "./message-draft.ts";

/** The media of a message; `page` is the path of its page, from which addresses are read. */
export function readMedia({ media, giveaway }: MessageDraft, page: string): readonly Media[] {
  const prizes = giveaway[0] === undefined ? [] : [readGiveaway(giveaway[0])];
  return [...media.map((draft) => readOne(draft, page)), ...prizes];
}

/** The kinds by the classes of their elements; what a title changes stands below. */
const KINDS: ReadonlyMap<string, MediaKind> = new Map([
  ["photo_wrap", "photo"],
  ["video_file_wrap", "video"],
  ["animated_wrap", "animation"],
  ["sticker_wrap", "sticker"],
  ["media_photo", "photo"],
  ["media_video", "video"],
  ["media_voice_message", "voice"],
  ["media_audio_file", "audio"],
  ["media_file", "file"],
  ["media_contact", "contact"],
  ["media_location", "location"],
  ["media_live_location", "live-location"],
  ["media_venue", "venue"],
  ["media_game", "game"],
  ["media_invoice", "invoice"],
]);

const TITLED: ReadonlyMap<string, MediaKind> = new Map([
  ["Sticker", "sticker"],
  ["Video message", "round-video"],
  ["Animation", "animation"],
]);

function readOne(draft: MediaDraft, page: string): Media {
  const kind = KINDS.get(draft.kind);
  switch (kind) {
    case undefined:
      return { kind: "unknown", note: draft.kind };
    case "contact":
      return { kind };
    case "location":
    case "live-location":
      return { kind, ...readPlace(draft) };
    case "venue":
      return { kind, ...title(draft), ...some("address", draft.description), ...readPlace(draft) };
    case "game":
      return { kind, ...title(draft), ...some("note", draft.description) };
    case "invoice":
      return readInvoice(draft);
    default:
      return readFile(draft, kind, page);
  }
}

function readFile(draft: MediaDraft, byClass: MediaKind, page: string): Media {
  const isNamed = byClass === "file" || byClass === "audio";
  const kind = isNamed ? byClass : (TITLED.get(draft.title ?? "") ?? byClass);
  return {
    kind,
    ...(byClass === "file" && draft.title !== "File" ? some("name", draft.title) : {}),
    ...(draft.address === undefined ? whyMissing(draft) : pathFromPage(draft.address, page)),
    ...(byClass === "audio" ? readSong(draft.title ?? "") : {}),
    ...readStatus(draft.status ?? "", kind),
    ...(SELF_DESTRUCTING.test(draft.title ?? "") && !isNamed ? { note: "self-destructing" } : {}),
  };
}

// "Self-destructing photo"
const SELF_DESTRUCTING = /^Self-destructing /;

/** "Performer – Title"; a song without one of them is an "Audio file". */
function readSong(words: string): Pick<Media, "performer" | "title"> {
  const at = words.indexOf(" – ");
  return at === -1 ? {} : { performer: words.slice(0, at), title: words.slice(at + " – ".length) };
}

type Status = Pick<Media, "size" | "width" | "height" | "duration" | "emoji">;

/** "00:44, 7.6 MB", "1280×720, 193.4 KB", "👍, 12.0 KB", "28.0 MB" */
function readStatus(status: string, kind: MediaKind): Status {
  const parts = status.split(", ").filter((part) => part !== "");
  return Object.assign({}, ...parts.map((part) => readStatusPart(part, kind)));
}

function readStatusPart(part: string, kind: MediaKind): Status {
  const [size, duration, dimensions] = [
    parseSize(part),
    parseDuration(part),
    parseDimensions(part),
  ];
  // Where the size is not known, it is 0.
  if (size !== undefined) return size === 0 ? {} : { size };
  if (duration !== undefined) return { duration };
  if (dimensions !== undefined) return dimensions.width === 0 ? {} : dimensions;
  return kind === "sticker" ? { emoji: part } : {};
}

function whyMissing({ description = "", title = "" }: MediaDraft): Pick<Media, "missing"> {
  const known = REASONS.find(([start]) => description.startsWith(start));
  if (known !== undefined) return { missing: known[1] };
  return SELF_DESTRUCTING.test(title) ? { missing: "unavailable" } : {};
}

const REASONS: readonly (readonly [string, string])[] = [
  ["Not included", "not included"],
  ["Exceeds maximum size", "too large"],
  ["Unavailable", "unavailable"],
];

/** An address of a map, or else the two numbers in words. */
function readPlace({ address = "", status = "" }: MediaDraft): Place {
  const place = mapPlace(address);
  if (place.latitude !== undefined) return place;
  const { latitude, longitude } = PLACE.exec(status)?.groups ?? {};
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
}

type Place = ReturnType<typeof mapPlace>;

// "55.75, 37.61"
const PLACE = /^(?<latitude>-?\d{1,3}(?:\.\d{1,20})?),\s(?<longitude>-?\d{1,3}(?:\.\d{1,20})?)$/;

/** An amount stands in the status; paid media have the same class and no title of their own. */
function readInvoice(draft: MediaDraft): Media {
  const note = some("note", draft.status);
  if (draft.title === undefined || draft.title === "Paid media") return { kind: "paid", ...note };
  return { kind: "invoice", ...title(draft), ...note };
}

/** Who won is never read. */
function readGiveaway({ title: words, body }: MessageDraft["giveaway"][number]): Media {
  if (RESULTS.test(words)) return { kind: "giveaway-results" };
  return { kind: "giveaway", ...some("title", words), ...some("note", body) };
}

const RESULTS = /winner|result/i;

const title = (draft: MediaDraft): Pick<Media, "title"> => some("title", draft.title);

function some<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined || value === "" ? {} : ({ [key]: value } as { [K in Key]?: string });
}

/** As facts of a message; nothing where it has none. */
export const mediaFact = (media: readonly Media[]): Pick<MessageFacts, "media"> =>
  media.length === 0 ? {} : { media };
