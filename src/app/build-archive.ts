import { join } from "node:path";
import { printable } from "../core/printable.ts";
import type { ImportReport } from "../import/import-dumps.ts";
import type { KeepReport } from "../media/keep/keep-report.ts";
import { stampMedia } from "../media/keep/kept-folder.ts";
import { itemAt, joinLists, type List, lazyList } from "../platform/collections/list.ts";
import { stampOf } from "../platform/files/file-stamp.ts";
import { withLock } from "../platform/processes/lock.ts";
import { keepingProcesses } from "../platform/processes/pool.ts";
import type { BuildReport } from "../site/outputs/build-site.ts";
import {
  type BuildInputs,
  forgetBuild,
  isIntact,
  isUpToDate,
  readBuildState,
  rememberBuild,
} from "../site/outputs/build-state.ts";
import { describeLimits } from "../site/outputs/host-limits.ts";
import { refuseForeignFolder } from "../site/outputs/site-marker.ts";
import { findSetup } from "../site/render/eleventy-setup.ts";
import { OWN_INPUTS, stampInputs } from "../site/render/own-inputs.ts";
import { refuseMissingFolder } from "../store/dumps-folder.ts";
import { LEDGER_FILE, readLedger } from "../store/ledger.ts";
import { MOVED_FILE } from "../store/moved.ts";
import type { IndexHead } from "../store/post-index.ts";
import { PUBLISHED_FILE, recordPublished } from "../store/published.ts";
import {
  type FileStamp,
  removeLeftovers,
  type Scan,
  scanFiles,
  tidyPosts,
} from "../store/scan-files.ts";
import type { Store } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import { type ArchiveFolder, cacheOf, lockOf, readingKey, readSettings } from "./archive-folder.ts";
import { RUNTIME } from "./program/code-version.ts";
import type { Progress } from "./progress.ts";
import { searchIdentity } from "./search-identity.ts";

/** The reports of a build that had something to do. */
interface ArchiveReport {
  readonly imported: ImportReport;
  readonly kept: KeepReport;
  /** Hosts that would refuse the site. */
  readonly hosts: readonly string[];
  readonly built: BuildReport;
}

