import { isUtf8 } from "node:buffer";
import { closeSync, constants, openSync, readFileSync } from "node:fs";
import { ArchiveError } from "../../core/errors.ts";
import { findFault } from "../text/faults.ts";
import { oddFileError, oddKindAt } from "./odd-file.ts";
import { diskError, isSystemError, isTooLarge } from "./write-file.ts";

/**
 * A plain file as text, best one that a folder listed as such: it is read without a look at what it
 * is, which would take a tenth of the time. Throws an ArchiveError where the disk refuses, where
 * something else stands there by now, and, with line and byte, where it is not UTF-8.
 */
export const readSource = (path: string): string => orRefuse(path, () => readListed(path));

/**
 * The same of a file that may be anything (a named pipe would keep a reader waiting for ever);
 * undefined where there is none.
 */
export const readIfThere = (path: string): string | undefined =>
  orNothing(path, () => readText(path));

/** A plain file's bytes. Throws an ArchiveError where the disk refuses or something else stands there. */
export const readBytes = (path: string): Buffer => orRefuse(path, () => readPlain(path));

/** The same of a cache; undefined where there is no file, or one too large to be read at once. */
export const readCacheBytes = (path: string): Buffer | undefined =>
  orNothing(path, () => readPlain(path), isTooLarge);

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
    const text = readAtOnce(path);
    // So reads a pipe that nobody writes to.
    if (text === "") refuseOdd(path);
    return checked(path, text);
  } catch (error) {
    refuseOdd(path);
    throw error;
  }
}

function readAtOnce(path: string): string {
  const file = openSync(path, AT_ONCE);
  try {
    return readFileSync(file, "utf8");
  } finally {
    closeSync(file);
  }
}

/** No pipe keeps the reader waiting; Windows has no such flag, and no pipes among its files. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function checked(path: string, text: string): string {
  // What is no UTF-8 was decoded as U+FFFD, which a file may also hold by right.
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

function orRefuse<Content>(path: string, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    throw diskError(path, error);
  }
}

function orNothing<Content>(
  path: string,
  read: () => Content,
  isNothing = (_error: unknown): boolean => false,
): Content | undefined {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error, "ENOENT") || isNothing(error)) return undefined;
    throw diskError(path, error);
  }
}
