import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { diskError, isSystemError } from "./write-file.ts";

/**
 * Files of blocks: a line that says what they hold, then blocks of bytes, each behind a line with its
 * CRC-32 and its length. Blocks can be added at the end; what was cut short or altered is found out.
 */

/** The blocks of a file; undefined where it is missing, damaged or begins with another line. */
export function readBlocks(path: string, firstLine: string): readonly Buffer[] | undefined {
  const bytes = readBytes(path);
  const start = Buffer.from(`${firstLine}\n`);
  if (bytes === undefined || !bytes.subarray(0, start.length).equals(start)) return undefined;
  const blocks: Buffer[] = [];
  for (let next = start.length; next < bytes.length; ) {
    const end = bytes.indexOf(NEW_LINE, next);
    if (end === -1) return undefined;
    const [sum, length = Number.NaN] = bytes.toString("latin1", next, end).split(" ").map(Number);
    const block = bytes.subarray(end + 1, end + 1 + length);
    if (block.length !== length || crc32(block) !== sum) return undefined;
    blocks.push(block);
    next = end + 1 + length;
  }
  return blocks;
}

/** A block as it stands in a file. */
export function toBlock(...pieces: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(pieces);
  return Buffer.concat([Buffer.from(`${crc32(content)} ${content.length}\n`), content]);
}

/** Where each line of a block ends (excluded), ascending; what follows the last line end is no line. */
export function lineEnds(block: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let end = block.indexOf(NEW_LINE); end !== -1; end = block.indexOf(NEW_LINE, end + 1)) {
    ends.push(end);
  }
  return ends;
}

const NEW_LINE = 10;

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw diskError(path, error);
  }
}
