import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";

/** What a file is to hold: text, bytes, or text in pieces, of which one at a time is held. */
export type FileContent = string | Uint8Array | Iterable<string>;

/** The content of a file in one piece. */
export const wholeContent = (content: FileContent): string | Uint8Array =>
  isWhole(content) ? content : [...content].join("");

const isWhole = (content: FileContent): content is string | Uint8Array =>
  typeof content === "string" || content instanceof Uint8Array;

/**
 * Write a file whole or not at all: to a temporary name beside it, then renamed. Folders are made as
 * needed. Throws an ArchiveError where the disk refuses.
 */
export const writeFileAtomically = (path: string, content: string | Uint8Array): void =>
  replaceFile(path, (temporary) => writeFileSync(temporary, content));

/**
 * The same by way of a staging folder on the same disk that no other process writes to. Where many
 * files are made in one folder, it changes once a file instead of three times, which most disks
 * take longest for, above all when several processes do it.
 */
export const writeFileThrough = (staging: string, path: string, content: FileContent): void =>
  replaceFile(
    path,
    (temporary) =>
      isWhole(content)
        ? writeFileSync(temporary, content)
        : writePieces(temporary, "w", inChunks(content)),
    join(staging, `${process.pid}.tmp`),
  );

/** Move a file to another place on the same disk, replacing what stands there; makes folders as needed. */
export function moveFile(from: string, to: string): void {
  try {
    makingFolder(to, () => renameSync(from, to));
  } catch (error) {
    throw diskError(to, error);
  }
}

/** Write a file too long for one string, given as lines without their line ends, whole or not at all. */
export const writeLinesAtomically = (path: string, lines: Iterable<string>): void =>
  replaceFile(path, (temporary) => writePieces(temporary, "w", inChunks(toLines(lines))));

/** The same for a file given as pieces of bytes. */
export const writePiecesAtomically = (path: string, pieces: Iterable<Uint8Array>): void =>
  replaceFile(path, (temporary) => writePieces(temporary, "w", pieces));

/**
 * Whether a name is that of a temporary file whose process has ended, or is this process, which
 * writes nothing meanwhile. Processes of other machines look as if they had ended: only the holder
 * of a folder's lock may remove such files.
 */
export function isLeftover(name: string): boolean {
  const pid = Number(TEMPORARY.exec(name)?.groups?.pid ?? Number.NaN);
  return pid === process.pid || (pid > 0 && !isAlive(pid));
}

// "a-post-1x8Ah3.md.4711.tmp"
const TEMPORARY = /\.(?<pid>\d{1,10})\.tmp$/;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !isSystemError(error, "ESRCH");
  }
};

/** Append bytes to a file. Throws an ArchiveError where the disk refuses. */
export function appendPieces(path: string, pieces: Iterable<Uint8Array>): void {
  try {
    writePieces(path, "a", pieces);
  } catch (error) {
    throw diskError(path, error);
  }
}

function replaceFile(
  path: string,
  write: (temporary: string) => void,
  temporary = `${path}.${process.pid}.tmp`,
): void {
  try {
    makingFolder(temporary, write);
    makingFolder(path, () => renameSync(temporary, path));
  } catch (error) {
    removeQuietly(temporary);
    throw diskError(path, error);
  }
}

function writePieces(path: string, flags: "a" | "w", pieces: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, flags);
  try {
    for (const piece of pieces) {
      for (let done = 0; done < piece.length; ) done += writeSync(descriptor, piece, done);
    }
  } finally {
    closeSync(descriptor);
  }
}

const CHUNK = 65_536;

function* toLines(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function* inChunks(pieces: Iterable<string>): Generator<Uint8Array> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = "";
  }
  yield Buffer.from(chunk);
}

/**
 * An error of the file system as an ArchiveError that says what to do; any other error as it is.
 */
export function diskError(path: string, error: unknown): unknown {
  if (isTooLarge(error)) {
    const expected = `a file of at most ${LIMITS[error.code]}`;
    return new ArchiveError({ file: path }, expected, "a larger one", "cut it into several files");
  }
  if (!isSystemError(error)) return error;
  const code = error.code.replace(NODE_PREFIX, "");
  const advice = ADVICE[code] ?? "check that the place exists and may be written to";
  return new ArchiveError({ file: path }, "a place that can be read and written", code, advice);
}

// Node says `ERR_FS_EISDIR` where it saw before the system did.
const NODE_PREFIX = /^ERR_FS_/;

/** Whether an error comes from the operating system with this code (`ENOENT`), or with any. */
export const isSystemError = (
  error: unknown,
  code?: string,
): error is NodeJS.ErrnoException & { readonly code: string } =>
  error instanceof Error &&
  "syscall" in error &&
  "code" in error &&
  typeof error.code === "string" &&
  (code === undefined || error.code === code);

/** Whether an error is Node's refusal to read a file or string that is too large. */
export const isTooLarge = (
  error: unknown,
): error is Error & { readonly code: keyof typeof LIMITS } =>
  error instanceof Error && "code" in error && Object.hasOwn(LIMITS, String(error.code));

const LIMITS = {
  ERR_FS_FILE_TOO_LARGE: "2 GiB",
  ERR_STRING_TOO_LONG: "512 MiB of text",
};

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: free some space and run the command again",
  EDQUOT: "the disk quota is used up: free some space and run the command again",
  EROFS: "the disk is read-only: choose another folder",
  EACCES: "permission is denied: change the rights or choose another folder",
  EPERM: "permission is denied: change the rights or choose another folder",
  ENOENT: "the file is missing: put it back or leave it out",
  EISDIR: "a folder stands where a file is needed: move it away",
  ENOTDIR: "a file stands where a folder is needed: move it away",
  EMFILE: "too many files are open: close other programs and run the command again",
  ENFILE: "too many files are open: close other programs and run the command again",
};

/** Remove a file, ignoring errors: it is called where another error is about to be reported. */
export const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true });
  } catch {}
};

// Trying first and making the folder on failure saves a system call a file.
function makingFolder(path: string, write: (path: string) => void): void {
  try {
    write(path);
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw error;
    mkdirSync(dirname(path), { recursive: true });
    write(path);
  }
}
