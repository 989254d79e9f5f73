import type { Media, MediaKind } from "../../core/message.ts";
import { parseJson } from "../../platform/text/parse-json.ts";
import { coordinate } from "../reading/coordinate.ts";
import { type Note, UNKNOWN_MEDIA } from "../reading/tally.ts";
import { compact, countOf, itemsOf, type JsonObject, objectOf } from "../reading/values.ts";
import { filePlace } from "./file-place.ts";
import { labelOf } from "./words.ts";

/** The media of a message, in a fixed order; a message of Telegram has one at most. */
export const mediaOf = (message: JsonObject, note: Note): readonly Media[] =>
  READERS.flatMap((read) => read(message, note) ?? []);

type Reader = (message: JsonObject, note: Note) => Media | undefined;

const readPhoto: Reader = (message, note) => {
  if (typeof message.photo !== "string") return undefined;
  const size = countOf(message.photo_file_size, 1);
  return {
    kind: "photo",
    ...filePlace(message.photo, note),
    ...compact({ size, ...dimensions(message) }),
    ...spoiler(message),
  };
};

const readFile: Reader = (message, note) => {
  const { file, media_type, mime_type, file_name } = message;
  if ([file, media_type, mime_type].every((value) => typeof value !== "string")) return undefined;
  const type = labelOf(media_type);
  const kind = type === undefined ? "file" : (FILE_KINDS.get(type) ?? "unknown");
  if (kind === "unknown") note(UNKNOWN_MEDIA, type);
  const { name, ...place } = filePlace(file, note);
  return {
    kind,
    ...place,
    ...compact({
      name: labelOf(file_name) ?? name,
      size: countOf(message.file_size, 1),
      ...dimensions(message),
      duration: countOf(message.duration_seconds),
      mime: labelOf(mime_type),
      title: labelOf(message.title),
      performer: labelOf(message.performer),
      emoji: labelOf(message.sticker_emoji),
      note: kind === "unknown" ? type : undefined,
    }),
    ...spoiler(message),
  };
};

/** Nothing of a person comes out. */
const readContact: Reader = ({ contact_information, contact_vcard }) =>
  contact_information === undefined && contact_vcard === undefined
    ? undefined
    : { kind: "contact" };

const readLocation: Reader = (message) => {
  const { location_information, place_name, address, live_location_period_seconds } = message;
  const isVenue = place_name !== undefined || address !== undefined;
  const isLive = live_location_period_seconds !== undefined;
  if (location_information === undefined && !isVenue && !isLive) return undefined;
  const place = objectOf(location_information);
  return {
    kind: isVenue ? "venue" : isLive ? "live-location" : "location",
    ...compact({
      latitude: coordinate(place.latitude),
      longitude: coordinate(place.longitude),
      title: labelOf(place_name),
      address: labelOf(address),
      duration: countOf(live_location_period_seconds, 1),
    }),
  };
};

const readGame: Reader = ({ game_title, game_description, game_link }) =>
  [game_title, game_description, game_link].every((value) => value === undefined)
    ? undefined
    : { kind: "game", ...compact({ title: labelOf(game_title), note: labelOf(game_description) }) };

/** `invoice_information` is a string that holds JSON. */
const readInvoice: Reader = ({ invoice_information: value }) => {
  if (value === undefined) return undefined;
  const invoice = objectOf(typeof value === "string" ? parseJson(value) : value);
  const amount = countOf(invoice.amount);
  const currency = labelOf(invoice.currency);
  const note = amount === undefined || currency === undefined ? undefined : price(amount, currency);
  return { kind: "invoice", ...compact({ title: labelOf(invoice.title), note }) };
};

/** XTR are Telegram's stars; amounts of money are in cents or the like. */
const price = (amount: number, currency: string): string =>
  currency === "XTR" ? countOfThings(amount, "star") : `${amount} ${currency} in the smallest unit`;

const readPaid: Reader = ({ paid_stars_amount }) => {
  if (paid_stars_amount === undefined) return undefined;
  const stars = countOf(paid_stars_amount);
  const note = stars === undefined ? undefined : countOfThings(stars, "star");
  return { kind: "paid", ...compact({ note }) };
};

const readGiveaway: Reader = ({ giveaway_information }) => {
  if (giveaway_information === undefined) return undefined;
  const { quantity, months, stars, additional_prize } = objectOf(giveaway_information);
  const note = things([
    [quantity, "prize"],
    [months, "month"],
    [stars, "star"],
  ]);
  return { kind: "giveaway", ...compact({ title: labelOf(additional_prize), note }) };
};

/** The winners are persons: they are counted. */
const readResults: Reader = ({ giveaway_results }) => {
  if (giveaway_results === undefined) return undefined;
  const results = objectOf(giveaway_results);
  const winners = countOf(results.winners_count) ?? itemsOf(results.winners).length;
  const note = things([
    [winners, "winner"],
    [results.unclaimed_count, "unclaimed prize"],
    [results.months, "month"],
    [results.stars, "star"],
  ]);
  return {
    kind: "giveaway-results",
    ...compact({ title: labelOf(results.additional_prize), note }),
  };
};

/** "10 prizes, 3 months"; undefined where there is nothing to count. */
function things(counted: readonly (readonly [value: unknown, name: string])[]): string | undefined {
  const words = counted.flatMap(([value, name]) => {
    const count = countOf(value, 1);
    return count === undefined ? [] : [countOfThings(count, name)];
  });
  return words.length === 0 ? undefined : words.join(", ");
}

const countOfThings = (count: number, name: string): string =>
  count === 1 ? `1 ${name}` : `${count} ${name}s`;

const dimensions = ({ width, height }: JsonObject): Pick<Media, "width" | "height"> =>
  compact({ width: countOf(width, 1), height: countOf(height, 1) });

const spoiler = ({ media_spoiler }: JsonObject): Pick<Media, "isSpoiler"> =>
  media_spoiler === true ? { isSpoiler: true } : {};

const READERS: readonly Reader[] = [
  readPhoto,
  readFile,
  readContact,
  readLocation,
  readGame,
  readInvoice,
  readPaid,
  readGiveaway,
  readResults,
];

const FILE_KINDS: ReadonlyMap<string, MediaKind> = new Map<string, MediaKind>([
  ["sticker", "sticker"],
  ["video_message", "round-video"],
  ["voice_message", "voice"],
  ["animation", "animation"],
  ["video_file", "video"],
  ["audio_file", "audio"],
]);
