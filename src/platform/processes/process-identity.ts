import { readFileSync } from "node:fs";
import { isSystemError } from "../files/write-file.ts";

/** A process of this machine, told apart from later ones that get its number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was started; absent where the system does not say. */
  readonly started?: string;
}

/** Identifies the process that has a number now. */
export function identityOf(pid: number): ProcessIdentity {
  const started = startOf(pid);
  return { pid, ...(started !== undefined && { started }) };
}

/** Whether a process has ended, even if another one has its number by now. */
export function hasEnded({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isSystemError(error, "ESRCH")) return true;
  }
  const now = startOf(pid);
  return started !== undefined && now !== undefined && started !== now;
}

/**
 * The machine's boot and the ticks from there to a process's start; only Linux tells (proc_pid_stat(5):
 * field 22 of /proc/PID/stat, where field 2 is a name in brackets with anything in it).
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_BEHIND_NAME];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}

const START_BEHIND_NAME = 22 - 3;
