import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { codeVersion } from "../src/code-version.ts";
import type { ArchiveConfig } from "../src/config.ts";
import { ArchiveError } from "../src/errors.ts";
import { itemAt, joinLists, type List, lazyList } from "../src/list.ts";
import { withLock } from "../src/lock.ts";
import { keepingProcesses } from "../src/pool.ts";
import type { ImportReport } from "../src/posts/import-dumps.ts";
import { LEDGER_FILE, readLedger } from "../src/posts/ledger.ts";
import { MOVED_FILE } from "../src/posts/moved.ts";
import type { IndexHead } from "../src/posts/post-index.ts";
import { PUBLISHED_FILE, recordPublished } from "../src/posts/published.ts";
import { type FileStamp, scanFiles, scanPosts } from "../src/posts/scan-files.ts";
import type { Store, StoreCache } from "../src/posts/store.ts";
import type { BuildReport } from "../src/site/build-site.ts";
import {
  type BuildInputs,
  forgetBuild,
  isIntact,
  isUpToDate,
  readBuildState,
  rememberBuild,
} from "../src/site/build-state.ts";
import { listDumps } from "./list-dumps.ts";
import type { Progress } from "./progress.ts";

/** The folders a command works on; absolute paths. */
export interface Folders {
  readonly dumps: string;
  readonly posts: string;
  readonly out: string;
}

/** What a build did; nothing where all was up to date. */
export interface ArchiveReport {
  readonly imported: ImportReport;
  readonly built: BuildReport;
}

/**
 * The project's folders, with what the command line says instead, relative to where it was called.
 * Throws an ArchiveError where one lies in another: it would be taken for that one's content.
 */
export function chooseFolders(
  root: string,
  config: ArchiveConfig,
  chosen: Partial<Folders> = {},
): Folders {
  const folders = {
    dumps: resolve(chosen.dumps ?? join(root, config.dumps)),
    posts: resolve(chosen.posts ?? join(root, config.posts)),
    out: resolve(chosen.out ?? join(root, config.out)),
  };
  for (const [name, inner] of Object.entries(folders)) {
    for (const [other, outer] of Object.entries(folders)) {
      if (name !== other && `${inner}${sep}`.startsWith(`${outer}${sep}`)) {
        throw new ArchiveError(
          { file: inner, field: name },
          "three folders that lie apart: dumps, posts and out",
          inner === outer ? `the folder of ${other}` : `a folder inside that of ${other}`,
          "choose another folder for one of them",
        );
      }
    }
  }
  return folders;
}

/** Where what is known of a posts folder is remembered between commands. */
export const cacheFor = (
  root: string,
  posts: string,
  { timeZone, countries }: ArchiveConfig,
): StoreCache => ({
  folder: join(root, ".annals", hash("sha1", posts, "hex").slice(0, 12)),
  version: `${codeVersion(root, ["src/dump", "src/annotate", "src/dedupe", "src/posts"])} ${timeZone} ${JSON.stringify(countries)}`,
});

/** Dumps to posts to site: what `npm run build` does once and `npm start` after every change. */
export async function buildArchive(
  root: string,
  config: ArchiveConfig,
  folders: Folders,
  progress: Progress,
): Promise<ArchiveReport | undefined> {
  const cache = cacheFor(root, folders.posts, config);
  const build = async (): Promise<ArchiveReport | undefined> => {
    const files = listDumps(folders.dumps);
    const dumps = scanFiles(folders.dumps, "");
    const version = [
      codeVersion(root, ["src", "templates"]),
      JSON.stringify([config, folders]),
    ].join();
    const inputs = (posts: List<FileStamp>): BuildInputs => ({
      ...{ version, dumps },
      posts: joinLists(posts, stampRecords(folders.posts)),
    });
    const last = readBuildState(cache.folder);
    const isDone = (posts: List<FileStamp>): boolean => isUpToDate(last, inputs(posts));
    const before = await openUnless(isDone, folders.posts, cache);
    if (before === undefined) return undefined;
    const { importDumps } = await import("../src/posts/import-dumps.ts");
    const { buildSite } = await import("../src/site/build-site.ts");
    const { report, store } = await importDumps({
      files,
      folder: folders.posts,
      settings: { timeZone: config.timeZone, countries: config.countries },
      nearCopies: config.nearCopies,
      cache,
      store: before,
      onProgress: progress.report,
    });
    const { title, description, url, language, postsPerPage } = config;
    const built = await buildSite({
      root,
      site: { title, description, url, language, postsPerPage },
      posts: store,
      dumps: readLedger(folders.posts),
      postsFolder: folders.posts,
      out: folders.out,
      isIntact: (folder) => isIntact(last, folder),
      onProgress: (done, total) => progress.report("Rendering page", done, total),
    });
    recordPublished(
      folders.posts,
      store.outlines.map(({ permalink }) => permalink),
    );
    progress.clear();
    if (store.isSettled && report.failures.length === 0) {
      const { heads } = store;
      const posts = lazyList(heads.length, (at) => stampOf(itemAt(heads, at)));
      rememberBuild(cache.folder, inputs(posts), built.folders);
    }
    return { imported: report, built };
  };
  return withLock(join(cache.folder, "lock"), progress.say, () => keepingProcesses(build));
}

/**
 * Open the posts unless there is nothing to do. Only then is most of the program loaded; and what the
 * folder lists is let go as soon as the posts are open.
 */
async function openUnless(
  isDone: (posts: readonly FileStamp[]) => boolean,
  folder: string,
  cache: StoreCache,
): Promise<Store | undefined> {
  const scan = scanPosts(folder);
  if (isDone(scan.files)) return undefined;
  forgetBuild(cache.folder);
  const { openStore } = await import("../src/posts/store.ts");
  return openStore(folder, cache, scan);
}

const stampOf = ({ file, size, time }: IndexHead): FileStamp => ({ path: file, size, time });

/** The files of a posts folder that are no posts but shape the site. */
const stampRecords = (folder: string): readonly FileStamp[] =>
  [LEDGER_FILE, PUBLISHED_FILE, MOVED_FILE].flatMap((path) => {
    const stats = statSync(join(folder, path), { throwIfNoEntry: false });
    return stats === undefined ? [] : [{ path, size: stats.size, time: stats.mtimeMs }];
  });

/** A build in a line for a person. */
export const describeBuild = ({ rendered, removed, kept }: BuildReport, out: string): string =>
  `${out}: ${rendered} files written, ${removed} removed, ${kept} unchanged`;
