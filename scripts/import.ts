import { existsSync } from "node:fs";
import {
  cacheOf,
  lockOf,
  openArchive,
  type Program,
  readingKey,
  readSettings,
} from "../src/app/archive-folder.ts";
import { keepArchiveMedia } from "../src/app/archive-media.ts";
import { describeImport, describeKept } from "../src/app/import-report.ts";
import { createProgress } from "../src/app/progress.ts";
import { printableJson } from "../src/core/printable.ts";
import { importDumps } from "../src/import/import-dumps.ts";
import { withLock } from "../src/platform/processes/lock.ts";
import { SOURCES } from "../src/sources/sources.ts";
import { listDumps, listNamedDumps } from "../src/store/list-dumps.ts";
import { removeLeftovers, tidyPosts } from "../src/store/scan-files.ts";
import { openStore } from "../src/store/store.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: annals import [OPTION... FILE...]

Read dumps and bring the posts folder up to date with them. A dump may be a file, a folder or a zip
archive. Without any, all of dumps/ is read.

Options:
  --archive DIR the folder of the archive (default: the current one)
  --posts DIR   the folder of post files (default: as in archive.config.ts)
  --allow-private
                read groups and chats of persons, too, which are refused else
  --json        print a report for machines on standard output, and nothing else there
  --help        print this help
`;

/** Run `annals import` with its arguments. */
export const runImport = (words: readonly string[], program: Program): Promise<void> =>
  runCommand(
    {
      usage,
      options: { archive: "value", posts: "value", json: "switch", "allow-private": "switch" },
      files: true,
    },
    async ({ values, switches, files }) => {
      const archive = await openArchive(program, values, {
        allowPrivate: switches.has("allow-private"),
      });
      const { config, folders } = archive;
      const progress = createProgress();
      const cache = cacheOf(archive);
      const { report, kept } = await withLock(lockOf(cache), progress.say, async () => {
        removeLeftovers(cache.folder);
        const isNamed = files.length > 0;
        const found = isNamed
          ? await listNamedDumps(files, folders.dumps, SOURCES)
          : await listDumps(folders.dumps, SOURCES);
        const isThere = isNamed && existsSync(folders.dumps);
        const beside = isThere ? (await listDumps(folders.dumps, SOURCES)).dumps : [];
        const { report, store } = await importDumps({
          files: found.dumps,
          beside,
          refused: found.refused,
          folder: folders.posts,
          settings: readSettings(archive),
          nearCopies: config.nearCopies,
          reading: readingKey(archive),
          cache,
          store: await openStore(folders.posts, cache, tidyPosts(folders.posts)),
          onProgress: progress.report,
        });
        const dumps = [...beside, ...found.dumps];
        return { report, kept: await keepArchiveMedia(archive, store, dumps, progress) };
      });
      progress.clear();
      process.stdout.write(
        switches.has("json")
          ? `${printableJson({ ...report, media: kept }, 2)}\n`
          : `${[describeImport(report), ...describeKept(kept)].join("\n")}\n`,
      );
      for (const failure of report.failures) process.stderr.write(`${failure}\n`);
      return report.failures.length > 0 ? 1 : 0;
    },
    words,
  );
