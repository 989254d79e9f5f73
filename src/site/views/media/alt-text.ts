import { shorten } from "../../../annotate/shorten.ts";
import type { Media } from "../../../core/message.ts";
import type { PostSummary } from "../../../core/post.ts";
import type { ViewContext } from "../context.ts";
import { langOf } from "../links.ts";
import { hasTitle, shortText } from "../names.ts";
import { labelOf } from "./media-facts.ts";

/** A text that stands for a picture, and its language where it is not the page's. */
export interface AltText {
  readonly alt: string;
  readonly lang?: string;
}

/** Its place among the pictures and videos of its post. */
export interface AlbumPlace {
  /** From 1. */
  readonly at: number;
  readonly of: number;
}

/**
 * What stands for a picture: what a person wrote, else its kind with the beginning of the text, or
 * with the day where there is no text. "Photo 2 of 3: Ministers meet", "Photo, 16 July 2024".
 */
export function altText(
  context: ViewContext,
  post: PostSummary,
  media: Media,
  { at, of }: AlbumPlace,
): AltText {
  const { labels } = context;
  if (media.alt !== undefined) return { alt: shortText(media.alt), ...labels.mark };
  const what = of > 1 ? `${labelOf(media)} ${at} of ${of}` : labelOf(media);
  if (hasTitle(post)) {
    return { alt: `${what}: ${shorten(post.title, LONGEST)}`, ...langOf(context, post) };
  }
  const { edtf } = post;
  return { alt: edtf === undefined ? what : `${what}, ${labels.date({ edtf }).label}` };
}

/** In UTF-16 code units; it is read aloud. */
const LONGEST = 120;
