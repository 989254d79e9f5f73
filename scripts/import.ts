import { resolve } from "node:path";
import { loadConfig } from "../src/config.ts";
import { withLock } from "../src/lock.ts";
import { importDumps } from "../src/posts/import-dumps.ts";
import { removeLeftovers, tidyPosts } from "../src/posts/scan-files.ts";
import { openStore } from "../src/posts/store.ts";
import { printableJson } from "../src/printable.ts";
import { cacheFor, lockOf } from "./build-archive.ts";
import { chooseFolders } from "./choose-folders.ts";
import { runCommand } from "./command-line.ts";
import { describeImport } from "./import-report.ts";
import { listDumps } from "./list-dumps.ts";
import { createProgress } from "./progress.ts";

const usage = `
Usage: npm run import [-- OPTION... FILE...]

Read dumps and bring the posts folder up to date with them. Without files, all of dumps/ is read.

Options:
  --posts DIR   the folder of post files (default: as in archive.config.ts)
  --json        print a report for machines on standard output, and nothing else there
  --help        print this help
`;

await runCommand(
  { usage, options: { posts: "value", json: "switch" }, files: true },
  async ({ values, switches, files }) => {
    const root = resolve(import.meta.dirname, "..");
    const config = await loadConfig(root);
    const progress = createProgress();
    const folders = chooseFolders(root, config, values);
    const cache = cacheFor(root, folders.posts, config);
    const { report } = await withLock(lockOf(cache), progress.say, async () => {
      removeLeftovers(cache.folder);
      return importDumps({
        files: files.length > 0 ? files : listDumps(folders.dumps),
        folder: folders.posts,
        settings: { timeZone: config.timeZone, countries: config.countries },
        nearCopies: config.nearCopies,
        cache,
        store: await openStore(folders.posts, cache, tidyPosts(folders.posts)),
        onProgress: progress.report,
      });
    });
    progress.clear();
    process.stdout.write(
      switches.has("json") ? `${printableJson(report, 2)}\n` : `${describeImport(report)}\n`,
    );
    for (const failure of report.failures) process.stderr.write(`${failure}\n`);
    return report.failures.length > 0 ? 1 : 0;
  },
);
