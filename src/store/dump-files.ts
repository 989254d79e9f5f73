import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { stampOf } from "../platform/files/file-stamp.ts";
import { isWithin } from "../platform/files/is-within.ts";
import { oddKindAt, statIfThere } from "../platform/files/odd-file.ts";
import { readPieces } from "../platform/files/read-pieces.ts";
import { readBytes } from "../platform/files/read-source.ts";
import { diskError, isSystemError } from "../platform/files/write-file.ts";
import { readZipped, zippedOddity } from "../platform/files/zip-content.ts";
import { readZipDirectory, type ZipDirectory } from "../platform/files/zip-directory.ts";

/** Where a dump is to be found, as plain data. */
export interface DumpPlace {
  /** Its path below the folder of dumps, with forward slashes: `old.zip/ChatExport/result.json`. */
  readonly name: string;
  /** The file, or the zip archive that holds it; its stamp tells of a change. */
  readonly path: string;
  /** The path in the zip archive. */
  readonly entry?: string;
}

/** A dump that is open for reading: one file that a reader reads. */
export interface DumpFile extends DumpPlace {
  /** Of its content, in bytes; 0 where there is no such file. */
  readonly size: number;
  /** Its bytes in order; they may be read more than once. */
  readonly read: () => AsyncIterable<Uint8Array>;
  /** All its bytes, for dumps that are read whole. */
  readonly readAll: () => Promise<Uint8Array>;
  /**
   * The file at a path relative to the dump's folder, in that folder or in the same zip archive;
   * undefined where there is none. Paths that lead out of it lead nowhere.
   */
  readonly neighbour: (path: string) => NeighbourFile | undefined;
}

/** A file beside a dump. */
type NeighbourFile = PlainNeighbour | OddNeighbour;

/** A file beside a dump that can be read. */
export interface PlainNeighbour {
  /** Where it lies on disk, links followed; absent for one in a zip archive. */
  readonly path?: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes in order. Throws an ArchiveError where it cannot be read. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** What is not read: `a named pipe`, `a link that leads out of the folder of the export`. */
interface OddNeighbour {
  readonly odd: string;
}

export interface FileHash {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Open a dump. Throws an ArchiveError where its zip archive cannot be read; a file that cannot be
 * read is told of when it is read.
 */
export async function openDump(place: DumpPlace): Promise<DumpFile> {
  const { name, path, entry } = place;
  if (entry === undefined) return openPlain(place);
  const zip = { name: name.slice(0, -entry.length - 1), path };
  return openZipped(place, entry, zip, await readZipDirectory(zip));
}

function openPlain(place: DumpPlace): DumpFile {
  const { path } = place;
  const neighbour = (named: string): NeighbourFile | undefined => {
    const below = pathBelow(named);
    return below === undefined ? undefined : neighbourAt(dirname(path), below);
  };
  return {
    ...place,
    size: stampOf(path)?.size ?? 0,
    read: () => readPieces(path),
    readAll: async () => readBytes(path),
    neighbour,
  };
}

/** A message may name what no file can be called. */
function neighbourAt(folder: string, below: string): NeighbourFile | undefined {
  const found = join(folder, below);
  try {
    const odd = oddKindAt(found);
    if (odd !== undefined) return { odd };
    const stats = statIfThere(found);
    if (stats === undefined) return undefined;
    const path = realpathSync(found);
    if (!isWithin(path, realpathSync(folder))) return { odd: LEADS_OUT };
    return { path, size: stats.size, read: () => readPieces(path) };
  } catch (error) {
    if (NO_FILE.some((code) => isSystemError(error, code))) return undefined;
    throw diskError(found, error);
  }
}

const LEADS_OUT = "a link that leads out of the folder of the export";

const NO_FILE = ["ENAMETOOLONG", "ENOTDIR", "ENOENT"];

function openZipped(
  place: DumpPlace,
  path: string,
  zip: { readonly name: string; readonly path: string },
  directory: ZipDirectory,
): DumpFile {
  const entry = directory.get(path);
  if (entry === undefined) throw missingError(place.name);
  const read = (): AsyncIterable<Uint8Array> => readZipped({ zip, path, entry });
  const neighbour = (named: string): NeighbourFile | undefined => {
    const below = pathBelow(named);
    if (below === undefined) return undefined;
    const found = posix.join(posix.dirname(path), below);
    const entry = directory.get(found);
    if (entry === undefined) return undefined;
    const zipped = { zip, path: found, entry };
    const odd = zippedOddity(entry);
    if (odd !== undefined) return { odd };
    return { size: entry.uncompressedSize, read: () => readZipped(zipped) };
  };
  return {
    ...place,
    size: entry.uncompressedSize,
    read,
    readAll: async () => {
      if (entry.uncompressedSize > MOST_AT_ONCE) throw tooLargeError(place.name);
      const pieces: Uint8Array[] = [];
      for await (const piece of read()) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    neighbour,
  };
}

/** A path of a message as one below its dump's folder; undefined where it leads elsewhere. */
function pathBelow(path: string): string | undefined {
  if (path === "" || path.includes("\0") || absolute.test(path)) return undefined;
  const below = posix.normalize(path);
  return below === ".." || below.startsWith("../") ? undefined : below;
}

// "/etc", "C:files", "photos\1.jpg"
const absolute = /^(?:\/|[A-Za-z]:)|\\/;

/** The hash and the number of bytes that come in pieces. */
export async function hashPieces(pieces: AsyncIterable<Uint8Array>): Promise<FileHash> {
  const sum = createHash("sha256");
  let size = 0;
  for await (const piece of pieces) {
    sum.update(piece);
    size += piece.length;
  }
  return { sha256: sum.digest("hex"), size };
}

/** As `readFile` has it. */
const MOST_AT_ONCE = 2 ** 31;

const tooLargeError = (file: string): ArchiveError =>
  new ArchiveError(
    { file },
    "a file of at most 2 GiB",
    "a larger one",
    "unpack the archive and cut the file into several",
  );

const missingError = (file: string): ArchiveError =>
  new ArchiveError(
    { file },
    "a file of the zip archive",
    "that it is not there any more",
    "run the command again, or put it back",
  );
