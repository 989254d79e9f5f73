import { join } from "node:path";
import { inBatches } from "../batches.ts";
import { itemAt } from "../list.ts";
import { openLocalPool, openProcessPool, runAll } from "../pool.ts";
import type { ReadFiles, ReadFilesTask } from "./read-tasks.ts";
import { makeRows, type Row, type RowFile } from "./row-cache.ts";
import type { FileStamp } from "./scan-files.ts";

/** More files than this are read by several processes. */
const MANY_FILES = 5000;
const FILES_A_TASK = 500;

const TASKS = join(import.meta.dirname, "read-tasks.ts");

/** Rows of what a function of `read-tasks.ts` reads in post files, by path. */
export async function readMany<Head, Body>(
  name: "readPosts" | "readDetails",
  folder: string,
  stamps: readonly FileStamp[],
  file: Pick<RowFile<Head>, "heads">,
): Promise<ReadonlyMap<string, Row<Head, Body>>> {
  const rows = new Map<string, Row<Head, Body>>();
  if (stamps.length === 0) return rows;
  const pool = stamps.length > MANY_FILES ? openProcessPool(TASKS) : openLocalPool(TASKS);
  const keep = (found: ReadFiles<{ readonly head: Head; readonly body: Body }>): void => {
    const made = makeRows(
      found.map(([, part]) => part),
      file,
    );
    for (const [at, [path]] of found.entries()) rows.set(path, itemAt(made, at));
  };
  try {
    await runAll(pool, name, inTasks(folder, stamps), keep);
  } finally {
    await pool.close();
  }
  return rows;
}

function* inTasks(folder: string, stamps: readonly FileStamp[]): Generator<ReadFilesTask> {
  for (const some of inBatches(stamps, FILES_A_TASK)) yield { folder, stamps: some };
}
