import { callExported } from "./call-exported.ts";
import { detach } from "./held.ts";

/** Runs the exported functions of one module, in this process or in others. */
export interface Pool {
  /** Call an exported function; arguments and results must survive JSON. */
  readonly run: (name: string, task: unknown) => Promise<unknown>;
  /** How many calls it pays to have under way. */
  readonly width: number;
  /** Between two kinds of work: let fresh processes take over, since old ones keep much memory. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A pool in this process, for little work; the module is loaded at the first call. */
export const openLocalPool = (modulePath: string): Pool => ({
  run: async (name, task) => detach(await callExported(modulePath, name, task)),
  width: 1,
  renew: async () => undefined,
  close: async () => undefined,
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
