import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ArchiveError } from "../../core/errors.ts";
import { printable } from "../../core/printable.ts";
import { diskError, isSystemError, removeQuietly } from "../files/write-file.ts";
import { parseJson } from "../text/parse-json.ts";
import { hasEnded, identityOf, type ProcessIdentity } from "./process-identity.ts";

/** The process that holds a lock, as the lock file names it. */
interface Holder extends ProcessIdentity {
  readonly host: string;
  /** Tells two locks that one process took one after the other apart. */
  readonly token?: string;
}

/** The locks that this process holds, by their tokens. */
const held = new Set<string>();

const POLL_MS = 200;

/**
 * Run some work while holding a lock file, so that two commands never write the same folders at once.
 * Waits for another holder and says so once; a lock whose process has ended is taken over.
 */
export async function withLock<Result>(
  file: string,
  onWait: (message: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  const token = randomUUID();
  const own = JSON.stringify({ ...identityOf(process.pid), host: hostname(), token });
  for (let told = false; !take(file, own); told = true) {
    if (!told) onWait(describeWait(file, readLock(file) ?? ""));
    await setTimeout(POLL_MS);
  }
  held.add(token);
  try {
    return await work();
  } finally {
    if (readLock(file) === own) remove(file);
    held.delete(token);
  }
}

/** The content of a lock file; undefined where there is none, or only a broken link. */
function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw diskError(file, error);
  }
}

/**
 * Try to take a lock, clearing away one whose process has ended; whether it is this process's now.
 */
function take(file: string, own: string): boolean {
  const found = readLock(file);
  if (found !== undefined && isAbandoned(file, found)) clearAway(file, own);
  if (readLock(file) === undefined) create(file, own);
  return readLock(file) === own;
}

/**
 * Remove a lock whose process has ended. That takes a second lock and a second look: of two
 * processes that wait, the slower one would else remove the new lock of the faster one.
 */
function clearAway(file: string, own: string): void {
  const removal = `${file}.removal`;
  if (!take(removal, own)) return;
  try {
    const found = readLock(file);
    if (found !== undefined && isAbandoned(file, found)) remove(file);
  } finally {
    remove(removal);
  }
}

/**
 * Create a lock unless there is one: atomically, with its content, as a hard link to a finished
 * file.
 */
function create(file: string, own: string): void {
  const whole = `${file}.${randomUUID()}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(whole, own);
    linkSync(whole, file);
  } catch (error) {
    if (!isSystemError(error, "EEXIST")) createInTwoSteps(file, own, error);
  } finally {
    removeQuietly(whole);
  }
}

/**
 * For disks without hard links (FAT, some network disks). Throws where the disk refuses; a folder
 * that is still missing could not be made, as the `first` error says.
 */
function createInTwoSteps(file: string, own: string, first: unknown): void {
  try {
    writeFileSync(file, own, { flag: "wx" });
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return;
    throw isSystemError(error, "ENOENT") ? diskError(dirname(file), first) : diskError(file, error);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw diskError(file, error);
  }
}

/** Only processes of this machine can be checked; those of other machines are waited for. */
function isAbandoned(file: string, content: string): boolean {
  if (content === "") return isOld(file);
  const holder = parseHolder(file, content);
  if (holder.host !== hostname()) return false;
  return holder.pid === process.pid ? !held.has(holder.token ?? "") : hasEnded(holder);
}

/** An empty lock file is being written, or its disk was full. */
const isOld = (file: string): boolean =>
  Math.abs(Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)) >
  WRITTEN_WITHIN_MS;

const WRITTEN_WITHIN_MS = 10_000;

function describeWait(file: string, content: string): string {
  if (content === "") return printable(`waiting for whoever takes ${file}`);
  const { pid, host } = parseHolder(file, content);
  const advice = host === hostname() ? "" : "; if it has ended, delete that file";
  return printable(`waiting for process ${pid} on ${host}, which holds ${file}${advice}`);
}

function parseHolder(file: string, content: string): Holder {
  const holder = parseJson(content);
  if (isHolder(holder)) return holder;
  throw new ArchiveError(
    { file },
    "a lock file as this program writes it",
    "something else",
    "if no other build is running, delete this file",
  );
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === "object" &&
  value !== null &&
  "pid" in value &&
  typeof value.pid === "number" &&
  "host" in value &&
  typeof value.host === "string" &&
  (!("token" in value) || typeof value.token === "string") &&
  (!("started" in value) || typeof value.started === "string");
