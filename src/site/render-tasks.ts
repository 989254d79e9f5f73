import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diskError, writeFileAtomically } from "../write-file.ts";
import { createViewCompleter } from "./complete-view.ts";
import { type JobReaders, renderBatch } from "./eleventy.ts";
import type { RenderJob, ViewJob } from "./render-job.ts";

/** A batch of files to make; paths are absolute. */
export interface RenderTask {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
  readonly jobs: readonly RenderJob[];
}

/** Make one batch of files; returns how many. */
export async function makeFiles({
  templates,
  postsFolder,
  out,
  jobs,
}: RenderTask): Promise<number> {
  const readers = createReaders(templates, postsFolder);
  for (const job of jobs) {
    if (job.kind === "copy") writeFileAtomically(join(out, job.path), readers.readCopy(job));
  }
  const views = jobs.filter((job): job is ViewJob => job.kind === "view");
  if (views.length > 0) {
    for (const { path, content } of await renderBatch(templates, views, readers)) {
      writeFileAtomically(join(out, path), content);
    }
  }
  return jobs.length;
}

/** What turns jobs into content, from the folders of templates and posts. */
export const createReaders = (templates: string, postsFolder: string): JobReaders => ({
  completeView: createViewCompleter(postsFolder),
  readCopy: ({ from, file }) => readSource(join(from === "posts" ? postsFolder : templates, file)),
});

const readSource = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(path, error);
  }
};
