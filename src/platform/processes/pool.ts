import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";
import { ArchiveError, type Location } from "../../core/errors.ts";
import { detach } from "../collections/lazy-json.ts";
import { callExported } from "./call-exported.ts";
import { loaderFor, moduleBeside } from "./module-beside.ts";
import type { Call, Outcome } from "./pool-worker.ts";

/** Runs the exported functions of one module, in this process or in others. */
export interface Pool {
  /** Call an exported function; arguments must survive JSON, and so must results that are not a Buffer. */
  readonly run: (name: string, task: unknown) => Promise<unknown>;
  /** How many calls to have in flight. */
  readonly width: number;
  /** Replace the processes by fresh ones between two kinds of work: old ones keep much memory. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A pool that runs calls in this process, for little work; the module is loaded at the first call.
 */
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
    const place = { file: call.modulePath, field: call.name };
    const answer: string | Uint8Array = await processes.pool.run(call).catch(explainLoss(place));
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

/** A Buffer arrives from another process as a Uint8Array; its bytes are not copied. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** Run work whose pools, opened one after the other, share the same processes. */
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

/** Turns an error that means the loss of a process into an ArchiveError that says what to do. */
const explainLoss =
  (place: Location) =>
  (error: unknown): never => {
    if (!(error instanceof Error) || !isLoss(error)) throw error;
    throw new ArchiveError(
      place,
      "a process that does part of the work to finish it",
      "that it has ended, most likely for want of memory",
      "close other programs and run the command again: nothing that was written is lost",
    );
  };

/** The process ended over the task, while it was sent to it, or before it was ready for any. */
const isLoss = (error: Error): boolean =>
  error.message === "Worker exited unexpectedly" ||
  error.name === "CancelError" ||
  ("code" in error && typeof error.code === "string" && CHANNEL_CLOSED.has(error.code));

const CHANNEL_CLOSED: ReadonlySet<string> = new Set([
  "ERR_IPC_CHANNEL_CLOSED",
  "EPIPE",
  "ECONNRESET",
]);

function startProcesses(): Tinypool {
  const pool = new Tinypool({
    filename: pathToFileURL(moduleBeside(import.meta.url, "pool-worker")).href,
    runtime: "child_process",
    // Next to nothing outlives a task: collecting garbage earlier takes little time and saves much
    // memory.
    execArgv: [...loaderFor(import.meta.url), "--heap-growing-percent=100"],
    serialization: "advanced",
    minThreads: 0,
    maxThreads: COUNT,
    idleTimeout: 60_000,
  });
  // A process ended that had no task: it is not missed unless tasks were waiting for it to start.
  return pool.on("error", () => pool.cancelPendingTasks());
}

/**
 * Run tasks through a pool, a few ahead of the workers, so that memory holds only those in flight.
 * `prepare` turns a task into what is sent to a process, which is not kept until the result
 * arrives.
 */
export async function runAll<Task, Result>(
  pool: Pool,
  name: string,
  tasks: Iterable<Task> | AsyncIterable<Task>,
  onResult: (result: Result, task: Task) => void,
  prepare: (task: Task) => unknown = (task) => task,
): Promise<void> {
  const queue =
    Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
  const feed = async (): Promise<void> => {
    for (let next = await queue.next(); !next.done; next = await queue.next()) {
      const result = await pool.run(name, prepare(next.value));
      onResult(result as Result, next.value);
    }
  };
  await Promise.all(Array.from({ length: pool.width }, feed));
}
