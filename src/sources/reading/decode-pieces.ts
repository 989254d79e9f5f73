import { Buffer, isUtf8 } from "node:buffer";
import { encodingOfHead } from "../file-head.ts";
import type { SourceFile } from "../source.ts";
import { countLineEnds } from "./line-ends.ts";

/** Told of a piece with bytes that are no text: the line ends in it before the first of them. */
type OnFault = (lineEnds: number) => void;

/**
 * The text of a file in pieces of bounded size, without a byte order mark; UTF-8 or UTF-16, as its
 * beginning tells. Bytes that are no text, NUL, and a character that the end of the file cuts become
 * U+FFFD; the first two are told to `onFault`. The borders of pieces never cut a character.
 */
export async function* decodePieces(
  file: SourceFile,
  onFault: OnFault = () => undefined,
): AsyncGenerator<string> {
  let decoder: PieceDecoder | undefined;
  let head: Uint8Array = new Uint8Array(0);
  for await (const bytes of smallPieces(file)) {
    if (decoder === undefined) {
      head = joined(head, bytes);
      if (head.length < HEAD_SIZE) continue;
      decoder = new PieceDecoder(head, onFault);
      yield decoder.decode(head);
    } else {
      yield decoder.decode(bytes);
    }
  }
  if (decoder === undefined) {
    decoder = new PieceDecoder(head, onFault);
    yield decoder.decode(head);
  }
  yield decoder.end();
}

/** Enough to tell UTF-16 without a byte order mark from UTF-8. */
const HEAD_SIZE = 4096;
const PIECE_SIZE = 65_536;

async function* smallPieces(file: SourceFile): AsyncGenerator<Uint8Array> {
  for await (const bytes of file.read()) {
    for (let at = 0; at < bytes.length; at += PIECE_SIZE) {
      yield bytes.subarray(at, at + PIECE_SIZE);
    }
  }
}

/** Decodes strictly, which is fast; a piece with a fault is decoded anew with U+FFFD. */
class PieceDecoder {
  readonly #encoding: string;
  readonly #onFault: OnFault;
  readonly #strict: TextDecoder;
  #held: Uint8Array = new Uint8Array(0);
  #isFirst = true;

  constructor(head: Uint8Array, onFault: OnFault) {
    this.#encoding = encodingOfHead(head.subarray(0, HEAD_SIZE));
    this.#onFault = onFault;
    this.#strict = new TextDecoder(this.#encoding, { fatal: true, ignoreBOM: true });
  }

  decode(piece: Uint8Array): string {
    const bytes = joined(this.#held, piece);
    const whole = wholeLength(bytes, this.#encoding);
    this.#held = bytes.slice(whole);
    return this.#text(bytes.subarray(0, whole));
  }

  /** What the end of the file cuts. */
  end(): string {
    return this.#lenient(this.#held);
  }

  #text(bytes: Uint8Array): string {
    const text = this.#decode(bytes);
    if (!this.#isFirst || text === "") return text;
    this.#isFirst = false;
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  }

  #decode(bytes: Uint8Array): string {
    const strict = this.#strictText(bytes);
    if (strict?.includes("\0") === false) return strict;
    const text = (strict ?? this.#lenient(bytes)).replaceAll("\0", "\uFFFD");
    this.#onFault(countLineEnds(text.slice(0, text.indexOf("\uFFFD"))));
    return text;
  }

  #strictText(bytes: Uint8Array): string | undefined {
    if (this.#encoding === "utf-8") return isUtf8(bytes) ? utf8Text(bytes) : undefined;
    try {
      return this.#strict.decode(bytes);
    } catch {
      return undefined;
    }
  }

  #lenient(bytes: Uint8Array): string {
    return new TextDecoder(this.#encoding, { ignoreBOM: true }).decode(bytes);
  }
}

/** Faster than a TextDecoder. */
const utf8Text = ({ buffer, byteOffset, length }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, length).toString("utf8");

/** How many bytes end with a whole character; never more than three are held back. */
function wholeLength(bytes: Uint8Array, encoding: string): number {
  const { length } = bytes;
  if (encoding !== "utf-8") {
    const even = length - (length % 2);
    const high = bytes[encoding === "utf-16le" ? even - 1 : even - 2] ?? 0;
    return even > 0 && high >= 0xd8 && high <= 0xdb ? even - 2 : even;
  }
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] ?? 0;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? length - back : length;
  }
  return length;
}

const sequenceLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const bytes = new Uint8Array(before.length + after.length);
  bytes.set(before);
  bytes.set(after, before.length);
  return bytes;
}
