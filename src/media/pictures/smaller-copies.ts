import { openPicture, openPixels, type PictureHeader, type Raw } from "./open-picture.ts";

/** The smaller copies of a picture, as WebP. */
export interface SmallerCopies {
  /** By their width, the narrowest first; empty for a small picture, and for an animation. */
  readonly byWidth: ReadonlyMap<number, Buffer>;
  /** A square of it. */
  readonly thumbnail: Buffer;
  /** A few pixels of it as a `data:` address; absent where it has transparent parts. */
  readonly placeholder?: string;
}

/**
 * Make all smaller copies of a picture file, which is decoded once. They have its colours as sRGB and none
 * of its metadata, and are the same bytes whenever the same versions of libvips and libwebp make
 * them. Throws what sharp throws where it cannot be decoded.
 */
export async function makeSmallerCopies(
  path: string,
  { width, height, isAnimated, hasAlpha }: PictureHeader,
  size: number,
): Promise<SmallerCopies> {
  const { data, info } = await openPicture(path, "first frame")
    .autoOrient()
    .resize({ width: Math.min(width, WIDEST) })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw: Raw = { width: info.width, height: info.height, channels: info.channels };
  const byWidth = new Map<number, Buffer>();
  for (const narrower of isAnimated ? [] : WIDTHS) {
    const lines = (height * narrower) / width;
    if (width < narrower * LEAST_SHRINKING || lines > MOST_LINES) continue;
    const copy = await openPixels(data, raw).resize({ width: narrower }).webp(COPY).toBuffer();
    // Flat drawings are smaller as they are.
    if (copy.length < size) byWidth.set(narrower, copy);
  }
  const placeholder = hasAlpha ? undefined : await makePlaceholder(data, raw);
  return {
    byWidth,
    thumbnail: await makeThumbnail(data, raw),
    ...(placeholder !== undefined && { placeholder }),
  };
}

/** For telephones and columns of text, on common screens and on those with twice the pixels. */
const WIDTHS = [480, 960] as const;
const WIDEST = 960;

/** A copy hardly narrower than the picture would spare next to nothing. */
const LEAST_SHRINKING = 1.2;

/** The highest WebP. */
const MOST_LINES = 16_383;

/**
 * Measured on 30 photos of 1280 × 720 on one core, both widths: effort 0 takes 44 ms and 101 kB a
 * photo, 2 takes 67 ms and 83 kB, 4 takes 100 ms and 80 kB; AVIF takes 92 ms and 64 kB with effort 0,
 * 278 ms and 56 kB with effort 2.
 */
const COPY = { quality: 75, effort: 2 };

async function makeThumbnail(data: Buffer, raw: Raw): Promise<Buffer> {
  const side = Math.min(THUMBNAIL, raw.width, raw.height);
  return openPixels(data, raw).resize(side, side, { fit: "cover" }).webp(COPY).toBuffer();
}

const THUMBNAIL = 160;

/** The first that is short enough: it stands in the page. */
async function makePlaceholder(data: Buffer, raw: Raw): Promise<string | undefined> {
  for (const side of PLACEHOLDER_SIDES) {
    const tiny = await openPixels(data, raw)
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 10, effort: 0 })
      .toBuffer();
    const address = `data:image/webp;base64,${tiny.toString("base64")}`;
    if (address.length <= LONGEST_PLACEHOLDER) return address;
  }
  return undefined;
}

const PLACEHOLDER_SIDES = [16, 8, 4];
const LONGEST_PLACEHOLDER = 150;
