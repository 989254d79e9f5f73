import { join } from "node:path";
import type { AnnotateSettings } from "../annotate/annotate.ts";
import type { Pool } from "../pool.ts";
import { getReady, openProcessPool, openSmallPool } from "../process-pool.ts";

const TASKS = join(import.meta.dirname, "import-tasks.ts");

/** Dumps of more bytes than this in all are read by several processes. */
const MANY_BYTES = 8_000_000;

/** Runs the functions of `import-tasks.ts` for dumps of so many bytes in all. */
export const openImportPool = (bytes: number): Pool =>
  bytes > MANY_BYTES ? openProcessPool(TASKS) : openSmallPool(TASKS);

/** Let another process get ready to read dumps while this one still opens the posts. */
export const prepareImport = (settings: AnnotateSettings): void => getReady(TASKS, settings);
