import type { Media, MediaKind } from "../../core/message.ts";
import { type ElementField, lineField } from "../html/element-field.ts";
import { mapPlace } from "../html/map-place.ts";
import type { HtmlElement } from "../html/parse-html.ts";
import { parseDuration, parseSize } from "../html/quantities.ts";
import { pathFromPage } from "../reading/file-path.ts";
import type { PostDraft, PostMedia } from "./post-draft.ts";

type ReadPart = (draft: PostDraft, element: HtmlElement) => ElementField | undefined;

/** How an element of media is read, by its class without what most classes begin with. */
export const mediaReader = (part: string): ReadPart | undefined => READERS.get(part);

const READERS: ReadonlyMap<string, ReadPart> = new Map<string, ReadPart>([
  ["photo_wrap", (draft, element) => start(draft, "photo", styleAddress(element))],
  ["video_player", (draft) => start(draft, "video", undefined)],
  ["video", readVideo],
  [".message_video_duration", readDuration],
  ["roundvideo_player", (draft) => start(draft, "round-video", undefined)],
  ["roundvideo", readSource],
  ["roundvideo_duration", readDuration],
  ["voice_player", (draft) => start(draft, "voice", undefined)],
  ["voice", readSource],
  ["voice_duration", readDuration],
  ["document_wrap", (draft) => start(draft, "file", undefined)],
  ["document_icon", readIcon],
  ["document_title", readTitle],
  ["document_extra", readExtra],
  ["sticker_wrap", startSticker],
  ["sticker", readSticker],
  ["tgsticker", startSticker],
  ["videosticker", startSticker],
  [".js-videosticker_video", readSource],
  ["location_wrap", readLocation],
  ["venue_wrap", (draft, element) => readLocation(draft, element, "venue")],
  ["contact_wrap", (draft) => start(draft, "contact", undefined)],
  [".message_media_not_supported_label", readLabel],
]);

/** The media of a post; `page` is the path of its page, from which addresses are read. */
export function readMedia({ media, hasUnshown }: PostDraft, page: string): readonly Media[] {
  if (media.length === 0 && hasUnshown) return [UNSHOWN];
  return media.map(({ kind, address, facts }) => {
    if (NOT_FILES.has(kind)) return { kind, ...facts };
    const place = address === undefined ? undefined : pathFromPage(asPath(address), page);
    if (place !== undefined && "path" in place) return { kind, ...facts, ...place };
    return { kind, missing: "not saved", ...facts };
  });
}

/** The page says that only the apps can show it. */
const UNSHOWN: Media = { kind: "unknown", missing: "unavailable", note: "not shown on the page" };

const NOT_FILES: ReadonlySet<MediaKind> = new Set(["contact", "location", "venue", "unknown"]);

/** Browsers write "./Page_files/a%20b.jpg"; addresses of Telegram's servers expire. */
function asPath(address: string): string {
  const path = address.replace(QUERY, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

// "?token=…", "#fragment"
const QUERY = /[?#].*$/s;

function start(draft: PostDraft, kind: MediaKind, address: string | undefined): undefined {
  if (draft.media.length >= MOST_MEDIA) return;
  draft.media.push(address === undefined ? { kind, facts: {} } : { kind, address, facts: {} });
}

/** No post has so many: a bound for damaged pages. */
const MOST_MEDIA = 1000;

function styleAddress({ attributes }: HtmlElement): string | undefined {
  return BACKGROUND.exec(attributes.style ?? "")?.groups?.address;
}

// "width:800px;background-image:url('https://cdn4.telegram-cdn.org/file/a.jpg')"
const BACKGROUND = /background-image:\s{0,9}url\(\s{0,9}["']?(?<address>[^"')]+)/;

function setAddress(media: PostMedia | undefined, address: string | undefined): void {
  if (media !== undefined && address !== undefined) media.address ??= address;
}

function readSource({ media }: PostDraft, { attributes }: HtmlElement): undefined {
  setAddress(media.at(-1), attributes.src);
}

/** A video without sound that runs by itself is an animation. */
function readVideo(draft: PostDraft, element: HtmlElement): undefined {
  const video = draft.media.at(-1);
  const { attributes } = element;
  if (video?.kind === "video" && "loop" in attributes && "autoplay" in attributes) {
    video.kind = "animation";
  }
  readSource(draft, element);
}

function readDuration({ media }: PostDraft): ElementField {
  const last = media.at(-1);
  return lineField("duration", (line) => {
    const duration = parseDuration(line);
    if (last !== undefined && duration !== undefined) last.facts = { ...last.facts, duration };
  });
}

function readIcon({ media }: PostDraft, { classes }: HtmlElement): undefined {
  const last = media.at(-1);
  if (last?.kind === "file" && classes.includes("audio")) last.kind = "audio";
}

function readTitle({ media }: PostDraft): ElementField {
  const last = media.at(-1);
  return lineField("title", (line) => {
    if (last === undefined || line === "") return;
    last.facts = { ...last.facts, ...(last.kind === "audio" ? { title: line } : { name: line }) };
  });
}

/** A size, or who performs a song. */
function readExtra({ media }: PostDraft): ElementField {
  const last = media.at(-1);
  return lineField("extra", (line) => {
    if (last === undefined || line === "") return;
    const size = parseSize(line);
    if (size !== undefined) last.facts = { ...last.facts, size };
    else if (last.kind === "audio") last.facts = { ...last.facts, performer: line };
  });
}

function startSticker(draft: PostDraft): undefined {
  if (draft.media.at(-1)?.kind !== "sticker") start(draft, "sticker", undefined);
}

function readSticker(draft: PostDraft, element: HtmlElement): undefined {
  startSticker(draft);
  setAddress(draft.media.at(-1), styleAddress(element) ?? element.attributes["data-webp"]);
}

function readLocation(draft: PostDraft, { attributes }: HtmlElement, kind: MediaKind = "location") {
  start(draft, kind, undefined);
  const last = draft.media.at(-1);
  if (last !== undefined) last.facts = mapPlace(attributes.href ?? "");
  return undefined;
}

/** "Media is too big", or that the browser or the page cannot show it. */
function readLabel(draft: PostDraft): ElementField {
  const last = draft.media.at(-1);
  draft.hasUnshown = true;
  return lineField("label", (line) => {
    if (last !== undefined && TOO_BIG.test(line))
      last.facts = { ...last.facts, missing: "too large" };
  });
}

const TOO_BIG = /too big/i;
