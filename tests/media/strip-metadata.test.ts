import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { stripMetadata } from "../../src/media/strip/strip-metadata.ts";
import { makeZip } from "../support/zip.ts";
import { drawing, pngChunk } from "./files.ts";

const EXIF = {
  IFD0: { Make: "Pier Camera", Copyright: "A. Pilot" },
  IFD3: { GPSLatitude: "54/1" },
};
const SECRETS = ["Pier Camera", "A. Pilot"];

const FORMATS = ["jpg", "png", "webp"] as const;

/** A picture with Exif, and without. */
async function drawings(extension: (typeof FORMATS)[number]) {
  const format = extension === "jpg" ? "jpeg" : extension;
  const plain = await drawing(64, 40).toFormat(format).toBuffer();
  const told = await drawing(64, 40).toFormat(format).withExif(EXIF).toBuffer();
  return { plain, told };
}

const pixelsOf = (bytes: Buffer): Promise<Buffer> => sharp(bytes).raw().toBuffer();

describe.each(FORMATS)("of a %s", (extension) => {
  test("what it says of its making goes, its pixels stay", async () => {
    const { told } = await drawings(extension);
    expect(SECRETS.every((secret) => told.includes(secret))).toBe(true);
    const bare = stripMetadata(told, extension) ?? Buffer.alloc(0);
    expect(SECRETS.some((secret) => bare.includes(secret))).toBe(false);
    expect((await sharp(bare).metadata()).exif).toBeUndefined();
    expect(await pixelsOf(bare)).toEqual(await pixelsOf(told));
    expect(stripMetadata(bare, extension)).toBe(bare);
  });

  test("nothing changes where it says nothing", async () => {
    const { plain } = await drawings(extension);
    expect(stripMetadata(plain, extension)).toBe(plain);
  });

  test("what stands behind its end goes", async () => {
    const { plain } = await drawings(extension);
    const behind = Buffer.concat([plain, makeZip([{ name: "secret" }])]);
    expect(stripMetadata(behind, extension)).toEqual(plain);
  });

  test("one that breaks off is not taken apart", async () => {
    const { plain } = await drawings(extension);
    expect(stripMetadata(plain.subarray(0, plain.length - 20), extension)).toBeUndefined();
  });
});

test("a JPEG stays turned as it was", async () => {
  const told = await drawing(64, 40)
    .jpeg()
    .withExif(EXIF)
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const bare = stripMetadata(told, "jpg") ?? Buffer.alloc(0);
  const { orientation, autoOrient } = await sharp(bare).metadata();
  expect({ orientation, autoOrient }).toEqual({
    orientation: 6,
    autoOrient: { width: 40, height: 64 },
  });
  expect(SECRETS.some((secret) => bare.includes(secret))).toBe(false);
});

test("a progressive JPEG with a profile keeps its colours", async () => {
  const told = await drawing(64, 40)
    .jpeg({ progressive: true })
    .withIccProfile("p3")
    .withExifMerge(EXIF)
    .toBuffer();
  const bare = stripMetadata(told, "jpg") ?? Buffer.alloc(0);
  expect((await sharp(bare).metadata()).icc).toBeDefined();
  expect(await pixelsOf(bare)).toEqual(await pixelsOf(told));
});

test("texts of a PNG go", async () => {
  const png = await drawing(20, 20).png().toBuffer();
  const told = Buffer.concat([
    png.subarray(0, 33),
    ...[pngChunk("tEXt", Buffer.from("Author\0A. Pilot")), pngChunk("tIME", Buffer.alloc(7))],
    png.subarray(33),
  ]);
  expect(stripMetadata(told, "png")).toEqual(png);
});

test("comments of a GIF go, and it still repeats", async () => {
  const frames = await Promise.all(
    [1, 2].map((blur) => drawing(20, 20).blur(blur).png().toBuffer()),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 0 })
    .toBuffer();
  const comment = Buffer.from("\x21\xFE\x08A. Pilot\0", "latin1");
  const told = Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)]);
  expect(stripMetadata(told, "gif")).toEqual(gif);
  expect((await sharp(gif, { animated: true }).metadata()).pages).toBe(2);
});
