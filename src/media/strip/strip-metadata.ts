import { stripGif } from "./strip-gif.ts";
import { stripJpeg } from "./strip-jpeg.ts";
import { stripPng } from "./strip-png.ts";
import { stripWebp } from "./strip-webp.ts";

/**
 * A picture without what it says of its making: places, cameras, names, comments, and whatever stands
 * behind its end. Its pixels stay as they are, bit by bit: to encode them anew would lose some of what
 * they show, and take as long as all smaller copies together. The very bytes given where there is
 * nothing to remove; undefined where the file is built otherwise, or of a format that is not taken
 * apart (AVIF).
 */
export const stripMetadata = (bytes: Buffer, extension: string): Buffer | undefined =>
  STRIPPERS.get(extension)?.(bytes);

const STRIPPERS: ReadonlyMap<string, (bytes: Buffer) => Buffer | undefined> = new Map([
  ["jpg", stripJpeg],
  ["png", stripPng],
  ["webp", stripWebp],
  ["gif", stripGif],
]);
