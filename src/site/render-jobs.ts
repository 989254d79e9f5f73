import { join } from "node:path";
import { inBatches } from "../batches.ts";
import { openLocalPool, openProcessPool, runAll } from "../pool.ts";
import { packCards } from "./pack-cards.ts";
import type { RenderJob } from "./render-job.ts";
import type { RenderTarget, RenderTask } from "./render-tasks.ts";

/** Pages a task: their views are held in memory, their texts one at a time. */
const BATCH = 200;

/** More pages than this are shared out to several processes. */
const MANY_PAGES = 3000;

const TASKS = join(import.meta.dirname, "render-tasks.ts");

/** Make the files of many pages, a batch at a time, so that memory does not grow with their number. */
export async function renderJobs<Page>(
  target: RenderTarget,
  pages: readonly Page[],
  jobsFor: (pages: readonly Page[]) => readonly RenderJob[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  let done = 0;
  const report = (count: number): void => {
    done += count;
    onProgress(done, pages.length);
  };
  const tasks = listTasks(target, pages, jobsFor);
  const pool = pages.length > MANY_PAGES ? openProcessPool(TASKS) : openLocalPool(TASKS);
  try {
    await runAll(pool, "makeFiles", tasks, report);
  } finally {
    await pool.close();
  }
}

function* listTasks<Page>(
  target: RenderTarget,
  pages: readonly Page[],
  jobsFor: (pages: readonly Page[]) => readonly RenderJob[],
): Generator<RenderTask> {
  for (const some of inBatches(pages, BATCH)) yield { ...target, ...packCards(jobsFor(some)) };
}
