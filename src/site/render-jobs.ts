import { join } from "node:path";
import { inBatches } from "../batches.ts";
import type { List } from "../list.ts";
import { openLocalPool, openProcessPool, runAll } from "../pool.ts";
import { packCards } from "./pack-cards.ts";
import type { RenderJob } from "./render-job.ts";
import type { RenderTarget, RenderTask } from "./render-tasks.ts";

/** Pages a task: their views are held in memory, their texts one at a time. */
const BATCH = 400;

/** More pages than this are shared out to several processes. */
const MANY_PAGES = 3000;

const TASKS = join(import.meta.dirname, "render-tasks.ts");

/** Make the files of many pages, a batch at a time, so that memory does not grow with their number. */
export async function renderJobs<Page>(
  target: RenderTarget,
  pages: List<Page>,
  jobsFor: (pages: readonly Page[]) => readonly RenderJob[],
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  let done = 0;
  const report = (count: number): void => {
    done += count;
    onProgress(done, pages.length);
  };
  const pool = pages.length > MANY_PAGES ? openProcessPool(TASKS) : openLocalPool(TASKS);
  const toTask = (some: readonly Page[]): RenderTask => ({
    ...target,
    ...packCards(jobsFor(some)),
  });
  try {
    await runAll(pool, "makeFiles", inBatches(pages, BATCH), report, toTask);
  } finally {
    await pool.close();
  }
}
