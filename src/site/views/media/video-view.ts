import type { KeptFile } from "../../../core/kept-file.ts";
import type { Media } from "../../../core/message.ts";
import { mediaPath } from "../../archive/urls.ts";
import type { ViewContext } from "../context.ts";
import type { AltText } from "./alt-text.ts";
import { figuresOf, labelOf, measured } from "./media-facts.ts";
import { fitInto } from "./picture-view.ts";
import type { VideoView } from "./shown-media.ts";

/** A round video is as wide as high. */
const ROUND = { width: 280, height: 280 };

/** A video with its poster: the picture that came with it, or a few pixels of its own. */
export function videoView(
  { archive, labels }: ViewContext,
  media: Media,
  kept: KeptFile,
  { alt, lang }: AltText,
  root: string,
): VideoView {
  const known = measured(media, kept);
  const figures = figuresOf(labels, known);
  const thumbnail = archive.media.get(media.thumbnail ?? "");
  const poster = thumbnail?.use === "picture" ? root + mediaPath(thumbnail) : kept.placeholder;
  return {
    kind: "video",
    src: root + mediaPath(kept),
    ...(poster !== undefined && { poster }),
    ...(media.kind === "round-video" ? ROUND : fitInto(known, media.kind)),
    ...{ alt, ...(lang !== undefined && { lang }) },
    facts: [labelOf(media), figures].filter((each) => each !== "").join(", "),
    ...(media.kind === "round-video" && { isRound: true }),
    ...(LOOPS.has(media.kind) && { isLoop: true }),
    ...(media.isSpoiler && { isCovered: true }),
  };
}

const LOOPS: ReadonlySet<Media["kind"]> = new Set(["animation", "sticker"]);
