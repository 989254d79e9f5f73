import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runCommand } from "../scripts/command-line.ts";
import { UsageError } from "../src/core/errors.ts";
import { type ArchiveResults, benchArchive } from "./bench-archive.ts";
import { RIVALS } from "./comparisons.ts";
import { checkDisk } from "./disk-space.ts";
import { describeMachine } from "./machine.ts";
import { type BenchOptions, OPTIONS, readBenchOptions } from "./options.ts";
import { benchPictures, describePictures } from "./pictures.ts";
import { runSearch } from "./search/run-search.ts";
import { formatPages, formatTable } from "./table.ts";
import { copyProject, remove } from "./workplace.ts";

const usage = `
Usage: npm run bench [-- OPTION...]

Generate archives and measure import and builds, beside Hugo, plain Eleventy, the floor (what
reading the posts and writing as many bytes costs at the very least) and an import of the same texts
from an export of Telegram Desktop. Prints one Markdown table.

Options:
  --sizes N,N   numbers of posts (default: 1000,10000,100000)
  --huge        1000000 posts as well; needs some 70 GB of disk (without: 14 GB)
  --pictures N  measure an archive of N posts with a picture each, and nothing else
  --search      measure builds with and without search, the index alone, and 30 queries in Chromium
                behind a slow link, and nothing else; takes openssl for its server; of more than
                200000 posts the index alone
  --skip NAME   leave out hugo, eleventy, floor or export; several with commas
  --work DIR    the folder to work in (default: one among the temporary folders)
  --keep        leave the generated archives and sites there
  --help        print this help

Needs Linux (memory is read from /proc) and an otherwise idle machine. On ext4, let five minutes
pass after a run, or after deleting many files: until then it makes new files slowly. With more than
200000 posts it waits so long itself after each rival, whose files make room for the next.
`;

const HOW = `
- wall: from start to exit. CPU: user and system time of all processes. Up to 10,000 posts the
  median of several runs, figure by figure.
- peak: memory of all processes together, sampled every 50 ms: anonymous and shared pages of each,
  and the mapped files of the one that has most.
- files written: new, changed and renamed files among posts, site and caches. Disk buffers are
  flushed before each run, not within it.
- others' CPU: what everything else on the machine used meanwhile. The wall times are good where it
  is near nothing; the ratios of CPU time stand some of it.
- import: no post files and no .annals (all caches) before. full build: post files to site, with no
  site and no .annals before, and an empty dumps folder. The small builds go on from what an import
  and a build leave, each from the one before. cache deleted: .annals deleted, the site and all
  dumps in place. tsx's own cache of compiled code is kept.
- import of result.json: the same texts as one export of a channel, with formatting, reactions,
  edits, albums, and for a third of them media whose files are not there. Its ratios are to the
  import of the texts.
- Hugo: the same posts, the same kinds of pages, flat file names, no copies of the Markdown files
  (ours has one a post). plain Eleventy: Markdown files and one Nunjucks layout, the posts' pages only.
- floor of full build: one process reads every post, gray-matter, markdown-it, writes files of the
  same names and sizes as our site. floor of import: writes files of the same names and sizes.
`;

/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130;

await runCommand({ usage, options: OPTIONS, files: false }, async (line) => {
  const options = readBenchOptions(line);
  if (!existsSync("/proc/self/stat")) throw new UsageError("no /proc: it measures on Linux only");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => process.exit(INTERRUPTED));
  }
  const folder = makeFolder(options.work ?? tmpdir());
  checkDisk(folder, options);
  const work = mkdtempSync(join(folder, "annals-bench-"));
  // After what is being measured was stopped: see measure.
  if (!options.keep) process.once("exit", () => remove(work));
  // Others may go on editing the project: all archives are measured with one state of it.
  const project = copyProject(resolve(import.meta.dirname, ".."), join(work, "project"));
  if (options.pictures !== undefined) return runPictures(project, work, options.pictures);
  if (options.search) return runSearch(project, work, options.sizes);
  await warmUp(project, work);
  const archives: ArchiveResults[] = [];
  for (const posts of options.sizes) {
    const say = (message: string): void => {
      process.stderr.write(`${posts.toLocaleString("en")} posts: ${message}\n`);
    };
    archives.push(await benchArchive({ project, work, posts, options, say }));
  }
  process.stdout.write(
    `${describeMachine(new Date())}\n\n${formatTable(archives)}\nHTML pages:\n\n${formatPages(archives)}${HOW}`,
  );
  return archives.every(hasOurFigures) ? 0 : 1;
});

/** Pictures alone: there is nothing to compare them with. */
async function runPictures(project: string, work: string, pictures: number): Promise<number> {
  const say = (message: string): void => {
    process.stderr.write(`${pictures.toLocaleString("en")} pictures: ${message}\n`);
  };
  const few = { project, work: join(work, "warm-up"), pictures: 20, say: () => undefined };
  await benchPictures(few);
  const results = await benchPictures({ project, work, pictures, say });
  const table = formatTable([{ posts: pictures, results, pages: {} }]);
  const line = describePictures(pictures, results);
  process.stdout.write(`${describeMachine(new Date())}\n\n${table}\n${line}`);
  return [...results.values()].some((result) => "failure" in result) ? 1 : 0;
}

/** A small archive first, so that no run pays for compiling TypeScript or a cold disk. */
function warmUp(project: string, folder: string): Promise<ArchiveResults> {
  const work = join(folder, "warm-up");
  const options: BenchOptions = { sizes: [], skip: new Set(), keep: false };
  return benchArchive({ project, work, posts: 20, options, say: () => undefined });
}

function hasOurFigures({ results }: ArchiveResults): boolean {
  return [...results].every(([name, result]) => RIVALS.has(name) || !("failure" in result));
}

function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return resolve(folder);
}
