import type { Media, Poll } from "../../core/message.ts";
import { coordinate } from "../reading/coordinate.ts";
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
import { telethonPoll, telethonToDo } from "./telethon-poll.ts";

/** What a message holds besides its text. */
export interface MessageMedia {
  readonly media?: readonly Media[];
  readonly poll?: Poll;
  /** Whether the program that wrote the message did not know what it holds. */
  readonly isUnsupported?: boolean;
}

/** The media of a message by its class. Files are never in such a dump; previews are no media. */
export function telethonMedia(media: JsonObject): MessageMedia {
  const name = typeof media._ === "string" ? media._.replace(owner, "") : nameByFields(media);
  if (name === "" || name === "Empty" || name === "WebPage") return {};
  if (name === "Unsupported") return { isUnsupported: true };
  if (name === "Poll") return { poll: telethonPoll(media) };
  if (name === "ToDo") return { poll: telethonToDo(media) };
  const isSpoiler = media.spoiler === true ? { isSpoiler: true as const } : {};
  const read = READERS.get(name);
  const found: Media = read?.(media) ?? { kind: "unknown", note: name.slice(0, 80) };
  return { media: [{ ...found, ...isSpoiler }] };
}

const owner = /^MessageMedia/;

/** Go writes no classes. */
function nameByFields(media: JsonObject): string {
  if (isObject(media.photo)) return "Photo";
  if (isObject(media.document)) return "Document";
  if (isObject(media.poll)) return "Poll";
  if (isObject(media.geo)) return "title" in media ? "Venue" : "Geo";
  return "";
}

const MISSING = { missing: "not included" } as const;

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    Photo: ({ photo }) => ({ kind: "photo", ...MISSING, ...largest(objectOf(photo)) }),
    Document: ({ document }) => ({ ...documentOf(objectOf(document)), ...MISSING }),
    Geo: ({ geo }) => ({ kind: "location", ...placeOf(geo) }),
    GeoLive: ({ geo }) => ({ kind: "live-location", ...placeOf(geo) }),
    Venue: ({ geo, title, address }) => ({
      kind: "venue",
      ...placeOf(geo),
      ...compact({ title: textOf(title), address: textOf(address) }),
    }),
    Contact: () => ({ kind: "contact" }),
    Dice: ({ emoticon, value }) => ({
      kind: "dice",
      ...compact({ emoji: textOf(emoticon), note: decimalOf(value) }),
    }),
    Game: ({ game }) => ({ kind: "game", ...compact({ title: textOf(objectOf(game).title) }) }),
    Invoice: ({ title, total_amount, currency }) => ({
      kind: "invoice",
      ...compact({ title: textOf(title), note: amountOf(total_amount, currency) }),
    }),
    Story: () => ({ kind: "story" }),
    Giveaway: ({ quantity }) => ({
      kind: "giveaway",
      ...compact({ note: countOf(quantity) === undefined ? undefined : `${quantity} prizes` }),
    }),
    GiveawayResults: ({ winners_count }) => ({
      kind: "giveaway-results",
      ...compact({
        note: countOf(winners_count) === undefined ? undefined : `${winners_count} winners`,
      }),
    }),
    PaidMedia: ({ stars_amount }) => ({
      kind: "paid",
      ...compact({
        note: countOf(stars_amount) === undefined ? undefined : `${stars_amount} stars`,
      }),
    }),
  }),
);

type Reader = (media: JsonObject) => Media;

function amountOf(amount: unknown, currency: unknown): string | undefined {
  const total = countOf(amount);
  return total === undefined ? undefined : `${total} ${textOf(currency) ?? ""}`.trim();
}

const placeOf = (geo: unknown) =>
  compact({ latitude: coordinate(objectOf(geo).lat), longitude: coordinate(objectOf(geo).long) });

/** The largest of the sizes in which a photo exists. */
function largest(photo: JsonObject): Pick<Media, "width" | "height" | "size"> {
  const [size] = objectsOf(photo.sizes).toSorted((a, b) => area(b) - area(a));
  if (size === undefined) return {};
  const steps = Array.isArray(size.sizes) ? size.sizes.at(-1) : undefined;
  const [width, height] = [countOf(size.w), countOf(size.h)];
  return compact({ width, height, size: countOf(size.size) ?? countOf(steps) });
}

const area = ({ w, h }: JsonObject): number => (countOf(w) ?? 0) * (countOf(h) ?? 0);

/** A document is what its attributes say. */
function documentOf(document: JsonObject): Media {
  const attributes = objectsOf(document.attributes);
  const named = (name: string): JsonObject | undefined =>
    attributes.find((each) => attributeName(each) === name);
  const [sticker, video, audio] = [named("Sticker"), named("Video"), named("Audio")];
  const sized = objectOf(video ?? named("ImageSize"));
  return {
    kind: documentKind(named),
    ...compact({
      name: textOf(named("Filename")?.file_name),
      mime: textOf(document.mime_type),
      size: countOf(document.size),
      width: countOf(sized.w),
      height: countOf(sized.h),
      duration: secondsOf((video ?? audio)?.duration),
      title: textOf(audio?.title),
      performer: textOf(audio?.performer),
      emoji: textOf(sticker?.alt),
    }),
  };
}

function documentKind(named: (name: string) => JsonObject | undefined): Media["kind"] {
  if (named("Sticker") !== undefined) return "sticker";
  const video = named("Video");
  if (video?.round_message === true) return "round-video";
  if (named("Animated") !== undefined) return "animation";
  if (video !== undefined) return "video";
  const audio = named("Audio");
  if (audio !== undefined) return audio.voice === true ? "voice" : "audio";
  return "file";
}

/** `Video` of `DocumentAttributeVideo`; Go writes no classes, so there its fields tell. */
function attributeName(attribute: JsonObject): string {
  if (typeof attribute._ === "string") return attribute._.replace(attributeOwner, "");
  if ("round_message" in attribute) return "Video";
  if ("voice" in attribute) return "Audio";
  if ("file_name" in attribute) return "Filename";
  if ("stickerset" in attribute) return "text_color" in attribute ? "CustomEmoji" : "Sticker";
  if ("w" in attribute) return "ImageSize";
  return Object.keys(attribute).length === 0 ? "Animated" : "";
}

const attributeOwner = /^DocumentAttribute/;

const secondsOf = (duration: unknown): number | undefined =>
  typeof duration === "number" && duration >= 0 ? Math.round(duration) : undefined;
