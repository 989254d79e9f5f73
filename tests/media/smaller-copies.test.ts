import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { madePath } from "../../src/media/media-folders.ts";
import { describeBytes, drawing } from "./files.ts";

test.each([
  ["wider than all copies", 1300, 900, [480, 960]],
  ["a little wider than the widest copy", 1100, 900, [480]],
  ["no wider than the narrower copy", 500, 900, undefined],
  ["smaller than a thumbnail", 40, 20, undefined],
])("a picture %s", async (_name, width, height, widths) => {
  const { file, folders, copies } = await describeBytes(
    await drawing(width, height).jpeg().toBuffer(),
  );
  expect(file).toMatchObject({ width, height, hasThumbnail: true });
  expect(file.widths).toEqual(widths);
  expect(file.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(file.placeholder?.length).toBeLessThanOrEqual(150);
  let bytes = 0;
  for (const variant of [...(widths ?? []), "thumb"] as const) {
    const copy = readFileSync(madePath(folders, file.sha256, variant));
    const side = Math.min(160, width, height);
    const expected = variant === "thumb" ? { width: side, height: side } : { width: variant };
    expect(await sharp(copy).metadata()).toMatchObject({ ...expected, format: "webp" });
    bytes += copy.length;
  }
  expect(copies).toBe(bytes);
});

test("copies are turned as the picture is, in sRGB, and say nothing of its making", async () => {
  const { file, folders } = await describeBytes(
    await drawing(1300, 900)
      .jpeg()
      .withMetadata({ orientation: 6, icc: "p3" })
      .withExifMerge({ IFD0: { Make: "Pier Camera" } })
      .toBuffer(),
  );
  expect(file).toMatchObject({ width: 900, height: 1300, widths: [480] });
  for (const variant of [480, "thumb"] as const) {
    const copy = readFileSync(madePath(folders, file.sha256, variant));
    const { exif, icc, xmp, space, orientation } = await sharp(copy).metadata();
    expect({ exif, icc, xmp, space, orientation }).toMatchObject({ space: "srgb" });
    expect(exif ?? icc ?? xmp ?? orientation).toBeUndefined();
    expect(copy.includes("Pier Camera")).toBe(false);
  }
});

test("copies of the same picture are the same bytes", async () => {
  const bytes = await drawing(1300, 900).webp().toBuffer();
  const [a, b] = [await describeBytes(bytes), await describeBytes(bytes)];
  const folder = a.file.sha256.slice(0, 2);
  const names = readdirSync(join(a.folders.made, folder));
  expect(names).toHaveLength(3);
  for (const name of names) {
    const [one, other] = [a, b].map(({ folders }) =>
      readFileSync(join(folders.made, folder, name)),
    );
    expect(one).toEqual(other);
  }
  expect(a.file).toEqual(b.file);
});

test("an animation is shown as it is, with a thumbnail of its first frame", async () => {
  const frames = await Promise.all(
    ["red", "blue"].map((background) =>
      sharp({ create: { width: 1300, height: 700, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { file, folders } = await describeBytes(gif);
  expect(file).toMatchObject({ isAnimated: true, width: 1300, height: 700, hasThumbnail: true });
  expect(file.widths).toBeUndefined();
  const { dominant } = await sharp(madePath(folders, file.sha256, "thumb")).stats();
  expect(dominant.r).toBeGreaterThan(200);
});

test("a picture with transparent parts has no placeholder, which would shine through", async () => {
  const { file } = await describeBytes(await drawing(300, 300).ensureAlpha(0.5).webp().toBuffer());
  expect(file).toMatchObject({ use: "picture", hasThumbnail: true });
  expect(file.placeholder).toBeUndefined();
});
