import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { makeTempFolder } from "../support/temp-folder.ts";
import { makeZip } from "../support/zip.ts";
import { describeBytes, drawing, makePng, sha256Of } from "./files.ts";

const jpeg = await drawing(640, 400).jpeg().toBuffer();
const gif = await drawing(40, 30).gif().toBuffer();
const html = Buffer.from("<script>alert(1)</script>");

const REFUSED: readonly (readonly [name: string, bytes: Buffer, fault: string | undefined])[] = [
  ["SVG that is called a photo", Buffer.from('<svg onload="alert(1)"/>'), undefined],
  ["HTML that is called a picture", Buffer.from("<html><script>alert(1)</script>"), undefined],
  ["a file of no bytes", Buffer.alloc(0), undefined],
  ["a GIF by its first bytes that is a script", Buffer.from("GIF89a/*\0*/=1;alert(1)"), "damaged"],
  [
    "a JPEG by its first bytes that is HTML",
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), html]),
    "damaged",
  ],
  ["a JPEG that breaks off", jpeg.subarray(0, jpeg.length / 2), "damaged"],
  ["a JPEG that breaks off in its head", jpeg.subarray(0, 100), "damaged"],
  ["a PNG without pixels", makePng(100, 100, 0), "damaged"],
  ["a PNG of 50,000 × 50,000", makePng(50_000, 50_000, 1), "too many pixels"],
  ["a WebP that is none", Buffer.from("RIFF\x24\0\0\0WEBPVP8 nothing at all", "latin1"), "damaged"],
  [
    "an AVIF that is none",
    Buffer.from("\0\0\0\x14ftypavif\0\0\0\0avif<svg/>", "latin1"),
    "damaged",
  ],
];

describe("is a download without a kind", () => {
  test.each(REFUSED)("%s", async (_name, bytes, fault) => {
    const { file, folders } = await describeBytes(bytes);
    expect(file).toEqual({
      ...{ sha256: sha256Of(bytes), extension: "bin", size: bytes.length, use: "download" },
      ...(fault !== undefined && { fault }),
    });
    expect(existsSync(join(folders.made, file.sha256.slice(0, 2)))).toBe(false);
  });
});

describe("is a picture and nothing else, by the type of its extension", () => {
  test.each([
    ["a GIF with a script behind its end", Buffer.concat([gif, html]), "gif"],
    [
      "a JPEG with a zip archive behind its end",
      Buffer.concat([jpeg, makeZip([{ name: "a" }])]),
      "jpg",
    ],
  ])("%s", async (_name, bytes, extension) => {
    expect((await describeBytes(bytes)).file).toMatchObject({ extension, use: "picture" });
  });
});

test("a picture of as many pixels as are allowed is decoded in bounded memory", () => {
  const bytes = makePng(10_000, 10_000);
  expect(bytes.length).toBeLessThan(20_000);
  const root = makeTempFolder();
  const sha256 = sha256Of(bytes);
  const folder = join(root, "media", sha256.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${sha256}.png`), bytes);
  const module = resolve(import.meta.dirname, "../../src/media/catalogue/describe-file.ts");
  const folders = { kept: join(root, "media"), made: join(root, "made") };
  const program = `
    import { describeFile } from ${JSON.stringify(module)};
    const { file } = await describeFile(${JSON.stringify(folders)}, { sha256: "${sha256}", extension: "png" });
    console.log(JSON.stringify({ file, memory: process.resourceUsage().maxRSS * 1024 }));
  `;
  const script = join(root, "describe.mts");
  writeFileSync(script, program);
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], {
    ...{ encoding: "utf8", cwd: resolve(import.meta.dirname, "../..") },
  });
  expect(stderr).toBe("");
  const { file, memory } = JSON.parse(stdout);
  expect(file).toMatchObject({ use: "picture", width: 10_000, height: 10_000, hasThumbnail: true });
  expect(memory).toBeLessThan(500_000_000);
});
