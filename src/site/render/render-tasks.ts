import { join } from "node:path";
import { readBytes, readSource } from "../../platform/files/read-source.ts";
import { writeFileThrough } from "../../platform/files/write-file.ts";
import { endIfOrphaned } from "../../platform/processes/orphaned.ts";
import type { ViewContext } from "../views/context.ts";
import { renderWithin } from "../views/fit/page-room.ts";
import { createViewCompleter } from "./complete-view.ts";
import { type PageRenderer, renderSheet } from "./eleventy.ts";
import { type Excerpt, openExcerpt } from "./excerpt.ts";
import { createJobMaker, type PlannedPage } from "./render-job.ts";
import { stagingFolder } from "./site-folder.ts";

/** From where to where files are made; absolute paths. */
export interface RenderTarget {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
}

/** A batch of files to make. */
export interface RenderTask extends RenderTarget {
  readonly pages: readonly PlannedPage[];
  /** What these pages look up. */
  readonly excerpt: Excerpt;
}

/** Make one batch of files, each written and forgotten before the next one; returns how many were written. */
export async function makeFiles({ pages, excerpt, ...target }: RenderTask): Promise<number> {
  const makeFile = createFileMaker(openExcerpt(excerpt), target);
  const staging = stagingFolder(target.out);
  let written = 0;
  await renderSheet(target.templates, (renderPage) => {
    for (const page of pages) {
      endIfOrphaned();
      writeFileThrough(staging, join(target.out, page.path), makeFile(page, renderPage));
      written++;
    }
  });
  return written;
}

/** Turns a page of the plan into the content of its file: text, or an asset's bytes. */
export type FileMaker = (page: PlannedPage, renderPage: PageRenderer) => string | Uint8Array;

/** The way from pages to files, given all that they look up and where templates and posts stand. */
export function createFileMaker(
  context: ViewContext,
  { templates, postsFolder }: Pick<RenderTarget, "templates" | "postsFolder">,
): FileMaker {
  const read = rememberLast(readSource);
  const makeJob = createJobMaker(context);
  const completeView = createViewCompleter((file) => read(join(postsFolder, file)));
  return (page, renderPage) => {
    const job = makeJob(page);
    if (job.kind === "view") return renderWithin(completeView(job), renderPage);
    return job.from === "templates"
      ? readBytes(join(templates, job.file))
      : read(join(postsFolder, job.file));
  };
}

/** A post's file is read for its page and then for its copy: once for both. */
function rememberLast(read: (path: string) => string): (path: string) => string {
  let last: { readonly path: string; readonly source: string } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, source: read(path) };
    return last.source;
  };
}
