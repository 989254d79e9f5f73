import { encodingOfHead } from "./file-head.ts";
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
    decoder = new TextDecoder(encodingOfHead(head.subarray(0, SAMPLE_BYTES)));
    yield decoder.decode(head, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
  else yield new TextDecoder(encodingOfHead(head.subarray(0, SAMPLE_BYTES))).decode(head);
}

const SAMPLE_BYTES = 4096;
