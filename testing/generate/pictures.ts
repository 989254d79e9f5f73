import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { createRandom } from "../random.ts";

/** Sizes of pictures as channels publish them: Telegram makes photos no larger than 1280 pixels. */
const SIZES = [
  ...[
    [1280, 720],
    [1280, 960],
    [960, 1280],
    [1280, 853],
    [720, 1280],
  ],
  ...[
    [1080, 1080],
    [800, 600],
    [604, 453],
    [320, 240],
  ],
] as const;

/**
 * Write an export of a channel into a folder, each of whose messages has a picture of its own. They are
 * made from a few drawings, which a comment tells apart: to decode, each is like a photo.
 */
export async function writePictures(folder: string, count: number, seed: number): Promise<void> {
  mkdirSync(join(folder, "photos"), { recursive: true });
  const drawings = await Promise.all(SIZES.map((size, at) => draw(size, seed + at)));
  const messages = Array.from({ length: count }, (_, at) => {
    const photo = `photos/photo_${at + 1}.jpg`;
    const drawing = drawings[at % drawings.length];
    if (drawing !== undefined) writeFileSync(join(folder, photo), withComment(drawing, `${at}`));
    return {
      ...{ id: at + 1, type: "message", date_unixtime: `${START + at * 600}`, photo },
      text: `Picture ${at + 1}: the pier in the morning, seen from the lighthouse.`,
    };
  });
  const chat = { name: "Pictures", type: "public_channel", id: 1_494_031_694, messages };
  writeFileSync(join(folder, "result.json"), JSON.stringify(chat));
}

const START = 1_600_000_000;

/** Soft shapes with some grain: about as many bytes a pixel as photos have. */
async function draw([width = 0, height = 0]: readonly number[], seed: number): Promise<Buffer> {
  const random = createRandom(seed, 0);
  const [across, down] = [Math.ceil(width / 8), Math.ceil(height / 8)];
  const cells = Uint8Array.from({ length: across * down * 3 }, () => Math.floor(random() * 256));
  const shapes = await sharp(cells, { raw: { width: across, height: down, channels: 3 } })
    .blur(3)
    .resize(width, height, { fit: "fill", kernel: "cubic" })
    .raw()
    .toBuffer();
  for (let at = 0; at < shapes.length; at++) {
    shapes[at] = Math.max(0, Math.min(255, (shapes[at] ?? 0) + Math.floor(random() * 24) - 12));
  }
  return sharp(shapes, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** A JPEG with a comment behind its first marker. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const comment = Buffer.from(`\xFF\xFE\0\0${text}`, "latin1");
  comment.writeUInt16BE(comment.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}
