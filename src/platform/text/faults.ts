/** The encodings of text files that are read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes that are no text: their offset, and what was found there. */
export interface Fault {
  readonly offset: number;
  readonly found: string;
}

/** Find the first ill-formed sequence or NUL; undefined where all is text. Linear time. */
export function findFault(bytes: Uint8Array, encoding: Encoding): Fault | undefined {
  return encoding === "utf-8" ? findUtf8Fault(bytes) : findUtf16Fault(bytes, encoding);
}

/** Well-formed sequences as in table 3-7 of the Unicode Standard. */
function findUtf8Fault(bytes: Uint8Array): Fault | undefined {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead === 0) return { offset: at, found: "a NUL character" };
    const length = utf8Length(bytes, at, lead);
    if (length === 0) return { offset: at, found: `the byte ${hex(lead, 2)}` };
    at += length;
  }
  return undefined;
}

/** Length of the well-formed sequence at an offset, 0 where there is none. */
function utf8Length(bytes: Uint8Array, at: number, lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let k = 2; k < length; k++) {
    if (((bytes[at + k] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function findUtf16Fault(bytes: Uint8Array, encoding: Encoding): Fault | undefined {
  const high = encoding === "utf-16le" ? 1 : 0;
  const unitAt = (at: number): number =>
    ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
  let at = 0;
  while (at < bytes.length) {
    if (at + 1 === bytes.length) return { offset: at, found: "half a UTF-16 unit" };
    const unit = unitAt(at);
    if (unit === 0) return { offset: at, found: "a NUL character" };
    const isPair = isHighSurrogate(unit) && at + 3 < bytes.length && isLowSurrogate(unitAt(at + 2));
    if (!isPair && unit >= 0xd800 && unit <= 0xdfff) {
      return { offset: at, found: `the lone surrogate ${hex(unit, 4)}` };
    }
    at += isPair ? 4 : 2;
  }
  return undefined;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const hex = (value: number, digits: number): string =>
  `0x${value.toString(16).toUpperCase().padStart(digits, "0")}`;
