import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { oddFileError, oddKindAt } from "./odd-file.ts";
import { diskError } from "./write-file.ts";

/**
 * The bytes of a plain file, piece by piece. Throws an ArchiveError where the disk refuses or it is
 * no plain file.
 */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  const found = oddKindAt(path);
  if (found !== undefined) throw oddFileError(path, found);
  try {
    yield* createReadStream(path, { highWaterMark: PIECE });
  } catch (error) {
    throw diskError(path, error);
  }
}

const PIECE = 1 << 18;

/** At most so many of the first bytes of a plain file. Throws an ArchiveError where the disk refuses. */
export const readStart = (path: string, length: number): Uint8Array =>
  withFile(path, (file) => readAt(file, 0, length));

/** Open a file for a while. Throws an ArchiveError where the disk refuses. */
export function withFile<Result>(path: string, use: (file: number) => Result): Result {
  try {
    const file = openSync(path, "r");
    try {
      return use(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw diskError(path, error);
  }
}

/** The bytes from an offset on, fewer where the file ends before. */
export function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
