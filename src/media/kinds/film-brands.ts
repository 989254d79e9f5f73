import type { FileKind } from "./file-kind.ts";

/**
 * The kind of a film, or of what is packed like one, by the brands in its first box (ISO/IEC 14496-12)
 * or its document type (Matroska); undefined for anything else. `head` is Latin-1.
 */
export function filmKind(head: string): FileKind | undefined {
  if (head.startsWith("\x1A\x45\xDF\xA3")) return isWebm(head) ? VIDEO_WEBM : UNKNOWN;
  if (!head.startsWith("ftyp", 4)) return undefined;
  const length = lengthAt(head);
  if (length < 16 || length > MOST_BRANDS) return UNKNOWN;
  const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/.{4}/gs) ?? [])];
  return KINDS.find(([known]) => brands.some((brand) => known.test(brand)))?.[1] ?? UNKNOWN;
}

/** The document type, `webm` or `matroska`, is one of the first elements: 42 82, its length, a word. */
const isWebm = (head: string): boolean => /\x42\x82\x84webm/.test(head.slice(0, 64));

const lengthAt = (head: string): number => Buffer.from(head.slice(0, 4), "latin1").readUInt32BE(0);

/** Bytes of the box of brands; real ones have a few dozen. */
const MOST_BRANDS = 512;

const VIDEO_WEBM: FileKind = { extension: "webm", use: "video" };
const UNKNOWN: FileKind = { extension: "bin", use: "download" };

/** By the surest brand; a picture in HEVC (HEIC) is none that all browsers show. */
const KINDS: readonly (readonly [brand: RegExp, kind: FileKind])[] = [
  [/^avi[fs]$/, { extension: "avif", use: "picture" }],
  [/^(?:hei[cmsx]|hev[cmsx])$/, UNKNOWN],
  [/^M4[ABP] $/, { extension: "m4a", use: "audio" }],
  [/^qt {2}$/, { extension: "mov", use: "video" }],
  [
    /^(?:iso[2-9m]|mp4[12]|avc1|M4V[ HP]|dash|MSNV|f4v |3g[p2].)$/,
    { extension: "mp4", use: "video" },
  ],
];
