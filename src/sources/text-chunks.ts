import type { Encoding } from "../platform/text/faults.ts";
import { detectEncoding } from "./encoding.ts";
import type { SourceFile } from "./source.ts";

/**
 * The text of a file in pieces: UTF-8, or UTF-16 with or without a mark, which is left out. What is
 * no text becomes U+FFFD. A character is never cut in two.
 */
export async function* textChunks(file: SourceFile): AsyncIterable<string> {
  let head: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  for await (const chunk of file.read()) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < SAMPLE_BYTES) continue;
    decoder = new TextDecoder(encodingOf(head));
    yield decoder.decode(head, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
  else yield new TextDecoder(encodingOf(head)).decode(head);
}

const SAMPLE_BYTES = 4096;

/** As RFC 4627 tells it (section 3), where neither mark nor blanks do. */
function encodingOf(head: Uint8Array): Encoding {
  const { encoding } = detectEncoding(head);
  const [a, b, c, d] = head;
  if (encoding !== "utf-8") return encoding;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return encoding;
}
