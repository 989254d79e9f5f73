import { join } from "node:path";
import type { MediaFolders } from "../../media/media-folders.ts";
import type { PlaceMedia } from "../../media/place/place-media.ts";
import { readBytes, readSource } from "../../platform/files/read-source.ts";
import { type FileContent, moveFile, writeFileThrough } from "../../platform/files/write-file.ts";
import { endIfOrphaned } from "../../platform/processes/orphaned.ts";
import { postAt, type ViewContext } from "../views/context.ts";
import { renderWithin } from "../views/fit/page-room.ts";
import { type DataContent, isPageContent, type OutputContent } from "../views/output.ts";
import { createViewCompleter } from "./complete-view.ts";
import { type Deliver, type PageRenderer, renderSheets, type Sheet } from "./eleventy.ts";
import { type Excerpt, openExcerpt } from "./excerpt.ts";
import { createJobMaker, type Planned } from "./render-job.ts";
import { stagingFolder } from "./site-folder.ts";
import { writeSitemap } from "./sitemap.ts";

/** Where outputs are made from, and where they go; absolute paths. */
export interface RenderTarget {
  readonly templates: string;
  readonly postsFolder: string;
  readonly out: string;
  /** The configuration file for Eleventy, where it changes pages. */
  readonly setup?: string;
  /** Where the files of media stand; absent where the site has none. */
  readonly media?: MediaFolders;
}

/** A batch of outputs to make. */
export interface RenderTask extends RenderTarget {
  readonly outputs: readonly Planned[];
  /** What these outputs look up. */
  readonly excerpt: Excerpt;
}

/** Make one batch of outputs, one at a time in memory; returns how many were written. */
export async function makeFiles({ outputs, excerpt, ...target }: RenderTask): Promise<number> {
  const { templates, setup, out, media } = target;
  const context = openExcerpt(excerpt);
  const makeFile = createFileMaker(context, target, findFilesOnDayPages(context, outputs));
  const staging = stagingFolder(out);
  let written = 0;
  const deliver: Deliver = (path, content) => {
    endIfOrphaned();
    writeFileThrough(staging, join(out, path), content);
    written++;
  };
  const sheets: Sheet[] = [];
  let placeMedia: PlaceMedia | undefined;
  for (const { path, content } of outputs) {
    if (content.kind === "made") {
      endIfOrphaned();
      moveFile(content.file, join(out, path));
      written++;
    } else if (content.kind === "kept") {
      endIfOrphaned();
      placeMedia ??= await openMedia(media, staging);
      await placeMedia(content.media, join(out, path));
      written++;
    } else if (setup !== undefined && !isPageContent(content)) {
      // What a person set up is for pages.
      deliver(path, makeFile(content, renderNothing));
    } else {
      sheets.push({ path, render: (renderPage) => makeFile(content, renderPage) });
    }
  }
  await renderSheets(templates, setup, sheets, deliver);
  return written;
}

/** Most archives have no media, and need nothing of what decodes pictures. */
async function openMedia(media: MediaFolders | undefined, staging: string): Promise<PlaceMedia> {
  if (media === undefined) throw new TypeError("a site with media and no folder for them");
  const { createPlacer } = await import("../../media/place/place-media.ts");
  // A name that no page is written to: it may be a second one of a file that must not change.
  return createPlacer(media, join(staging, `${process.pid}.media.tmp`));
}

const renderNothing: PageRenderer = ({ kind }) => {
  throw new TypeError(`a file that is no page is rendered as ${kind}`);
};

/** Turns what an output shows or holds into the content of its file. */
export type FileMaker = (content: MadeHere, renderPage: PageRenderer) => FileContent;

/** All but the files of bundles and of media, which are there already. */
type MadeHere = Exclude<OutputContent, { readonly kind: "made" | "kept" }>;

/** The files of posts that stand in full on the page of a day, too. */
const findFilesOnDayPages = (
  { archive }: ViewContext,
  outputs: readonly Planned[],
): ReadonlySet<string> =>
  new Set(
    outputs.flatMap(({ content }) =>
      content.kind === "day" ? content.posts.map((position) => postAt(archive, position).file) : [],
    ),
  );

/** Create a function that turns outputs into the content of their files. */
export function createFileMaker(
  context: ViewContext,
  { templates, postsFolder }: Pick<RenderTarget, "templates" | "postsFolder">,
  filesOnDayPages?: ReadonlySet<string>,
): FileMaker {
  const read = memoizeLast(readSource);
  const readPost = (file: string): string => read(join(postsFolder, file));
  const makeJob = createJobMaker(context);
  const completeView = createViewCompleter(readPost, filesOnDayPages);
  const dataOf = (content: Extract<MadeHere, DataContent>): FileContent => {
    if (content.kind === "sitemap") return writeSitemap(context.site, content.part);
    return content.from === "posts"
      ? readPost(content.file)
      : readBytes(join(templates, content.file));
  };
  return (content, renderPage) =>
    isPageContent(content)
      ? renderWithin(completeView(makeJob(content)), renderPage)
      : dataOf(content);
}

/** Caches the last file: a post's file is read for its page and then for its copy. */
function memoizeLast(read: (path: string) => string): (path: string) => string {
  let last: { readonly path: string; readonly source: string } | undefined;
  return (path) => {
    if (last?.path !== path) last = { path, source: read(path) };
    return last.source;
  };
}
