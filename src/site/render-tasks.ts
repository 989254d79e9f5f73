import { join } from "node:path";
import { readSource } from "../read-source.ts";
import { writeFileAtomically } from "../write-file.ts";
import { createViewCompleter } from "./complete-view.ts";
import { type JobFinisher, renderBatch } from "./eleventy.ts";
import { type PackedJobs, unpackCards } from "./pack-cards.ts";
import type { RenderJob } from "./render-job.ts";

/** From where to where files are made; absolute paths. */
export interface RenderTarget {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
}

/** A batch of files to make. */
export interface RenderTask extends RenderTarget, PackedJobs {}

/** Make one batch of files; returns how many. */
export async function makeFiles({
  templates,
  postsFolder,
  out,
  ...packed
}: RenderTask): Promise<number> {
  const jobs = unpackCards(packed);
  const sources = new Map<string, string>();
  // A post's file is read for its page and for its copy: once for both.
  const finish = createFinisher(templates, postsFolder, (path) => {
    const source = sources.get(path) ?? readSource(path);
    sources.set(path, source);
    return source;
  });
  const write = (job: RenderJob, content: string): void =>
    writeFileAtomically(join(out, job.path), content);
  const views = jobs.filter((job) => job.kind === "view");
  for (const job of jobs) if (job.kind === "copy") write(job, finish(job, neverRendered));
  if (views.length > 0) await renderBatch(templates, views, finish, write);
  return jobs.length;
}

/** What turns jobs into content, from the folders of templates and posts. */
export function createFinisher(
  templates: string,
  postsFolder: string,
  read: (path: string) => string = readSource,
): JobFinisher {
  const completeView = createViewCompleter((file) => read(join(postsFolder, file)));
  const folders = { posts: postsFolder, templates };
  return (job, renderPage) =>
    job.kind === "copy" ? read(join(folders[job.from], job.file)) : renderPage(completeView(job));
}

const neverRendered = (): never => {
  throw new TypeError("a copy is not rendered");
};
