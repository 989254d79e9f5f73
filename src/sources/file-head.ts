import type { Encoding } from "../platform/text/faults.ts";
import { detectEncoding } from "./encoding.ts";
import type { FileHead } from "./source.ts";

/** How many bytes of a file are examined to tell its format. */
export const HEAD_BYTES = 65_536;

/** The beginning of a file, decoded, from its first bytes, of which `HEAD_BYTES` are looked at. */
export function decodeHead(bytes: Uint8Array, isCut = bytes.length > HEAD_BYTES): FileHead {
  const head = bytes.subarray(0, HEAD_BYTES);
  const decoder = new TextDecoder(encodingOfHead(head));
  // A character that the end of the head cuts in two is left out.
  return { text: decoder.decode(head, { stream: isCut }).replace(blankLines, ""), isCut };
}

/** Blanks at the start of the first line stay: a table may begin with a tab. */
const blankLines = /^\s*[\r\n]/;

/**
 * As RFC 4627 tells it (section 3), where neither mark nor blanks do: the forms that are recognised
 * begin with two ASCII characters, so that in UTF-16 every other byte of the first four is zero.
 */
export function encodingOfHead(head: Uint8Array): Encoding {
  const { encoding } = detectEncoding(head);
  const [a, b, c, d] = head;
  if (encoding !== "utf-8") return encoding;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return encoding;
}
