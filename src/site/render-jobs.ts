import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diskError, writeFileAtomically } from "../write-file.ts";
import { createViewCompleter } from "./complete-view.ts";
import { renderBatch } from "./eleventy.ts";
import type { CopyJob, RenderJob, ViewJob } from "./render-job.ts";

/** Where pages are made from and where they go. */
export interface RenderTarget {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
}

/** Pages held in memory at once. */
const BATCH = 500;

/** Make the files of many pages, a batch at a time, so that memory does not grow with their number. */
export async function renderJobs<Page>(
  target: RenderTarget,
  pages: readonly Page[],
  jobFor: (page: Page) => RenderJob,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  for (let at = 0; at < pages.length; at += BATCH) {
    await makeFiles(target, pages.slice(at, at + BATCH).map(jobFor));
    onProgress(Math.min(at + BATCH, pages.length), pages.length);
  }
}

/** Make one batch of files. */
export async function makeFiles(target: RenderTarget, jobs: readonly RenderJob[]): Promise<void> {
  for (const job of jobs) {
    if (job.kind === "copy") copy(target, job);
  }
  const views = jobs.filter((job): job is ViewJob => job.kind === "view");
  if (views.length === 0) return;
  const completeView = createViewCompleter(target.postsFolder);
  for (const { path, content } of await renderBatch(target.templates, views, completeView)) {
    writeFileAtomically(join(target.out, path), content);
  }
}

const copy = ({ templates, postsFolder, out }: RenderTarget, { path, from, file }: CopyJob) => {
  const source = join(from === "posts" ? postsFolder : templates, file);
  writeFileAtomically(join(out, path), readSource(source));
};

const readSource = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw diskError(path, error);
  }
};
