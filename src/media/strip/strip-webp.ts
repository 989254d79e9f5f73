import { joinKept, type Range } from "./join-kept.ts";

/**
 * A WebP without Exif, XMP and unknown chunks, and without what stands behind its end. RFC 9649, 2.
 */
export function stripWebp(bytes: Buffer): Buffer | undefined {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  const kept: Range[] = [{ from: 0, to: 12 }];
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return undefined;
    const length = bytes.readUInt32LE(at + 4);
    // Chunks have an even length; the byte that makes it even may be missing at the very end.
    const to = Math.min(at + 8 + length + (length & 1), end);
    if (at + 8 + length > end) return undefined;
    if (PICTURE.has(bytes.toString("latin1", at, at + 4))) kept.push({ from: at, to });
    at = to;
  }
  const joined = joinKept(bytes, kept);
  return joined === bytes ? bytes : withoutFlags(joined);
}

const PICTURE: ReadonlySet<string> = new Set([
  "VP8 ",
  "VP8L",
  "VP8X",
  "ALPH",
  "ANIM",
  "ANMF",
  "ICCP",
]);

/** The length of the whole, and the flags of the first chunk that announce Exif and XMP. */
function withoutFlags(webp: Buffer): Buffer {
  webp.writeUInt32LE(webp.length - 8, 4);
  if (webp.toString("latin1", 12, 16) === "VP8X") webp[20] = (webp[20] ?? 0) & ~(EXIF | XMP);
  return webp;
}

const EXIF = 0x08;
const XMP = 0x04;
