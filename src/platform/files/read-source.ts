import { isUtf8 } from "node:buffer";
import { closeSync, constants, openSync, readFileSync } from "node:fs";
import { ArchiveError } from "../../core/errors.ts";
import { findFault } from "../text/faults.ts";
import { oddFileError, oddKindAt } from "./odd-file.ts";
import { diskError, isSystemError, isTooLarge } from "./write-file.ts";

/**
 * The text of a plain file that a directory listing gave: the type is not checked beforehand, which
 * saves a tenth of the time. Throws an ArchiveError where the disk refuses, where something else
 * stands there by now, and, with line and byte, where the file is not UTF-8.
 */
export const readSource = (path: string): string => withDiskErrors(path, () => readListed(path));

/**
 * The text of a path that may be anything: the type is checked first, since a named pipe would
 * block. Undefined where there is no file; throws as `readSource` does.
 */
export const readIfThere = (path: string): string | undefined =>
  unlessMissing(path, () => readText(path));

/**
 * The bytes of a plain file. Throws an ArchiveError where the disk refuses or it is no plain file.
 */
export const readBytes = (path: string): Buffer => withDiskErrors(path, () => readPlain(path));

/** The bytes of a cache file; undefined where it is missing, or too large to be read at once. */
export const readCacheBytes = (path: string): Buffer | undefined =>
  unlessMissing(path, () => readPlain(path), isTooLarge);

function readPlain(path: string): Buffer {
  refuseOdd(path);
  return readFileSync(path);
}

function readText(path: string): string {
  refuseOdd(path);
  return checked(path, readFileSync(path, "utf8"));
}

function readListed(path: string): string {
  try {
    const text = readNonBlocking(path);
    // A pipe that nobody writes to reads as empty.
    if (text === "") refuseOdd(path);
    return checked(path, text);
  } catch (error) {
    refuseOdd(path);
    throw error;
  }
}

function readNonBlocking(path: string): string {
  const file = openSync(path, NON_BLOCKING);
  try {
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

/** So that a pipe does not block; Windows has no such flag, and no pipes among its files. */
const NON_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function checked(path: string, text: string): string {
  // Ill-formed UTF-8 was decoded as U+FFFD, which may also stand in the file itself.
  if (text.includes(REPLACEMENT)) refuseFault(path);
  return text;
}

const REPLACEMENT = "\uFFFD";

function refuseOdd(path: string): void {
  const found = oddKindAt(path);
  if (found !== undefined) throw oddFileError(path, found);
}

function refuseFault(path: string): void {
  const bytes = readFileSync(path);
  const fault = isUtf8(bytes) ? undefined : findFault(bytes, "utf-8");
  if (fault === undefined) return;
  const { offset, found } = fault;
  const line = bytes.subarray(0, offset).toString("latin1").split(LINE_END).length;
  throw new ArchiveError(
    { file: path, line, offset },
    "UTF-8 text",
    found,
    "save the file as UTF-8 in your editor and run the command again",
  );
}

const LINE_END = /\r\n?|\n/;

function withDiskErrors<Content>(path: string, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    throw diskError(path, error);
  }
}

function unlessMissing<Content>(
  path: string,
  read: () => Content,
  isMissing = (_error: unknown): boolean => false,
): Content | undefined {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error, "ENOENT") || isMissing(error)) return undefined;
    throw diskError(path, error);
  }
}
