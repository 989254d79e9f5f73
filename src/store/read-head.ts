import { decodeHead, HEAD_BYTES } from "../sources/file-head.ts";
import { recogniseSource } from "../sources/recognise-source.ts";
import type { FileHead, Source, SourceFile } from "../sources/source.ts";
import { SOURCES } from "../sources/sources.ts";

/** The beginning of a dump, by which its format is recognised; no more of it is read. */
export async function readHead({ read }: Pick<SourceFile, "read">): Promise<FileHead> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of read()) {
    pieces.push(piece);
    size += piece.length;
    if (size > HEAD_BYTES) break;
  }
  return decodeHead(Buffer.concat(pieces));
}

/** The reader for a dump; undefined for a text. */
export const sourceOf = async (dump: Pick<SourceFile, "read">): Promise<Source | undefined> =>
  recogniseSource(await readHead(dump), SOURCES);
