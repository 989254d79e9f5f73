import { isUtf8 } from "node:buffer";
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { ArchiveError } from "../../core/errors.ts";
import { isSameStamp, type Stamp, stampOf } from "./file-stamp.ts";
import { diskError, isSystemError } from "./write-file.ts";
import { ZipReader } from "./zip-reader.ts";

/** A zip archive on disk, and what messages call it. */
export interface ZipPlace {
  readonly name: string;
  readonly path: string;
}

/** The files of a zip archive by their paths in it, with forward slashes; folders are left out. */
export type ZipDirectory = ReadonlyMap<string, Entry>;

/**
 * The list of files of a zip archive; the last few lists are kept. Nothing is unpacked. Throws an
 * ArchiveError where the archive is damaged, where a path leads out of it or stands twice, and where
 * a file would be much larger than such files are.
 */
export async function readZipDirectory(zip: ZipPlace): Promise<ZipDirectory> {
  const stamp = stampOf(zip.path);
  const known = directories.get(zip.path);
  if (known !== undefined && isSameStamp(known.stamp, stamp)) return known.directory;
  const directory = await openZip(zip, readEntries);
  const [oldest] = directories.keys();
  if (directories.size >= MOST_KEPT && oldest !== undefined) directories.delete(oldest);
  if (stamp !== undefined) directories.set(zip.path, { stamp, directory });
  return directory;
}

const directories = new Map<string, { readonly stamp: Stamp; readonly directory: ZipDirectory }>();
const MOST_KEPT = 4;

/** Open a zip archive for a while; errors of its form become ArchiveErrors. */
export async function openZip<Result>(
  { name, path }: ZipPlace,
  use: (archive: ZipFile, name: string, reader: ZipReader) => Promise<Result>,
): Promise<Result> {
  try {
    const reader = new ZipReader(path);
    const size = stampOf(path)?.size ?? 0;
    const options = { autoClose: false, decodeStrings: false };
    const archive = await fromRandomAccessReaderPromise(reader, size, options).catch((error) => {
      reader.close(() => {});
      throw error;
    });
    try {
      return await use(archive, name, reader);
    } finally {
      archive.close();
    }
  } catch (error) {
    throw isSystemError(error) ? diskError(path, error) : asZipError(name, error);
  }
}

/** An error of a library that reads zip archives as one that a person can act on. */
export function asZipError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ArchiveError) return error;
  return zipError(file, "a zip archive that is whole", error.message, REPLACE);
}

const REPLACE = "copy or download it again";

const zipError = (file: string, expected: string, found: string, advice: string): ArchiveError =>
  new ArchiveError({ file }, expected, found, advice);

async function readEntries(
  archive: ZipFile,
  file: string,
  reader: ZipReader,
): Promise<ZipDirectory> {
  const directory = new Map<string, Entry>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const path = pathOf(entry, file);
    if (path === undefined) continue;
    if (directory.has(path)) {
      const found = `${JSON.stringify(path)} twice`;
      throw zipError(file, "a zip archive with each file once", found, UNPACK);
    }
    total += entry.uncompressedSize;
    refuseBomb(entry, path, total, file);
    directory.set(path, entry);
    if (directory.size > MOST_FILES) {
      const found = "more";
      throw zipError(file, `a zip archive of at most ${MOST_FILES} files`, found, UNPACK);
    }
  }
  // Of more than 65,535 files some programs write the count without its higher bits.
  if (reader.holds(archive.readEntryCursor, ENTRY_SIGNATURE)) {
    throw new Error("more files than it says");
  }
  return directory;
}

const ENTRY_SIGNATURE = "PK\x01\x02";

const UNPACK =
  "unpack it yourself where you trust it, and put the folder into dumps/ instead of it";

/** Memory holds about a kilobyte for each. */
const MOST_FILES = 1_000_000;

/** The path of an entry without `.` and doubled slashes; undefined for a folder. */
function pathOf(entry: Entry, file: string): string | undefined {
  const name = nameOf(entry);
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  const isFolder = name.endsWith("/");
  const isNone = (parts.length === 0 && !isFolder) || parts.length > MOST_FOLDERS;
  if (isNone || validateFileName(name) !== null) {
    const found = JSON.stringify(name);
    throw zipError(file, "paths that stay within the zip archive", found, UNPACK);
  }
  return isFolder ? undefined : parts.join("/");
}

/** One inside the other. */
const MOST_FOLDERS = 200;

/**
 * As yauzl reads it, save that names which are UTF-8 are read as such even where the entry does not
 * say so: macOS writes them that way.
 */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flags = isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_FLAG : generalPurposeBitFlag;
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, true);
}

const UTF8_FLAG = 0x800;

/** Texts shrink to a tenth by deflating, at best to some hundredths. */
function refuseBomb(entry: Entry, path: string, total: number, file: string): void {
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > LARGE && uncompressedSize > MOST_RATIO * compressedSize) {
    const found = `${JSON.stringify(path)}, ${uncompressedSize} bytes out of ${compressedSize}`;
    throw zipError(file, `files at most ${MOST_RATIO} times as large unpacked`, found, UNPACK);
  }
  if (total > MOST_BYTES) {
    throw zipError(file, "a zip archive of at most 64 GiB unpacked", "a larger one", UNPACK);
  }
}

const LARGE = 100_000_000;
const MOST_RATIO = 100;
const MOST_BYTES = 64 * 2 ** 30;
