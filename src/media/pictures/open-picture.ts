import sharp, { type Sharp } from "sharp";

/** A square of so many pixels decodes to 400 MB at the most; photos of Telegram have a hundredth. */
export const MOST_PIXELS = 100_000_000;

/** The pool has a process a core; threads beside it and a cache of pixels would only cost memory. */
sharp.concurrency(1);
sharp.cache(false);
// What is no picture by its first bytes is not given to sharp; should it take it for another format
// nevertheless, there is no decoder for it.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Nsgif", "Webp", "Heif"].map((format) => `VipsForeignLoad${format}`),
});

/**
 * Open a picture file to be decoded from top to bottom. What its decoder calls an error refuses it
 * (`error`): a picture that breaks off is damaged. Mere warnings, which half the cameras cause with
 * their metadata, do not.
 */
export const openPicture = (path: string, frames: "first frame" | "all frames"): Sharp =>
  sharp(path, {
    ...{ failOn: "error", limitInputPixels: MOST_PIXELS, sequentialRead: true },
    animated: frames === "all frames",
  });

/** Open pixels that were decoded before. */
export const openPixels = (data: Buffer, raw: Raw): Sharp => sharp(data, { raw });

/** How pixels lie in memory. */
export interface Raw {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** What a picture's header says. */
export interface PictureHeader {
  /** In pixels, as it is seen: after the orientation that the file names. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
  readonly hasAlpha: boolean;
}

/**
 * The header of a picture file with this extension (by its first bytes); undefined where sharp cannot
 * read it, or as another format.
 */
export async function readHeader(
  path: string,
  extension: string,
): Promise<PictureHeader | undefined> {
  try {
    const image = sharp(path, { limitInputPixels: false });
    const { format, compression, autoOrient, pages = 1, hasAlpha } = await image.metadata();
    if (format !== FORMATS[extension]) return undefined;
    if (extension === "avif" && compression !== "av1") return undefined;
    return { ...autoOrient, isAnimated: pages > 1, hasAlpha };
  } catch {
    return undefined;
  }
}

/** The formats of sharp by our extensions. */
const FORMATS: Readonly<Record<string, string>> = {
  ...{ jpg: "jpeg", png: "png", gif: "gif", webp: "webp", avif: "heif" },
};
