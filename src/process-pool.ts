import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";
import { isLoaded } from "./call-exported.ts";
import { openLocalPool, type Pool } from "./pool.ts";
import type { Call, Outcome } from "./pool-worker.ts";

/**
 * A pool of child processes, one a core, for much work. Worker threads would not do: on Node 20 they
 * do not get the loader for TypeScript (tsx), child processes do. All pools share the same
 * processes, which start with the first task and end when the last pool is closed.
 */
export function openProcessPool(modulePath: string): Pool {
  const { many, release } = holdProcesses();
  dismissAside();
  return {
    run: (name, task) => send(many, modulePath, name, task),
    width: CORES * 2,
    renew: () => many.recycleWorkers(),
    close: release,
  };
}

/** A pool for little work: in this process, or in the one that got ready for it. */
export function openSmallPool(modulePath: string): Pool {
  const process = shared?.aside;
  return process?.modules.has(modulePath)
    ? {
        ...openLocalPool(modulePath),
        run: (name, task) => send(process.pool, modulePath, name, task),
      }
    : openLocalPool(modulePath);
}

/**
 * Let a process aside load a module and call its `getReady`, while this one does other things: little
 * work that follows goes there, until processes are kept no longer. Nothing happens where there is
 * only one core, or where this process has loaded the module already.
 */
export function getReady(modulePath: string, task: unknown): void {
  if (shared === undefined || CORES === 1 || isLoaded(modulePath)) return;
  shared.aside ??= { pool: startProcesses(ONE_FOR_ALL), modules: new Set() };
  shared.aside.modules.add(modulePath);
  // What fails here fails again when work comes, and then there is somebody to tell.
  send(shared.aside.pool, modulePath, "getReady", task).catch(() => undefined);
}

/** Where there is much work, a process more would only take memory. */
function dismissAside(): void {
  shared?.aside?.pool.destroy();
  delete shared?.aside;
}

/** Do some work whose pools, one after the other, use the same processes. */
export async function keepingProcesses<Result>(work: () => Promise<Result>): Promise<Result> {
  const { release } = holdProcesses();
  try {
    return await work();
  } finally {
    await release();
  }
}

interface Processes {
  readonly many: Tinypool;
  /** One process with the modules that it has loaded or is loading. */
  aside?: { readonly pool: Tinypool; readonly modules: Set<string> };
  holders: number;
}

let shared: Processes | undefined;

function holdProcesses(): { readonly many: Tinypool; readonly release: () => Promise<void> } {
  const held = shared ?? { many: startProcesses(ONE_A_CORE), holders: 0 };
  shared = held;
  held.holders++;
  return {
    many: held.many,
    release: async () => {
      held.holders--;
      if (held.holders > 0) return;
      shared = undefined;
      await Promise.all([held.many.destroy(), held.aside?.pool.destroy()]);
    },
  };
}

const CORES = availableParallelism();
const ONE_A_CORE = { maxThreads: CORES };
/** Calls reach it at once, though this process be busy until their turn. */
const ONE_FOR_ALL = { maxThreads: 1, concurrentTasksPerWorker: 100 };

const startProcesses = (options: typeof ONE_A_CORE | typeof ONE_FOR_ALL): Tinypool =>
  new Tinypool({
    filename: pathToFileURL(join(import.meta.dirname, "pool-worker.ts")).href,
    runtime: "child_process",
    // Next to nothing outlives a task: collecting garbage earlier takes little time and saves much
    // memory.
    execArgv: ["--import", "tsx", "--heap-growing-percent=100"],
    serialization: "advanced",
    minThreads: 0,
    idleTimeout: 60_000,
    ...options,
  });

/**
 * A structured clone of many small objects takes several times as long as their JSON; bytes take half
 * the memory of a string with any letter outside Latin-1.
 */
const send = (pool: Tinypool, modulePath: string, name: string, task: unknown): Promise<unknown> =>
  answer(pool, { modulePath, name, json: Buffer.from(JSON.stringify(task)) });

// Apart from `send`, so that nothing holds the task itself while its answer is awaited.
async function answer(pool: Tinypool, call: Call): Promise<unknown> {
  const outcome: Outcome = JSON.parse(await pool.run(call));
  if ("error" in outcome) throw Object.assign(new Error(), outcome.error);
  return outcome.value;
}
