import type { KeptFile } from "../../../core/kept-file.ts";
import type { Media, MediaKind } from "../../../core/message.ts";
import { mediaPath, thumbnailPath } from "../../archive/urls.ts";
import type { Labels } from "../labels.ts";
import { shortName, shortText } from "../names.ts";
import { downloadName } from "./download-name.ts";
import { figuresOf, formatDuration, labelOf, measured, shownName } from "./media-facts.ts";
import type { AudioView, FactView, FileView, PlaceView } from "./shown-media.ts";

/** A voice message, or a piece of music by its title. */
export function audioView(labels: Labels, media: Media, kept: KeptFile, root: string): AudioView {
  const { kind, title, performer, name, alt } = media;
  const figures = figuresOf(labels, measured(media, kept));
  const called = kind === "voice" ? undefined : (title ?? name);
  return {
    kind: "audio",
    src: root + mediaPath(kept),
    label: called === undefined ? labelOf(media) : shownName(called),
    ...(performer !== undefined && { performer: shortName(performer) }),
    ...(figures !== "" && { facts: figures }),
    ...(alt !== undefined && { description: shortText(alt) }),
  };
}

/** A file to open, where a browser shows it as it is, or to save. */
export function fileView(labels: Labels, media: Media, kept: KeptFile, root: string): FileView {
  const name = media.name ?? media.path?.slice(media.path.lastIndexOf("/") + 1) ?? "";
  const facts = [labelOf(media), figuresOf(labels, measured(media, kept)), kept.fault ?? ""];
  return {
    kind: "file",
    href: root + mediaPath(kept),
    name: name === "" ? labelOf(media) : shownName(name),
    ...(kept.use === "download" && { download: downloadName(name, kept.extension) }),
    facts: facts.filter((each) => each !== "").join(", "),
    ...(kept.hasThumbnail && { thumbnail: root + thumbnailPath(kept.sha256) }),
    ...(media.alt !== undefined && { description: shortText(media.alt) }),
  };
}

/** Kinds that are places. */
export const PLACES: ReadonlySet<MediaKind> = new Set(["location", "live-location", "venue"]);

/** A place with its coordinates, which lead to a map. */
export function placeView(media: Media): PlaceView {
  const { latitude, longitude, title, address, duration } = media;
  return {
    kind: "place",
    label: title === undefined ? labelOf(media) : shortText(title),
    ...(address !== undefined && { address: shortText(address) }),
    ...(latitude !== undefined &&
      longitude !== undefined && {
        coordinates: {
          label: `${latitude}, ${longitude}`,
          href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`,
        },
      }),
    ...(duration !== undefined && { note: `shared for ${formatDuration(duration)}` }),
  };
}

/** Kinds of which an export has words and no file. */
export const FACTS: ReadonlySet<MediaKind> = new Set([
  ...(["contact", "game", "invoice", "paid", "giveaway", "giveaway-results", "dice"] as const),
]);

/** A thing in words; of a contact nothing is told. */
export function factView(media: Media): FactView {
  if (media.kind === "contact") {
    return { kind: "fact", label: "Contact", note: "A contact was shared; it is not kept." };
  }
  const { title, note } = media;
  return {
    kind: "fact",
    label: labelOf(media),
    ...(title !== undefined && { title: shortText(title) }),
    ...(note !== undefined && { note: shortText(note) }),
  };
}
