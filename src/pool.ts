import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";

/** Runs the exported functions of one module, here or in other processes. */
export interface Pool {
  /** Call an exported function; arguments and results must survive a structured clone. */
  readonly run: <Result>(name: string, task: unknown) => Promise<Result>;
  /** How many calls run at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/**
 * A pool of child processes, one a core. Worker threads would not do: on Node 20 they do not get the
 * loader for TypeScript (tsx), child processes do.
 */
export function openPool(modulePath: string): Pool {
  const width = availableParallelism();
  const pool = new Tinypool({
    filename: pathToFileURL(modulePath).href,
    runtime: "child_process",
    execArgv: ["--import", "tsx", "--max-semi-space-size=8"],
    serialization: "advanced",
    minThreads: width,
    maxThreads: width,
    idleTimeout: 60_000,
  });
  return {
    run: (name, task) => pool.run(task, { name }),
    width,
    close: () => pool.destroy(),
  };
}

/** Run tasks through a pool, a few ahead of the workers, so that memory holds only those in flight. */
export async function runAll<Task, Result>(
  pool: Pool,
  name: string,
  tasks: Iterable<Task>,
  onResult: (result: Result) => void,
): Promise<void> {
  const queue = tasks[Symbol.iterator]();
  const feed = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      onResult(await pool.run<Result>(name, next.value));
    }
  };
  await Promise.all(Array.from({ length: pool.width * 2 }, feed));
}
