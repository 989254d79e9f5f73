import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ArchiveSpec, POSTS_PER_DUMP, writeDump } from "../testing/generate/dumps.ts";
import { writeExport } from "../testing/generate/exports.ts";
import type { Rival } from "./comparisons.ts";
import { freshFolder, type Step, type StepRun } from "./steps.ts";
import { remove, type Workplace } from "./workplace.ts";
import { walkFiles } from "./written-files.ts";

/** The name of the step that imports. */
export const IMPORT = "import";
/** The name of the step that imports the same texts from an export. */
export const EXPORT_IMPORT = "import of result.json";
/** The name of the step that builds a whole site. */
export const FULL_BUILD = "full build";

/** Posts in the dump that is added. */
const ONE_MORE = 100;

/** Dumps to post files; nothing is there before but the dumps. */
export const importStep = (place: Workplace, dumps: readonly string[]): Step => ({
  name: IMPORT,
  start(run) {
    const posts = freshFolder(place.posts, run);
    remove(cacheOf(place));
    return command({ ...place, posts }, ["import", "--posts", posts, ...dumps]);
  },
});

/** An export of the same texts to post files of its own. To be run before the texts are imported. */
export function exportImport(place: Workplace, archive: ArchiveSpec): Rival {
  const folder = join(place.folder, "of-export");
  const posts = join(folder, "posts");
  return {
    name: EXPORT_IMPORT,
    isFor: "export",
    folder,
    makeReady() {
      const file = writeExport(join(folder, "export"), archive);
      return { ...importStep({ ...place, posts }, [file]), name: EXPORT_IMPORT };
    },
  };
}

/**
 * Post files to site; neither a site nor a cache is there before, and there are no dumps to read.
 * The caches of the import are moved aside meanwhile.
 */
export const fullBuildStep = (place: Workplace): Step => ({
  name: FULL_BUILD,
  start(run) {
    const dumps = join(place.folder, "no-dumps");
    mkdirSync(dumps, { recursive: true });
    if (run.number === 0) renameSync(cacheOf(place), cacheAside(place));
    else remove(cacheOf(place));
    return build({ ...place, dumps, site: freshFolder(place.site, run) });
  },
});

/** Bring the archive into the state in which its import and a build leave it. */
export function settle(place: Workplace): void {
  remove(cacheOf(place));
  renameSync(cacheAside(place), cacheOf(place));
  const { words, folder } = build(place).command;
  const [program, ...rest] = words;
  // What it prints there is part of the error.
  execFileSync(program, rest, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
}

/** Builds of an archive that is imported and built, each after a small change; in this order. */
export function smallBuildSteps(place: Workplace, archive: ArchiveSpec): readonly Step[] {
  const dumpCount = Math.ceil(archive.posts / POSTS_PER_DUMP);
  const addDump = (number: number): void => {
    const from = archive.posts + number * ONE_MORE;
    writeDump(place.dumps, dumpCount + number, archive, { from, to: from + ONE_MORE });
  };
  const buildAfter = (name: string, change: (number: number) => void): Step => ({
    name,
    start({ number }) {
      change(number);
      return build(place);
    },
  });
  return [
    buildAfter("nothing changed", () => undefined),
    buildAfter(`one more dump (${ONE_MORE} posts)`, addDump),
    buildAfter("one corrected post", (number) => correctPost(place.posts, number)),
    buildAfter("one template edit", (number) => editTemplate(place.project, `Edition ${number}`)),
    buildAfter("cache deleted", () => remove(cacheOf(place))),
  ];
}

/** The folder of caches, stamps and locks. */
const cacheOf = ({ project }: Workplace): string => join(project, ".annals");
const cacheAside = (place: Workplace): string => `${cacheOf(place)}-of-import`;

const build = (place: Workplace): StepRun =>
  command(place, [
    "build",
    ...["--dumps", place.dumps, "--posts", place.posts, "--out", place.site],
  ]);

const command = (place: Workplace, words: readonly string[]): StepRun => ({
  command: {
    words: [process.execPath, "bin/annals.cjs", ...words],
    folder: place.project,
    log: place.log,
  },
  outputs: [place.posts, place.site, cacheOf(place)],
});

// "title: Statement by Anna Kovlin", or the same in quotes.
const TITLE = /^title: .*$/m;

/** Give one post another title: one from the middle, another one each time. */
function correctPost(posts: string, number: number): void {
  const years = readdirSync(posts).filter((name) => !name.includes("."));
  const files = years.flatMap((year) => [...walkFiles(join(posts, year))]).sort();
  const file = files[Math.floor(files.length / 2) + number];
  if (file === undefined) throw new RangeError(`${posts}: no post to correct`);
  replaceIn(file, TITLE, `title: Corrected by hand ${number}`);
}

/** Change a word on every page. */
const editTemplate = (project: string, words: string): void =>
  replaceIn(join(project, "templates/layouts/base.tsx"), MAIN, `<main id="main" title="${words}">`);

const MAIN = /<main id="main"(?: title="[^"]*")?>/;

function replaceIn(file: string, pattern: RegExp, replacement: string): void {
  const before = readFileSync(file, "utf8");
  const after = before.replace(pattern, () => replacement);
  if (after === before) throw new Error(`${file}: nothing there that ${pattern} matches`);
  writeFileSync(file, after);
}
