import { chunk } from "../platform/collections/chunk.ts";
import { itemAt } from "../platform/collections/list.ts";
import { moduleBeside } from "../platform/processes/module-beside.ts";
import { openLocalPool, openProcessPool, runAll } from "../platform/processes/pool.ts";
import { ROWS_A_BLOCK, type Row, type RowFormat, unpackRows } from "../platform/rows/row-block.ts";
import type { ReadFilesTask } from "./read-tasks.ts";
import type { FileStamp } from "./scan-files.ts";

/** More files than this are read by several processes. */
const MANY_FILES = 5000;

const TASKS = moduleBeside(import.meta.url, "read-tasks");

/**
 * Runs a function of `read-tasks.ts` over post files, in several processes where they are many, and
 * returns its rows by path. The bytes that processes return are kept as they are.
 */
export async function readMany<Head, Body>(
  name: "readPosts" | "readDetails",
  folder: string,
  stamps: readonly FileStamp[],
  file: Pick<RowFormat<Head>, "heads">,
): Promise<ReadonlyMap<string, Row<Head, Body>>> {
  const rows = new Map<string, Row<Head, Body>>();
  if (stamps.length === 0) return rows;
  const pool = stamps.length > MANY_FILES ? openProcessPool(TASKS) : openLocalPool(TASKS);
  const keep = (block: Buffer, task: ReadFilesTask): void => {
    for (const [at, row] of unpackRows<Head, Body>(block, file).entries()) {
      rows.set(itemAt(task.stamps, at).path, row);
    }
  };
  try {
    await runAll(pool, name, inTasks(folder, stamps), keep);
  } finally {
    await pool.close();
  }
  return rows;
}

function* inTasks(folder: string, stamps: readonly FileStamp[]): Generator<ReadFilesTask> {
  for (const some of chunk(stamps, ROWS_A_BLOCK)) yield { folder, stamps: some };
}
