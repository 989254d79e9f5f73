import type { Encoding } from "../../platform/text/faults.ts";
import { ADVICE, type ForeignForm } from "./form.ts";
import { SIGNATURES, type Signature, ZIP } from "./signatures.ts";

/** The binary form that the bytes are of; undefined where they may be a text in that encoding. */
export function recogniseBinary(bytes: Uint8Array, encoding: Encoding): ForeignForm | undefined {
  const head = latin1(bytes.subarray(0, BINARY_HEAD_BYTES));
  const known = SIGNATURES.find((signature) => fits(signature, head, bytes));
  if (known !== undefined) return known;
  return encoding === "utf-8" && isFullOfControls(head) ? UNKNOWN : undefined;
}

/** The document that a zip archive with such files is; undefined where it is none. */
export const recogniseZipped = (paths: {
  readonly has: (path: string) => boolean;
}): ForeignForm | undefined =>
  SIGNATURES.find(({ marks, within }) => marks[0] === PACKED && within && paths.has(within));

const PACKED = "PK\x03\x04";

/** So many bytes are enough to tell. */
export const BINARY_HEAD_BYTES = 4096;

/** A zip archive names all its files at its end, in the central directory. */
const END_BYTES = 65_536;

const fits = ({ marks, within }: Signature, head: string, bytes: Uint8Array): boolean =>
  Object.entries(marks).every(([at, mark]) => head.startsWith(mark, Number(at))) &&
  (within === undefined ||
    head.includes(within) ||
    latin1(bytes.subarray(-END_BYTES)).includes(within));

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

/** Whether a form is a zip archive, which may hold anything. */
export const isZip = ({ name }: ForeignForm): boolean => name === ZIP;

const UNKNOWN = { name: "binary data of an unknown form", advice: ADVICE.other };

/** A text may hold stray control characters, but no NUL; binary data is full of both. */
function isFullOfControls(head: string): boolean {
  if (!head.includes("\0")) return false;
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 0x20 && !TEXT_CONTROLS.has(code)) controls += 1;
  }
  return controls >= FEWEST_CONTROLS && controls * 20 > head.length;
}

const FEWEST_CONTROLS = 8;

/** Tab, line feed, vertical tab, form feed, carriage return, and the escape that colours begin with. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
