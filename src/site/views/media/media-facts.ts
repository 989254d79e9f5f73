import type { KeptFile } from "../../../core/kept-file.ts";
import type { Media, MediaKind } from "../../../core/message.ts";
import { printable } from "../../../core/printable.ts";
import type { Labels } from "../labels.ts";
import { nameOfKind } from "../media-words.ts";
import { shortName } from "../names.ts";

/** "Photo", "Sticker 👍" */
export function labelOf({ kind, emoji }: Pick<Media, "kind" | "emoji">): string {
  const label = capitalised(nameOfKind(kind));
  return emoji === undefined || !HAS_SIGN.has(kind) ? label : `${label} ${shortName(emoji)}`;
}

const HAS_SIGN: ReadonlySet<MediaKind> = new Set(["sticker", "dice"]);

/** Words as the beginning of a sentence. */
export const capitalised = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1);

/** What is known of a file in figures: "0:44, 3.2 MB"; empty where nothing is. */
export const figuresOf = (
  { bytes }: Labels,
  { duration, size }: Pick<Media, "duration" | "size">,
): string =>
  [
    ...(duration === undefined ? [] : [formatDuration(duration)]),
    ...(size === undefined ? [] : [bytes(size)]),
  ].join(", ");

/** "0:07", "12:34", "1:02:03" */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const padded = (value: number): string => `${value}`.padStart(2, "0");
  const clock = minutes < 60 ? `${minutes}` : `${Math.floor(minutes / 60)}:${padded(minutes % 60)}`;
  return `${clock}:${padded(whole % 60)}`;
}

/** A name as its sender wrote it, without what could turn it around or hide a part of it. */
export const shownName = (name: string): string => shortName(printable(name));

/** What the file itself says counts before what its message says. */
export const measured = (media: Media, kept: KeptFile): Media & Pick<KeptFile, "size"> => ({
  ...media,
  size: kept.size,
  ...(kept.duration !== undefined && { duration: kept.duration }),
  ...(kept.width !== undefined && { width: kept.width }),
  ...(kept.height !== undefined && { height: kept.height }),
});
