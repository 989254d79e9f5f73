import { joinKept, type Range } from "./join-kept.ts";
import { orientationIn, orientationSegment } from "./orientation.ts";

/**
 * A JPEG without the segments of applications (Exif, XMP, IPTC, thumbnails) and comments, and without
 * what stands behind its end. Kept are JFIF, the colour profile, Adobe's mark of the colour transform,
 * and of Exif the orientation alone, without which the picture would be turned.
 */
export function stripJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.readUInt16BE(0) !== START) return undefined;
  const kept: Range[] = [{ from: 0, to: 2 }];
  let orientation: number | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN) {
      const to = endOfImage(bytes, at);
      if (to === undefined) return undefined;
      return joinKept(bytes, [...kept, { from: at, to }], turned(orientation));
    }
    const to = at + 2 + bytes.readUInt16BE(at + 2);
    if (to > bytes.length) return undefined;
    orientation ??= marker === EXIF ? orientationIn(bytes.subarray(at + 4, to)) : undefined;
    if (isKept(marker, bytes.subarray(at + 4, to))) kept.push({ from: at, to });
    at = to;
  }
  return undefined;
}

const turned = (orientation = 1): Buffer | undefined =>
  orientation === 1 ? undefined : orientationSegment(orientation);

function isKept(marker: number, content: Buffer): boolean {
  if (!isOfApplication(marker)) return true;
  const mark = PROFILES[marker];
  return mark !== undefined && content.toString("latin1", 0, mark.length) === mark;
}

const isOfApplication = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef);

const START = 0xffd8;
const SCAN = 0xda;
const EXIF = 0xe1;
const COMMENT = 0xfe;
const PROFILES: Readonly<Record<number, string>> = {
  224: "JFIF\0",
  226: "ICC_PROFILE\0",
  238: "Adobe",
};

/**
 * Behind the end of the image that begins with the scan at an offset. Between its scans stand tables,
 * whose bytes count by their length; in a scan, FF stands before 00 or a restart marker.
 */
function endOfImage(bytes: Buffer, scan: number): number | undefined {
  for (let at = scan; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return at + 2;
    const isEntropy = marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
    if (!isEntropy && marker !== 0xff) {
      if (at + 4 > bytes.length || isOfApplication(marker)) return undefined;
      at += 2 + bytes.readUInt16BE(at + 2);
    } else at += marker === 0xff ? 1 : 2;
    const next = bytes.indexOf(0xff, at);
    if (next === -1) return undefined;
    at = next;
  }
  return undefined;
}

const END = 0xd9;
