import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { diskError } from "./write-file.ts";

/**
 * SHA-256 of a file's bytes as base64url, whatever its size: it is read piece by piece. Throws an
 * ArchiveError where the disk refuses.
 */
export function hashFile(path: string): string {
  const sum = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  try {
    const file = openSync(path, "r");
    try {
      for (let read = PIECE; read > 0; ) {
        read = readSync(file, piece);
        sum.update(piece.subarray(0, read));
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw diskError(path, error);
  }
  return sum.digest("base64url");
}

/** Bytes read at once. */
const PIECE = 1 << 20;
