import type { FormatEnum } from "sharp";
import { openPicture } from "./open-picture.ts";

/**
 * A picture encoded anew without metadata, for those few that cannot be freed of it in place: AVIF, and
 * files that are built oddly. Of an animation all frames stay.
 */
export function encodeBare(path: string, extension: string): Promise<Buffer> {
  const picture = openPicture(path, "all frames").autoOrient();
  const format = FORMATS[extension];
  return (format === undefined ? picture.avif() : picture.toFormat(format, QUALITY)).toBuffer();
}

const QUALITY = { quality: 90 };

const FORMATS: Readonly<Record<string, keyof FormatEnum>> = {
  ...{ jpg: "jpeg", png: "png", gif: "gif", webp: "webp" },
};
