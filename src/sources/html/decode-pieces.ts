import { encodingOfHead } from "../file-head.ts";
import type { SourceFile } from "../source.ts";

/**
 * A file's text in pieces of bounded size, without its byte order mark; UTF-8 or UTF-16, as its
 * beginning tells. Bytes that are no text, and NUL, become U+FFFD.
 */
export async function* decodePieces(file: SourceFile): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  /** What came before it was enough to tell. */
  let head: Uint8Array = NOTHING;
  for await (const bytes of file.read()) {
    const known = decoder === undefined ? joinBytes(head, bytes) : bytes;
    if (decoder === undefined && known.length < HEAD_SIZE) {
      head = known;
      continue;
    }
    head = NOTHING;
    decoder ??= new TextDecoder(encodingOfHead(known.subarray(0, HEAD_SIZE)));
    for (let at = 0; at < known.length; at += PIECE_SIZE) {
      yield withoutNul(decoder.decode(known.subarray(at, at + PIECE_SIZE), { stream: true }));
    }
  }
  decoder ??= new TextDecoder(encodingOfHead(head));
  yield withoutNul(decoder.decode(head));
}

const withoutNul = (text: string): string => text.replaceAll("\0", "\uFFFD");

const NOTHING = new Uint8Array(0);

/** In bytes. */
const HEAD_SIZE = 4096;
const PIECE_SIZE = 1 << 16;

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
