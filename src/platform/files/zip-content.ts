import { constants, crc32, inflateRawSync } from "node:zlib";
import type { Entry } from "yauzl";
import { ArchiveError } from "../../core/errors.ts";
import { readAt, withFile } from "./read-pieces.ts";
import { asZipError, openZip, type ZipPlace } from "./zip-directory.ts";

/** A file in a zip archive: its path in it, and what the archive's list of files says of it. */
export interface ZippedFile {
  readonly zip: ZipPlace;
  readonly path: string;
  readonly entry: Entry;
}

/**
 * The content of a file in a zip archive, piece by piece; it is never written to disk. Throws an
 * ArchiveError where it cannot be unpacked, and at the end where its bytes are not those that were
 * packed.
 */
export async function* readZipped(zipped: ZippedFile): AsyncGenerator<Uint8Array> {
  refuseUnreadable(zipped);
  const { zip, entry } = zipped;
  const stream = await openZip(zip, (archive) => archive.openReadStreamPromise(entry));
  try {
    let sum = 0;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new Error("bytes that are not those that were packed");
  } catch (error) {
    throw asZipError(nameOf(zipped), error);
  } finally {
    stream.destroy();
  }
}

/** At most so many of the first bytes of a file in a zip archive, unpacked. */
export function readZippedStart(zipped: ZippedFile, length: number): Uint8Array {
  refuseUnreadable(zipped);
  const { zip, entry } = zipped;
  try {
    return withFile(zip.path, (file) => {
      const from = contentStart(file, entry);
      for (let packed = length >> 2; ; packed *= 2) {
        const bytes = readAt(file, from, Math.min(packed, entry.compressedSize));
        const content = entry.compressionMethod === STORED ? bytes : inflateStart(bytes);
        const isEnough = content.length >= length || packed >= entry.compressedSize;
        if (isEnough) return content.subarray(0, length);
      }
    });
  } catch (error) {
    throw asZipError(nameOf(zipped), error);
  }
}

/** Throws an ArchiveError where a file is encrypted, a link, or packed in a way that is not known. */
export function refuseUnreadable(zipped: ZippedFile): void {
  const found = zippedOddity(zipped.entry);
  if (found === undefined) return;
  const { name } = zipped.zip;
  throw new ArchiveError(
    { file: name },
    "files that are stored or deflated, without a password",
    `${JSON.stringify(zipped.path)}, which is ${found}`,
    "unpack it, and put the folder into dumps/ instead of it",
  );
}

/** What a file in a zip archive is that cannot be unpacked: `encrypted`, `a link`; undefined for others. */
export function zippedOddity(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return "encrypted";
  // A link as Unix has it, whose content is where it leads.
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK) return "a link";
  if (entry.canDecodeFileData()) return undefined;
  return `compressed by the method ${entry.compressionMethod}`;
}

const FILE_TYPE = 0o170000;
const LINK = 0o120000;

const nameOf = ({ zip, path }: ZippedFile): string => `${zip.name}/${path}`;

const STORED = 0;

/** Where the content begins: behind the header that stands before each file. */
function contentStart(file: number, { relativeOffsetOfLocalHeader: from }: Entry): number {
  const header = readAt(file, from, HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== SIGNATURE) {
    throw new Error("no header before a file");
  }
  return from + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

const HEADER_BYTES = 30;
const SIGNATURE = 0x04034b50;

/** What the first bytes of deflated data unpack to. */
const inflateStart = (bytes: Uint8Array): Uint8Array =>
  inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
