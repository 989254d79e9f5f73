import { closeSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { readCacheBytes } from "./read-source.ts";
import { appendPieces, diskError, isSystemError, writePiecesAtomically } from "./write-file.ts";

/**
 * Files of blocks: a header line that says what they hold, then blocks of bytes, each after a line
 * with its CRC-32 and its length. Blocks can be appended; a file that was cut short or altered is
 * detected.
 */

/**
 * The blocks of a file; undefined where it is missing, too large, damaged or has another header.
 */
export function readBlocks(path: string, firstLine: string): readonly Buffer[] | undefined {
  const bytes = readCacheBytes(path);
  const start = toLine(firstLine);
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

/** Write a file of blocks, whole or not at all. */
export const writeBlocks = (path: string, firstLine: string, blocks: Iterable<Uint8Array>): void =>
  writePiecesAtomically(path, toPieces(blocks, firstLine));

/** Append blocks to a file of blocks. */
export const appendBlocks = (path: string, blocks: Iterable<Uint8Array>): void =>
  appendPieces(path, toPieces(blocks));

/** Whether a file exists and begins with this line. */
export function beginsWith(path: string, firstLine: string): boolean {
  const expected = toLine(firstLine);
  const start = Buffer.alloc(expected.length);
  try {
    const descriptor = openSync(path, "r");
    try {
      readSync(descriptor, start, 0, start.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return false;
    throw diskError(path, error);
  }
  return start.equals(expected);
}

/** The offsets of the line feeds in a block, ascending. */
export function lineEnds(block: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let end = block.indexOf(NEW_LINE); end !== -1; end = block.indexOf(NEW_LINE, end + 1)) {
    ends.push(end);
  }
  return ends;
}

function* toPieces(blocks: Iterable<Uint8Array>, firstLine?: string): Generator<Uint8Array> {
  if (firstLine !== undefined) yield toLine(firstLine);
  for (const block of blocks) {
    yield toLine(`${crc32(block)} ${block.length}`);
    yield block;
  }
}

const toLine = (text: string): Buffer => Buffer.from(`${text}\n`);

const NEW_LINE = 10;
