import { join } from "node:path";
import { readBytes, readSource } from "../../platform/files/read-source.ts";
import { writeFileThrough } from "../../platform/files/write-file.ts";
import { endIfOrphaned } from "../../platform/processes/orphaned.ts";
import type { ViewContext } from "../views/context.ts";
import { renderWithin } from "../views/fit/page-room.ts";
import { createViewCompleter } from "./complete-view.ts";
import { type Deliver, type PageRenderer, renderSheets, type Sheet } from "./eleventy.ts";
import { type Excerpt, openExcerpt } from "./excerpt.ts";
import { createJobMaker, type PlannedPage } from "./render-job.ts";
import { stagingFolder } from "./site-folder.ts";

/** Where files are made from, and where they go; absolute paths. */
export interface RenderTarget {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
  /** The configuration file for Eleventy, where it changes pages. */
  readonly setup?: string;
  /** The folder of rendered own pages. */
  readonly ownPages?: string;
}

/** A batch of files to make. */
export interface RenderTask extends RenderTarget {
  readonly pages: readonly PlannedPage[];
  /** The part of the archive that these pages look up. */
  readonly excerpt: Excerpt;
}

/** Make one batch of files, one at a time in memory; returns how many were written. */
export async function makeFiles({ pages, excerpt, ...target }: RenderTask): Promise<number> {
  const makeFile = createFileMaker(openExcerpt(excerpt), target);
  const staging = stagingFolder(target.out);
  let written = 0;
  const deliver: Deliver = (path, content) => {
    endIfOrphaned();
    writeFileThrough(staging, join(target.out, path), content);
    written++;
  };
  const toSheet = (page: PlannedPage): Sheet => ({
    path: page.path,
    render: (renderPage) => makeFile(page, renderPage),
  });
  if (target.setup === undefined) {
    await renderSheets(target.templates, undefined, pages.map(toSheet), deliver);
    return written;
  }
  // Files that are copied are no pages.
  for (const page of pages.filter(isCopy)) deliver(page.path, makeFile(page, renderNothing));
  const rendered = pages.filter((page) => !isCopy(page)).map(toSheet);
  await renderSheets(target.templates, target.setup, rendered, deliver);
  return written;
}

const isCopy = ({ content: { kind } }: PlannedPage): boolean =>
  kind === "copy" || kind === "asset" || kind === "own";

const renderNothing: PageRenderer = ({ kind }) => {
  throw new TypeError(`a page that is copied is rendered as ${kind}`);
};

/** Turns a planned page into the content of its file: text, or the bytes of an asset. */
type FileMaker = (page: PlannedPage, renderPage: PageRenderer) => string | Uint8Array;

/** Create a function that turns planned pages into the content of their files. */
export function createFileMaker(
  context: ViewContext,
  { templates, postsFolder, ownPages = "" }: Omit<RenderTarget, "out">,
): FileMaker {
  const read = rememberLast(readSource);
  const makeJob = createJobMaker(context);
  const completeView = createViewCompleter((file) => read(join(postsFolder, file)));
  return (page, renderPage) => {
    const job = makeJob(page);
    if (job.kind === "view") return renderWithin(completeView(job), renderPage);
    if (job.from === "posts") return read(join(postsFolder, job.file));
    return readBytes(join(job.from === "templates" ? templates : ownPages, job.file));
  };
}

/** Caches the last file: a post's file is read for its page and then for its copy. */
function rememberLast(read: (path: string) => string): (path: string) => string {
  let last: { readonly path: string; readonly source: string } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, source: read(path) };
    return last.source;
  };
}
