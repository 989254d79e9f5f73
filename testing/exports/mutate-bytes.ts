import { pick, type Random } from "../random.ts";
import { between, times } from "./values.ts";

/** A text as bytes of an encoding that dumps come in. */
export const encode = (random: Random, text: string): Uint8Array => pick(random, ENCODERS)(text);

/** One change of bytes, whatever characters they are. */
export const mutateBytes = (random: Random, bytes: Uint8Array): Uint8Array =>
  pick(random, CHANGES)(random, bytes);

/** The beginning of bytes. */
export const truncate = (random: Random, bytes: Uint8Array): Uint8Array =>
  bytes.subarray(0, between(random, 0, bytes.length));

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const utf8 = (text: string): Buffer => Buffer.from(text);

const ENCODERS: readonly ((text: string) => Uint8Array)[] = [
  ...times(6, () => utf8),
  (text) => utf8(`\ufeff${text}`),
  (text) => utf16(`\ufeff${text}`),
  utf16,
  (text) => utf16(`\ufeff${text}`).swap16(),
  (text) => utf16(text).swap16(),
  (text) => Buffer.from(text, "latin1"),
];

const CHANGES: readonly ((random: Random, bytes: Uint8Array) => Uint8Array)[] = [
  (random, bytes) => withBytes(bytes, between(random, 0, bytes.length), [between(random, 0, 255)]),
  (random, bytes) => withBytes(bytes, between(random, 0, bytes.length), [0]),
  (_random, bytes) => withBytes(bytes, 0, [0xff, 0xfe]),
  (random, bytes) =>
    withBytes(
      bytes,
      between(random, 0, bytes.length),
      times(between(random, 1, 40), () => between(random, 0x80, 0xff)),
    ),
  (random, bytes) => {
    const from = between(random, 0, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + between(random, 1, 3))]);
  },
];

const withBytes = (bytes: Uint8Array, at: number, more: readonly number[]): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)]);
