import { chunk } from "../../platform/collections/chunk.ts";
import type { List } from "../../platform/collections/list.ts";
import { collectGarbage, limitHeapGrowth } from "../../platform/processes/heap.ts";
import { moduleBeside } from "../../platform/processes/module-beside.ts";
import { openLocalPool, openProcessPool, runAll } from "../../platform/processes/pool.ts";
import type { SiteContext } from "../views/context.ts";
import type { Output, OutputContent } from "../views/output.ts";
import { excerptFor } from "./excerpt.ts";
import type { RenderTarget, RenderTask } from "./render-tasks.ts";

/** Outputs per task. What they look up is kept in memory together, files one at a time. */
const BATCH = 500;

/** A page with more entries than this counts as several pages when tasks are filled. */
const ENTRIES = 50;
/** The same of a page that has its posts in full. */
const POSTS_IN_FULL = 5;

/** A change is a comparison of two texts, which takes as long as a page. */
const CHANGE_WEIGHT = ENTRIES;

const weightOf = ({ content }: Output): number =>
  Math.max(1, entriesOf(content) / (content.kind === "day" ? POSTS_IN_FULL : ENTRIES));

function entriesOf(content: OutputContent): number {
  if (content.kind === "listing" || content.kind === "day") return content.posts.length;
  if (content.kind === "changes") return CHANGE_WEIGHT * content.changes.length;
  return content.kind === "sitemap" ? content.part.paths.length : 1;
}

/** More outputs than this are shared out to several processes. */
const MANY_OUTPUTS = 10_000;

const TASKS = moduleBeside(import.meta.url, "render-tasks");

/**
 * Make many outputs, a batch at a time, so that memory does not grow with their number; returns how
 * many were written.
 */
export async function makeOutputs(
  context: SiteContext,
  target: RenderTarget,
  outputs: List<Output>,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  let done = 0;
  const report = (count: number): void => {
    done += count;
    onProgress(done, outputs.length);
  };
  const isMuch = outputs.length > MANY_OUTPUTS;
  const pool = isMuch ? openProcessPool(TASKS) : openLocalPool(TASKS);
  if (isMuch) {
    // From here on worker processes do most of the work.
    limitHeapGrowth();
    collectGarbage();
  }
  const toTask = (some: readonly Output[]): RenderTask => ({
    ...target,
    outputs: some.map(({ path, content }) => ({ path, content })),
    excerpt: excerptFor(context, some),
  });
  try {
    await runAll(pool, "makeFiles", chunk(outputs, BATCH, weightOf), report, toTask);
  } finally {
    await pool.close();
  }
  return done;
}
