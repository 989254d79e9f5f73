import { readdirSync, readFileSync } from "node:fs";

/** The resources that the processes of one session use at one moment. */
interface TreeSample {
  /**
   * Bytes: the anonymous and shared memory of all processes, and the file pages of the one that maps
   * most. Program code that several processes map is so counted once, as PSS would, at a
   * hundredth of its cost (PSS walks the page tables and slows large processes down).
   */
  readonly memory: number;
  /** CPU seconds so far, user and system, by process id. */
  readonly cpu: ReadonlyMap<number, number>;
}

/** Sample all living processes of a session: a child started as a leader, and all it starts. */
export function sampleSession(leader: number): TreeSample {
  let own = 0;
  let files = 0;
  const cpu = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!PROCESS.test(name)) continue;
    const stat = readStat(name);
    if (stat === undefined || Number(stat[SESSION]) !== leader) continue;
    cpu.set(Number(name), ticks(stat[USER], stat[SYSTEM]));
    const status = readIfAlive(`/proc/${name}/status`);
    own += kilobytes(status, ANONYMOUS) + kilobytes(status, SHARED);
    files = Math.max(files, kilobytes(status, FILES));
  }
  return { memory: own + files, cpu };
}

/** CPU seconds of all children of this process that have ended, theirs included. */
export function endedChildrenCpu(): number {
  const stat = readStat("self");
  return ticks(stat?.[CHILDREN_USER], stat?.[CHILDREN_SYSTEM]);
}

/** CPU seconds that all processes of the machine have used since it started. */
export function machineCpu(): number {
  const [, user, nice, system] = readIfAlive("/proc/stat").split(/\s+/, 4);
  return ticks(user, system) + ticks(nice);
}

/** The kernel counts in hundredths of a second here, whatever its own clock (proc(5), USER_HZ). */
const TICKS_PER_SECOND = 100;
const ticks = (user = "0", system = "0"): number =>
  (Number(user) + Number(system)) / TICKS_PER_SECOND;

const PROCESS = /^\d+$/;

// proc(5), /proc/PID/stat: places of the fields after the command's closing bracket.
const SESSION = 3;
const USER = 11;
const SYSTEM = 12;
const CHILDREN_USER = 13;
const CHILDREN_SYSTEM = 14;

function readStat(process: string): readonly string[] | undefined {
  const stat = readIfAlive(`/proc/${process}/stat`);
  return stat === "" ? undefined : stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

// "RssAnon:	   41234 kB"
const ANONYMOUS = /^RssAnon:\s+(?<size>\d+)/m;
const SHARED = /^RssShmem:\s+(?<size>\d+)/m;
const FILES = /^RssFile:\s+(?<size>\d+)/m;

const kilobytes = (status: string, field: RegExp): number =>
  Number(field.exec(status)?.groups?.size ?? 0) * 1024;

/** A process may end between two reads. */
const readIfAlive = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
