import { createHash } from "node:crypto";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import { linkFile } from "../../platform/files/link-file.ts";
import { readPieces, readStart } from "../../platform/files/read-pieces.ts";
import { diskError, moveFile, removeQuietly } from "../../platform/files/write-file.ts";
import {
  type DumpFile,
  type FileHash,
  hashPieces,
  type PlainNeighbour,
} from "../../store/dump-files.ts";
import type { FileKind } from "../kinds/file-kind.ts";
import { HEAD_BYTES, kindOfFile } from "../kinds/kind-of-file.ts";
import { keptName } from "../media-folders.ts";
import { makeFolderFor } from "./kept-folder.ts";

/** A file beside a dump that is to be kept. */
export interface FileToKeep {
  readonly sha256: string;
  /** Relative to the folder of the dump. */
  readonly path: string;
}

/** What became of a file. */
export type Keeping =
  | { readonly kept: FileKind & Pick<FileHash, "size"> }
  /** Why it is not kept; `gone` where it is not there. */
  | { readonly refused: string };

/**
 * Keep a file beside a dump under the name of its content: as a second name of the same file where the
 * disk can do so, else as a copy. It is read to the end before it gets that name, so that no other
 * bytes ever stand under it. Throws an ArchiveError where the disk refuses.
 */
export async function keepFile(
  dump: DumpFile,
  { sha256, path }: FileToKeep,
  folder: string,
): Promise<Keeping> {
  const found = dump.neighbour(path);
  if (found === undefined) return { refused: GONE };
  if ("odd" in found) return { refused: `is ${found.odd}` };
  const temporary = join(makeFolderFor(folder, sha256), `${sha256}.${process.pid}.tmp`);
  rmSync(temporary, { force: true });
  try {
    const hash = await bring(found, temporary);
    if (hash === undefined) return { refused: "cannot be unpacked" };
    if (hash.sha256 !== sha256) return { refused: "has changed since its export was read" };
    const kind = kindOfFile(readStart(temporary, HEAD_BYTES));
    moveFile(temporary, join(folder, keptName(sha256, kind.extension)));
    return { kept: { ...kind, size: hash.size } };
  } finally {
    removeQuietly(temporary);
  }
}

/** The file of a message is not beside its dump any more. */
export const GONE = "gone";

/** Put a file at a new place, and read it to its end; undefined where its zip archive is damaged. */
async function bring(
  { path, read }: PlainNeighbour,
  temporary: string,
): Promise<FileHash | undefined> {
  if (path !== undefined && linkFile(path, temporary)) return hashPieces(readPieces(temporary));
  try {
    return await copyPieces(read(), temporary);
  } catch (error) {
    // The disk's errors come as they are.
    if (path === undefined && error instanceof ArchiveError) return undefined;
    throw diskError(temporary, error);
  }
}

async function copyPieces(pieces: AsyncIterable<Uint8Array>, path: string): Promise<FileHash> {
  const sum = createHash("sha256");
  let size = 0;
  // Never into a file that stands there: it may be a second name of another.
  const file = openSync(path, "wx");
  try {
    for await (const piece of pieces) {
      sum.update(piece);
      size += piece.length;
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
  return { sha256: sum.digest("hex"), size };
}
