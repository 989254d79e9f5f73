import { join, resolve } from "node:path";
import type { ArchiveConfig } from "../src/config.ts";
import { type ImportReport, importDumps } from "../src/posts/import-dumps.ts";
import { readLedger } from "../src/posts/ledger.ts";
import { readStore } from "../src/posts/store.ts";
import { type BuildReport, buildSite } from "../src/site/build-site.ts";
import { listDumps } from "./list-dumps.ts";
import type { Progress } from "./progress.ts";

/** The folders a build works on; absolute paths. */
export interface Folders {
  readonly dumps: string;
  readonly posts: string;
  readonly out: string;
}

/** The project's folders, with what the command line says instead, relative to where it was called. */
export const chooseFolders = (
  root: string,
  config: ArchiveConfig,
  chosen: Partial<Folders> = {},
): Folders => ({
  dumps: chosen.dumps === undefined ? join(root, config.dumps) : resolve(chosen.dumps),
  posts: chosen.posts === undefined ? join(root, config.posts) : resolve(chosen.posts),
  out: chosen.out === undefined ? join(root, config.out) : resolve(chosen.out),
});

/** Dumps to posts to site: what `npm run build` does once and `npm start` after every change. */
export async function buildArchive(
  root: string,
  config: ArchiveConfig,
  folders: Folders,
  progress: Progress,
): Promise<{ readonly imported: ImportReport; readonly built: BuildReport }> {
  const imported = importDumps(listDumps(folders.dumps), folders.posts, progress.report);
  const { title, description, url, language, postsPerPage } = config;
  const built = await buildSite({
    root,
    site: { title, description, url, language, postsPerPage },
    posts: readStore(folders.posts).map(({ summary }) => summary),
    dumps: readLedger(folders.posts),
    postsFolder: folders.posts,
    out: folders.out,
    onProgress: (done, total) => progress.report("Rendering page", done, total),
  });
  progress.clear();
  return { imported, built };
}

/** A build in a line for a person. */
export const describeBuild = ({ rendered, removed, kept }: BuildReport, out: string): string =>
  `${out}: ${rendered} files written, ${removed} removed, ${kept} unchanged`;
