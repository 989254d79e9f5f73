import type { Media, MediaKind } from "../../core/message.ts";
import { safePath } from "../reading/file-path.ts";
import { isObject } from "../reading/values.ts";

/**
 * The media of a message from what a list says of it: its kind in any words (`MessageMediaPhoto`,
 * `video_note`), and a path, an address or a name; undefined where there is none.
 */
function listedMedia(kindWords: unknown, place: unknown): Media | undefined {
  const words = typeof kindWords === "string" ? wordsOf(kindWords) : "";
  const file = typeof place === "string" ? place.trim() : "";
  if (file === "" && (words === "" || NO_MEDIA.has(words))) return undefined;
  const known = KINDS.get(words) ?? kindOfFile(file);
  const isFile = known === "unknown" && (words === "document" || words === "file" || words === "");
  const kind = isFile ? "file" : known;
  const note = kind === "unknown" ? String(kindWords).trim() : "";
  return {
    kind,
    ...fileOf(file),
    ...(note !== "" && { note: note.slice(0, 80) }),
  };
}

/**
 * The same where a list stands for several, of paths or of objects with a path or an address; and
 * where these stand in the field of the kind.
 */
export function listedMediaList(kindWords: unknown, places: unknown): readonly Media[] {
  const areInKind = isEmpty(places) && isPlace(kindWords);
  const found = areInKind ? kindWords : places;
  const kind = areInKind ? undefined : kindWords;
  const each = Array.isArray(found) ? found.slice(0, MOST_MEDIA) : [found];
  return each.flatMap((place) => {
    if (!isObject(place)) return listedMedia(kind, place) ?? [];
    const file = place.path ?? place.file ?? place.file_name ?? place.url;
    return listedMedia(place.type ?? kind, file) ?? [];
  });
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === "";

const isPlace = (value: unknown): boolean =>
  typeof value === "string"
    ? value.includes("/") || kindOfFile(value) !== "unknown"
    : typeof value === "object" && value !== null;

const MOST_MEDIA = 100;

/** The kind of a file by the end of its name. */
export const kindOfFile = (name: string): MediaKind =>
  BY_EXTENSION.get(extension.exec(name)?.groups?.extension?.toLowerCase() ?? "") ?? "unknown";

/** A relative path as it is; of addresses and paths elsewhere only the name. */
function fileOf(place: string): Pick<Media, "path" | "name" | "missing"> {
  if (place === "") return { missing: "not included" };
  const path = safePath(place);
  if (path !== undefined) return { path };
  const name = place.replace(query, "").split(slash).at(-1) ?? "";
  return name === "" ? { missing: "not included" } : { name, missing: "not included" };
}

const wordsOf = (words: string): string =>
  words.trim().toLowerCase().replace(ownerWords, "").replace(wordSigns, "");

const slash = /[/\\]/;
// "?size=m", "#top"
const query = /[?#].*$/;
// "MessageMediaPhoto", "MessageMediaType.PHOTO", "types.MessageMediaDocument"
const ownerWords = /^(?:types\.)?(?:messagemediatype\.|messagemedia|contenttype\.)/;
const wordSigns = /[\s_.-]/g;
// "photo.jpg?x=1", "a.tar.gz"
const extension = /\.(?<extension>[a-z0-9]{2,5})(?:[?#].*)?$/i;

const NO_MEDIA: ReadonlySet<string> = new Set([
  ...[
    "text",
    "message",
    "none",
    "no",
    "false",
    "true",
    "0",
    "1",
    "webpage",
    "link",
    "url",
    "empty",
  ],
  ...["web", "photoempty", "service"],
]);

const KINDS: ReadonlyMap<string, MediaKind> = new Map(
  Object.entries<MediaKind>({
    photo: "photo",
    image: "photo",
    picture: "photo",
    video: "video",
    videonote: "round-video",
    roundvideo: "round-video",
    videomessage: "round-video",
    animation: "animation",
    gif: "animation",
    voice: "voice",
    voicemessage: "voice",
    audio: "audio",
    audiofile: "audio",
    music: "audio",
    sticker: "sticker",
    contact: "contact",
    geo: "location",
    location: "location",
    geolive: "live-location",
    venue: "venue",
    game: "game",
    invoice: "invoice",
    dice: "dice",
    story: "story",
    giveaway: "giveaway",
    paidmedia: "paid",
  }),
);

const BY_EXTENSION: ReadonlyMap<string, MediaKind> = new Map(
  Object.entries<MediaKind>({
    jpg: "photo",
    jpeg: "photo",
    png: "photo",
    webp: "photo",
    heic: "photo",
    mp4: "video",
    mov: "video",
    mkv: "video",
    webm: "video",
    avi: "video",
    gif: "animation",
    ogg: "voice",
    oga: "voice",
    opus: "voice",
    mp3: "audio",
    m4a: "audio",
    flac: "audio",
    wav: "audio",
    tgs: "sticker",
    pdf: "file",
    doc: "file",
    docx: "file",
    xls: "file",
    xlsx: "file",
    zip: "file",
    txt: "file",
  }),
);
