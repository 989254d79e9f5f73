import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";
import { callExported } from "./call-exported.ts";
import { detach } from "./held.ts";
import type { Call, Outcome } from "./pool-worker.ts";

/** Runs the exported functions of one module, in this process or in others. */
export interface Pool {
  /** Call an exported function; arguments must survive JSON, and so must results that are not a Buffer. */
  readonly run: (name: string, task: unknown) => Promise<unknown>;
  /** How many calls it pays to have under way. */
  readonly width: number;
  /** Between two kinds of work: let fresh processes take over, since old ones keep much memory. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A pool in this process, for little work; the module is loaded at the first call. */
export const openLocalPool = (modulePath: string): Pool => ({
  run: async (name, task) => {
    const result = await callExported(modulePath, name, task);
    return Buffer.isBuffer(result) ? result : detach(result);
  },
  width: 1,
  renew: async () => undefined,
  close: async () => undefined,
});

/**
 * A pool of child processes, one a core, for much work. Worker threads would not do: on Node 20 they
 * do not get the loader for TypeScript (tsx), child processes do. All pools share the same
 * processes, which start with the first task and end when the last pool is closed.
 */
export function openProcessPool(modulePath: string): Pool {
  const processes = holdProcesses();
  // Apart from `run`, so that nothing holds the task itself while its answer is awaited.
  const send = async (call: Call): Promise<unknown> => {
    const answer: string | Uint8Array = await processes.pool.run(call);
    if (typeof answer !== "string") return asBuffer(answer);
    const outcome: Outcome = JSON.parse(answer);
    if ("error" in outcome) throw Object.assign(new Error(), outcome.error);
    return outcome.value;
  };
  return {
    // A structured clone of many small objects takes several times as long as their JSON; bytes take
    // half the memory of a string with any letter outside Latin-1.
    run: (name, task) => send({ modulePath, name, json: Buffer.from(JSON.stringify(task)) }),
    width: COUNT * 2,
    renew: () => processes.pool.recycleWorkers(),
    close: processes.release,
  };
}

/** On its way between processes a Buffer becomes a plain array of bytes; they are not copied. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Do some work whose pools, one after the other, use the same processes. */
export async function keepingProcesses<Result>(work: () => Promise<Result>): Promise<Result> {
  const { release } = holdProcesses();
  try {
    return await work();
  } finally {
    await release();
  }
}

function holdProcesses(): { readonly pool: Tinypool; readonly release: () => Promise<void> } {
  const held = shared ?? { pool: startProcesses(), holders: 0 };
  shared = held;
  held.holders++;
  return {
    pool: held.pool,
    release: async () => {
      held.holders--;
      if (held.holders > 0) return;
      shared = undefined;
      await held.pool.destroy();
    },
  };
}

let shared: { readonly pool: Tinypool; holders: number } | undefined;

const COUNT = availableParallelism();

const startProcesses = (): Tinypool =>
  new Tinypool({
    filename: pathToFileURL(join(import.meta.dirname, "pool-worker.ts")).href,
    runtime: "child_process",
    // Next to nothing outlives a task: collecting garbage earlier takes little time and saves much
    // memory.
    execArgv: ["--import", "tsx", "--heap-growing-percent=100"],
    serialization: "advanced",
    minThreads: 0,
    maxThreads: COUNT,
    idleTimeout: 60_000,
  });

/**
 * Run tasks through a pool, a few ahead of the workers, so that memory holds only those in flight.
 * `prepare` makes what a process is sent, which is let go at once, from what `onResult` is told.
 */
export async function runAll<Task, Result>(
  pool: Pool,
  name: string,
  tasks: Iterable<Task>,
  onResult: (result: Result, task: Task) => void,
  prepare: (task: Task) => unknown = (task) => task,
): Promise<void> {
  const queue = tasks[Symbol.iterator]();
  const feed = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const result = await pool.run(name, prepare(next.value));
      onResult(result as Result, next.value);
    }
  };
  await Promise.all(Array.from({ length: pool.width }, feed));
}
