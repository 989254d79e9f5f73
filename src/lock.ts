import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ArchiveError } from "./errors.ts";
import { hasEnded, identityOf, type ProcessIdentity } from "./process-identity.ts";
import { readIfThere } from "./read-source.ts";
import { diskError, isSystemError } from "./write-file.ts";

/** Who holds a lock. */
interface Holder extends ProcessIdentity {
  readonly host: string;
  /** Tells one holding from another of the same process. */
  readonly token: string;
}

/** The locks of this process, by their tokens. */
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
  const holder = { ...identityOf(process.pid), host: hostname(), token: randomUUID() };
  const content = JSON.stringify(holder);
  let told = false;
  held.add(holder.token);
  try {
    while (!take(file, content)) {
      const other = readIfThere(file);
      // Given back just now.
      if (other === undefined) continue;
      if (isAbandoned(file, other)) {
        takeAway(file, other);
        continue;
      }
      if (!told) onWait(describeWait(file, other));
      told = true;
      await setTimeout(POLL_MS);
    }
    try {
      return await work();
    } finally {
      takeAway(file, content);
    }
  } finally {
    held.delete(holder.token);
  }
}

/** Take the lock, whole at once: by a link to a file that says already who holds it. */
function take(file: string, content: string): boolean {
  const own = `${file}.${randomUUID()}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(own, content);
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return false;
    if (isSystemError(error) && NO_LINKS.has(error.code)) return takeInTwoSteps(file, content);
    throw diskError(file, error);
  } finally {
    rmSync(own, { force: true });
  }
}

/** What disks without links say (FAT, some network disks). */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

function takeInTwoSteps(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return false;
    throw diskError(file, error);
  }
}

/**
 * Remove a lock, but for one that somebody else took meanwhile: it is moved aside first, where nobody
 * looks for it, and put back if it is another.
 */
function takeAway(file: string, content: string): void {
  const aside = `${file}.${randomUUID()}.${process.pid}.tmp`;
  try {
    renameSync(file, aside);
    const moved = readIfThere(aside);
    if (moved !== undefined && moved !== content) takeInTwoSteps(file, moved);
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw diskError(file, error);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Only processes of this machine can be asked; others are waited for. */
function isAbandoned(file: string, content: string): boolean {
  if (content === "") return isOld(file);
  const holder = parseHolder(file, content);
  if (holder.host !== hostname()) return false;
  return holder.pid === process.pid ? !held.has(holder.token) : hasEnded(holder);
}

/** A lock that says nothing is being written, or was when its disk filled up. */
const isOld = (file: string): boolean =>
  Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > WRITTEN_WITHIN_MS;

const WRITTEN_WITHIN_MS = 10_000;

function describeWait(file: string, content: string): string {
  if (content === "") return `waiting for whoever takes ${file}`;
  const { pid, host } = parseHolder(file, content);
  const advice = host === hostname() ? "" : "; if it has ended, delete that file";
  return `waiting for process ${pid} on ${host}, which holds ${file}${advice}`;
}

function parseHolder(file: string, content: string): Holder {
  try {
    const holder: unknown = JSON.parse(content);
    if (isHolder(holder)) return holder;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
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
  "token" in value &&
  typeof value.token === "string" &&
  (!("started" in value) || typeof value.started === "string");
