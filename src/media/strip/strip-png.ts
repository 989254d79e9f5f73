import { joinKept, type Range } from "./join-kept.ts";

/**
 * A PNG without the chunks of texts, times and Exif, and without what stands behind its end. Chunks that
 * no decoder needs and that are not known to be of the picture go, too. PNG 3rd edition, 11.
 */
export function stripPng(bytes: Buffer): Buffer | undefined {
  const kept: Range[] = [{ from: 0, to: 8 }];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const to = at + 12 + bytes.readUInt32BE(at);
    if (to > bytes.length) return undefined;
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (isOfPicture(name)) kept.push({ from: at, to });
    if (name === "IEND") return joinKept(bytes, kept);
    at = to;
  }
  return undefined;
}

/** A capital first letter means that a decoder must know the chunk. */
const isOfPicture = (name: string): boolean => /^[A-Z]/.test(name) || ANCILLARY.has(name);

const ANCILLARY: ReadonlySet<string> = new Set([
  ...["tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI"],
  ...["bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"],
]);
