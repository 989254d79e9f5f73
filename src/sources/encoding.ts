import type { Encoding } from "../platform/text/faults.ts";

/** An encoding and the number of bytes its byte order mark takes (0 where there is none). */
interface EncodingMark {
  readonly encoding: Encoding;
  readonly bomLength: number;
}

/**
 * Detect the encoding of a text file: by its byte order mark, else by its blanks.
 *
 * UTF-8 text holds no zero byte. UTF-16 text without a mark holds one in every blank and line end
 * (`20 00` or `00 20`), so one byte order must have at least one such unit in 200 and outnumber the
 * other order four to one; a UTF-8 file with a stray NUL has neither.
 */
export function detectEncoding(bytes: Uint8Array): EncodingMark {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", bomLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", bomLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", bomLength: 2 };
  return { encoding: bytes.includes(0) ? byBlanks(bytes) : "utf-8", bomLength: 0 };
}

function byBlanks(bytes: Uint8Array): Encoding {
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const even = bytes[at] ?? 0;
    const odd = bytes[at + 1] ?? 0;
    if (odd === 0 && isAsciiBlank(even)) little += 1;
    if (even === 0 && isAsciiBlank(odd)) big += 1;
  }
  const enough = bytes.length / 400;
  if (little >= enough && little > 4 * big) return "utf-16le";
  if (big >= enough && big > 4 * little) return "utf-16be";
  return "utf-8";
}

const isAsciiBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d;
