import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ArchiveError } from "./errors.ts";
import { diskError, isSystemError } from "./write-file.ts";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
}

const POLL_MS = 200;

/**
 * Run some work while holding a lock file, so that two commands never write the same folders at once.
 * Waits for another holder and says so once; a lock whose process has died is taken over.
 */
export async function withLock<Result>(
  file: string,
  onWait: (message: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  let told = false;
  for (let holder = take(file); holder !== undefined; holder = take(file)) {
    if (isDead(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) {
      onWait(`waiting for process ${holder.pid} on ${holder.host}, which holds ${file}`);
      told = true;
    }
    await setTimeout(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Take the lock; returns who has it where somebody has. */
function take(file: string): Holder | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: "wx" });
    return undefined;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return readHolder(file);
    throw diskError(file, error);
  }
}

const readHolder = (file: string): Holder | undefined => {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isHolder(holder)) return holder;
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return { pid: 0, host: hostname() };
    if (!(error instanceof SyntaxError)) throw diskError(file, error);
  }
  throw new ArchiveError(
    { file },
    "a lock file as this program writes it",
    "something else",
    "if no other build is running, delete this file",
  );
};

/** Only processes of this machine can be asked; others are waited for. */
const isDead = ({ pid, host }: Holder): boolean => {
  if (host !== hostname()) return false;
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isSystemError(error, "ESRCH");
  }
};

const isHolder = (value: unknown): value is Holder =>
  typeof value === "object" &&
  value !== null &&
  "pid" in value &&
  typeof value.pid === "number" &&
  "host" in value &&
  typeof value.host === "string";
