import type { KeptFile } from "../../../core/kept-file.ts";
import type { Media } from "../../../core/message.ts";
import { mediaPath, smallerPath } from "../../archive/urls.ts";
import type { AltText } from "./alt-text.ts";
import type { PictureView } from "./shown-media.ts";

/** The width of the column of text in CSS pixels, as the stylesheet has it. */
const COLUMN = 648;
/** A picture alone is no higher. */
const MOST_HEIGHT = 720;
/** Stickers, as the apps show them. */
const SMALL = 192;

/** A picture as seen from a page whose root prefix is `root`; `share` is its part of a row. */
export function pictureView(
  media: Media,
  kept: KeptFile,
  { alt, lang }: AltText,
  { root, share = 1 }: { readonly root: string; readonly share?: number },
): PictureView {
  const box = fitInto(kept, media.kind);
  const widest = kept.widths?.at(-1);
  const href = root + mediaPath(kept);
  return {
    kind: "picture",
    href,
    src: widest === undefined ? href : root + smallerPath(kept.sha256, widest),
    ...sources(kept, root),
    ...(kept.widths !== undefined && { sizes: sizesOf(share * (box.width ?? COLUMN), share) }),
    ...box,
    ...{ alt, ...(lang !== undefined && { lang }) },
    ...(kept.placeholder !== undefined &&
      !MAY_BE_CLEAR.has(kept.extension) && { placeholder: kept.placeholder }),
    ...(media.isSpoiler && { isCovered: true }),
  };
}

/** Proportions at a size that fits into the page, and is never larger than the picture's own. */
export function fitInto(
  { width, height }: { readonly width?: number; readonly height?: number },
  kind: Media["kind"],
): { readonly width?: number; readonly height?: number } {
  if (!width || !height) return {};
  const isSmall = kind === "sticker";
  const scale = Math.min(
    1,
    (isSmall ? SMALL : COLUMN) / width,
    (isSmall ? SMALL : MOST_HEIGHT) / height,
  );
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** The smaller copies, and the whole where it is not much larger than what a page can show. */
function sources({ sha256, widths = [], width, ...kept }: KeptFile, root: string) {
  if (widths.length === 0) return {};
  const smaller = widths.map((each) => `${root}${smallerPath(sha256, each)} ${each}w`);
  const isUseful = width !== undefined && width <= MOST_PIXELS && width > (widths.at(-1) ?? 0);
  const whole = isUseful ? [`${root}${mediaPath({ sha256, ...kept })} ${width}w`] : [];
  return { srcset: [...smaller, ...whole].join(", ") };
}

/** The column at two pixels a CSS pixel, and a little more. */
const MOST_PIXELS = 1600;

const sizesOf = (width: number, share: number): string =>
  `(min-width: 48em) ${Math.round(width)}px, ${Math.round(100 * share)}vw`;

/** Formats whose pictures may be transparent: what lies under them would show through. */
const MAY_BE_CLEAR: ReadonlySet<string> = new Set(["png", "gif"]);
