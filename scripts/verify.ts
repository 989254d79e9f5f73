import { relative } from "node:path";
import {
  cacheOf,
  lockOf,
  openArchive,
  type Program,
  readSettings,
} from "../src/app/archive-folder.ts";
import { createProgress } from "../src/app/progress.ts";
import { searchIdentity } from "../src/app/search-identity.ts";
import { describeVerify } from "../src/app/verify-report.ts";
import { printableJson } from "../src/core/printable.ts";
import { withLock } from "../src/platform/processes/lock.ts";
import { SOURCES } from "../src/sources/sources.ts";
import { listDumps } from "../src/store/list-dumps.ts";
import { formatFinding } from "../src/verify/finding.ts";
import { verifyArchive } from "../src/verify/verify-archive.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: annals verify [OPTION...]

Check that every line of the dumps is in a post, that the posts are what the dumps say, that the
files they name are in media/, that no published address has vanished, and that the built site is
complete. Nothing is changed.

Prints one line a finding, with file and line, and a summary. Exit code 1 where there are findings.

Options:
  --archive DIR the folder of the archive (default: the current one)
  --dumps DIR   the folder of dumps
  --posts DIR   the folder of post files
  --out DIR     the folder of the built site
  --allow-private
                read groups and chats of persons, too, which are refused else
  --json        print a report for machines on standard output, and nothing else there
  --help        print this help

Folders that are not named are those of archive.config.ts.
`;

/** Run `annals verify` with its arguments. */
export const runVerify = (words: readonly string[], program: Program): Promise<void> =>
  runCommand(
    {
      usage,
      options: {
        archive: "value",
        dumps: "value",
        posts: "value",
        out: "value",
        json: "switch",
        "allow-private": "switch",
      },
      files: false,
    },
    async ({ values, switches }) => {
      const archive = await openArchive(program, values, {
        allowPrivate: switches.has("allow-private"),
      });
      const { config, folders } = archive;
      const progress = createProgress();
      const show = (path: string): string => relative(process.cwd(), path) || ".";
      const lock = lockOf(cacheOf(archive));
      const report = await withLock(lock, progress.say, async () =>
        verifyArchive({
          templates: program.templates,
          root: show(archive.root),
          site: { ...config, ...searchIdentity(config) },
          settings: readSettings(archive),
          files: await listDumps(show(folders.dumps), SOURCES),
          dumps: show(folders.dumps),
          posts: show(folders.posts),
          out: show(folders.out),
          media: {
            folder: show(folders.media),
            largest: config.media === false ? 0 : (config.media.largest ?? Infinity),
          },
          onProgress: progress.report,
        }),
      );
      progress.clear();
      const lines = [...report.findings.map(formatFinding), describeVerify(report)];
      process.stdout.write(
        switches.has("json") ? `${printableJson(report, 2)}\n` : `${lines.join("\n")}\n`,
      );
      return report.findings.length > 0 ? 1 : 0;
    },
    words,
  );