/** Dumps to posts to site: what `annals build` does once and `annals serve` after every change. */
export async function buildArchive(
  archive: ArchiveFolder,
  progress: Progress,
): Promise<ArchiveReport | undefined> {
  const { program, config, folders, code } = archive;
  const cache = cacheOf(archive);
  const build = async (): Promise<ArchiveReport | undefined> => {
    removeLeftovers(cache.folder);
    refuseMissingFolder(folders.dumps);
    const dumps = scanFiles(folders.dumps);
    const records = stampRecords(folders.posts);
    const last = readBuildState(cache.folder);
    const media = stampMedia(folders.media);
    const own = stampInputs(archive.root, [...OWN_INPUTS, ...last.copied]);
    const inputs = (
      posts: List<FileStamp>,
      records: Records,
      alsoCopied: readonly string[] = [],
      kept: readonly FileStamp[] = media,
    ): BuildInputs => ({
      version: JSON.stringify([code.all, RUNTIME, config, folders]),
      dumps: [...dumps.files, ...dumps.emptyFolders.map((path) => ({ path, ...MISSING }))],
      posts: joinLists([posts, Object.values(records)]),
      own: joinLists([own, stampInputs(archive.root, alsoCopied), kept]),
    });
    const isDone = (posts: Scan): boolean =>
      [dumps, posts].every(({ refused }) => refused.length === 0) &&
      isUpToDate(last, inputs(posts.files, records));
    const before = await openUnless(isDone, folders.posts, cache);
    if (before === undefined) return undefined;
    refuseForeignFolder(folders.out);
    const { SOURCES } = await import("../sources/sources.ts");
    const { listDumps } = await import("../store/list-dumps.ts");
    const found = await listDumps(folders.dumps, SOURCES);
    const { importDumps } = await import("../import/import-dumps.ts");
    const { buildSite } = await import("../site/outputs/build-site.ts");
    const settings = readSettings(archive);
    const { report, store } = await importDumps({
      files: found.dumps,
      refused: found.refused,
      folder: folders.posts,
      settings,
      nearCopies: config.nearCopies,
      reading: readingKey(archive),
      cache,
      store: before,
      onProgress: progress.report,
    });
    const { keepArchiveMedia, mediaIdentity, readArchiveMedia } = await import(
      "./archive-media.ts"
    );
    const kept = await keepArchiveMedia(archive, store, found.dumps, progress);
    const keptNow = stampMedia(folders.media);
    const shown = await readArchiveMedia(archive, store, progress);
    const { ledger, moved } = stampRecords(folders.posts);
    const { title, description, url, language, postsPerPage } = config;
    const setup = await findSetup(archive.root);
    const built = await buildSite({
      code: code.pages,
      templates: program.templates,
      site: {
        ...{ title, description, url, language, postsPerPage },
        ...mediaIdentity(config),
        ...searchIdentity(config),
      },
      posts: store,
      dumps: readLedger(folders.posts),
      channels: settings.channels,
      postsFolder: folders.posts,
      out: folders.out,
      root: archive.root,
      ...(setup && { setup }),
      ...(shown.media && { media: shown.media }),
      isIntact: (folder, time) => isIntact(last, folder, time),
      ...(config.search !== false && {
        search: {
          ...config.search,
          ...{ code: code.search, watches: config.watches },
          onProgress: (done, total) => progress.report("Indexing post", done, total),
        },
      }),
      onProgress: (done, total) => progress.report("Rendering page", done, total),
    });
    recordPublished(
      folders.posts,
      store.outlines.map(({ permalink }) => permalink),
    );
    progress.clear();
    if (store.isSettled && report.failures.length === 0) {
      const { heads } = store;
      const posts = lazyList(heads.length, (at) => toStamp(itemAt(heads, at)));
      // Stamps from when files were read, or written here: later changes are for the next build.
      const { published } = stampRecords(folders.posts);
      const alsoCopied = built.copied.filter((path) => !last.copied.includes(path));
      const read = inputs(posts, { ledger, moved, published }, alsoCopied, keptNow);
      rememberBuild(cache.folder, read, built);
    }
    const remarks = [...kept.remarks, ...shown.remarks];
    return {
      imported: report,
      kept: { ...kept, remarks },
      hosts: describeLimits(built.size),
      built,
    };
  };
  return withLock(lockOf(cache), progress.say, () => keepingProcesses(build));
}

/**
 * Open the posts unless there is nothing to do. Most of the program is loaded only then, and the
 * listing of the folder is freed once the posts are open.
 */
async function openUnless(
  isDone: (posts: Scan) => boolean,
  folder: string,
  cache: StoreCache,
): Promise<Store | undefined> {
  const scan = tidyPosts(folder);
  if (isDone(scan)) return undefined;
  forgetBuild(cache.folder);
  const { openStore } = await import("../store/store.ts");
  return openStore(folder, cache, scan);
}

const toStamp = ({ file, size, time }: IndexHead): FileStamp => ({ path: file, size, time });

/** Files of a posts folder, besides the posts, that the site depends on. */
type Records = Readonly<Record<"ledger" | "moved" | "published", FileStamp>>;

function stampRecords(folder: string): Records {
  const stamp = (path: string): FileStamp => ({
    path,
    ...(stampOf(join(folder, path)) ?? MISSING),
  });
  return {
    ledger: stamp(LEDGER_FILE),
    moved: stamp(MOVED_FILE),
    published: stamp(PUBLISHED_FILE),
  };
}

const MISSING = { size: 0, time: 0 };

/** A build in a line for a person. */
export const describeBuild = ({ rendered, removed, kept }: BuildReport, out: string): string =>
  printable(`${out}: ${rendered} files written, ${removed} removed, ${kept} unchanged`);
