import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import type { CataloguedFile } from "../../src/media/catalogue/catalogued-file.ts";
import { describeFile } from "../../src/media/catalogue/describe-file.ts";
import { keptName, type MediaFolders } from "../../src/media/media-folders.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

/** A picture with some shades in it, so that no encoder makes next to nothing of it. */
export function drawing(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * at * 31 + (at >> 5)) & 0xff;
  return sharp(pixels, { raw: { width, height, channels: 3 } }).blur(4);
}

/** A PNG with these sides, one bit a pixel, and as many lines of zeros as are given. */
export function makePng(width: number, height: number, lines = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * lines));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1A\n", "latin1"),
    ...[pngChunk("IHDR", header), pngChunk("IDAT", pixels), pngChunk("IEND", Buffer.alloc(0))],
  ]);
}

/** A chunk of a PNG. */
export function pngChunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The lower-case hexadecimal SHA-256 of some bytes. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Put bytes into a folder of kept files and describe them. */
export async function describeBytes(
  bytes: Uint8Array,
  extension = "bin",
): Promise<CataloguedFile & { readonly folders: MediaFolders }> {
  const root = makeTempFolder();
  const folders = { kept: join(root, "media"), made: join(root, "made") };
  const sha256 = sha256Of(bytes);
  mkdirSync(join(folders.kept, sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(folders.kept, keptName(sha256, extension)), bytes);
  return { ...(await describeFile(folders, { sha256, extension })), folders };
}
