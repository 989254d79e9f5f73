import { isDeviceName } from "../../../platform/files/device-names.ts";

/**
 * The name under which a browser saves a file: as its sender wrote it, as far as every system takes
 * it. What a browser would open as a page gets an ending that none opens.
 */
export function downloadName(name: string, extension: string): string {
  const plain = name.replace(NOT_IN_NAMES, "_").replace(ENDS, "");
  const whole = plain === "" || isDeviceName(plain) ? `file-${plain}.${extension}` : plain;
  const safe = IS_ACTIVE.test(whole) ? `${whole}.bin` : whole;
  const at = safe.lastIndexOf(".");
  const ending = at > 0 && safe.length - at <= LONGEST_ENDING ? safe.slice(at) : "";
  const stem = safe.slice(0, safe.length - ending.length);
  return `${[...stem].slice(0, LONGEST_STEM).join("")}${ending}`;
}

/** Of paths and of Windows; what shows nothing or turns the direction, but for joiners. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/gu;
/** Hidden files begin with a full stop; Windows drops it, and blanks, from the end. */
const ENDS = /^[.\s]+|[.\s]+$/g;
const IS_ACTIVE = /\.(?:[sx]?html?|xht|svgz?|xml|xsl|mht(?:ml)?|m?js|hta|url|webloc|desktop|lnk)$/i;
const LONGEST_ENDING = 12;
/** In characters, of four bytes each at most: names may have 255 bytes. */
const LONGEST_STEM = 60;
