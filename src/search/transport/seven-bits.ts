/** Codes that cannot stand in a string of JavaScript: line ends, quote, backslash; from place 1 on. */
const ESCAPED = [0, 0x0a, 0x0d, 0x22, 0x5c];

/**
 * Bytes as text that stands in a script between double quotes, and in a file as UTF-8 in an eighth
 * more bytes. They are a row of bits, the lowest of each byte first, cut into numbers of 7. A number is
 * the character of that code; but line feed, carriage return, quote and backslash are one character
 * with the number that follows: 128 × (1, 2, 3 or 4) + that number. Bits behind the last byte mean
 * nothing.
 */
export function encodeSevenBits(bytes: Uint8Array): string {
  const codes = new Uint16Array(Math.ceil((bytes.length * 8) / 7) + 1);
  let length = 0;
  let pending = 0;
  const add = (number: number): void => {
    const next = pending === 0 ? escapeOf(number) : 0;
    if (next === 0) codes[length++] = pending * 128 + number;
    pending = next;
  };
  let value = 0;
  let width = 0;
  for (const byte of bytes) {
    value |= byte << width;
    width += 8;
    for (; width >= 7; width -= 7) {
      add(value & 0x7f);
      value >>= 7;
    }
  }
  // With ones or with zeros in the bits that mean nothing, the last number needs no escape.
  const filled = value | (0x7f & (0x7f << width));
  if (width > 0) add(escapeOf(filled) > 0 ? value : filled);
  if (pending > 0) add(0);
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes.subarray(0, length));
}

/** The place of a number in `ESCAPED`, 0 of others. It is asked a hundred million times. */
function escapeOf(number: number): number {
  if (number === 0x5c) return 4;
  return number > 0x22 ? 0 : number === 0x22 ? 3 : number === 0x0d ? 2 : number === 0x0a ? 1 : 0;
}

/** What `encodeSevenBits` wrote. */
export function decodeSevenBits(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((text.length * 7) >> 2);
  let length = 0;
  let value = 0;
  let width = 0;
  const add = (number: number): void => {
    value |= number << width;
    width += 7;
    if (width < 8) return;
    bytes[length++] = value;
    value >>= 8;
    width -= 8;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) add(ESCAPED[code >> 7] ?? 0);
    add(code & 127);
  }
  return bytes.slice(0, length);
}
