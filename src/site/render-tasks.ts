import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diskError, writeFileAtomically } from "../write-file.ts";
import { createViewCompleter } from "./complete-view.ts";
import { renderBatch } from "./eleventy.ts";
import type { CopyJob, RenderJob, ViewJob } from "./render-job.ts";

/** A batch of files to make; paths are absolute. */
export interface RenderTask {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
  readonly jobs: readonly RenderJob[];
}

/** Make one batch of files; returns how many. */
export async function makeFiles(task: RenderTask): Promise<number> {
  const { templates, postsFolder, out, jobs } = task;
  for (const job of jobs) {
    if (job.kind === "copy") copy(task, job);
  }
  const views = jobs.filter((job): job is ViewJob => job.kind === "view");
  if (views.length > 0) {
    const completeView = createViewCompleter(postsFolder);
    for (const { path, content } of await renderBatch(templates, views, completeView)) {
      writeFileAtomically(join(out, path), content);
    }
  }
  return jobs.length;
}

const copy = ({ templates, postsFolder, out }: RenderTask, { path, from, file }: CopyJob) => {
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
