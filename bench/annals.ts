import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ArchiveSpec, POSTS_PER_DUMP, writeDump } from "./generate.ts";
import type { Step } from "./steps.ts";
import { remove, type Workplace } from "./workplace.ts";
import { walkFiles } from "./written-files.ts";

export const IMPORT = "import";
export const FULL_BUILD = "full build";

/** Posts in the dump that is added. */
const ONE_MORE = 100;

/** Dumps to post files; nothing is there before but the dumps. */
export function importStep(place: Workplace, dumps: readonly string[]): Step {
  return {
    ...stepIn(place, IMPORT, ["scripts/import.ts", "--posts", place.posts, ...dumps]),
    prepare: () => remove(place.posts, cacheOf(place)),
  };
}

/** Post files to site; neither a site nor a cache is there before, and there are no dumps to read. */
export function fullBuildStep(place: Workplace): Step {
  const noDumps = join(place.folder, "no-dumps");
  mkdirSync(noDumps, { recursive: true });
  return {
    ...buildIn(place, FULL_BUILD, noDumps),
    prepare: () => remove(place.site, cacheOf(place)),
  };
}

/** Builds of a site that stands, each after a small change; in this order. */
export function smallBuildSteps(
  place: Workplace,
  archive: ArchiveSpec,
  runs: number,
): readonly Step[] {
  const dumpCount = Math.ceil(archive.posts / POSTS_PER_DUMP);
  const addDump = (run: number): void => {
    const from = archive.posts + run * ONE_MORE;
    writeDump(place.dumps, dumpCount + run, archive, { from, to: from + ONE_MORE });
  };
  return [
    { ...buildIn(place, "cache deleted"), prepare: () => remove(cacheOf(place)) },
    { ...buildIn(place, "nothing changed"), prepare: () => undefined },
    { ...buildIn(place, `one more dump (${ONE_MORE} posts)`), prepare: addDump },
    {
      ...buildIn(place, "one corrected post"),
      prepare: (run) => correctPost(place.posts, (run + 1) / (runs + 1), `Corrected ${run}`),
    },
    {
      ...buildIn(place, "one template edit"),
      prepare: (run) => editTemplate(place.project, `Edition ${run}`),
    },
  ];
}

/** Where the commands remember what they know: caches, stamps, locks. */
const cacheOf = ({ project }: Workplace): string => join(project, ".annals");

const buildIn = (place: Workplace, name: string, dumps = place.dumps): Omit<Step, "prepare"> =>
  stepIn(place, name, [
    "scripts/build.ts",
    ...["--dumps", dumps, "--posts", place.posts, "--out", place.site],
  ]);

const stepIn = (
  place: Workplace,
  name: string,
  words: readonly string[],
): Omit<Step, "prepare"> => ({
  name,
  command: {
    words: [process.execPath, "--import", "tsx", ...words],
    folder: place.project,
    log: join(place.folder, "log"),
  },
  outputs: [place.posts, place.site, cacheOf(place)],
});

// "title: Statement by Anna Kovlin", or the same in quotes.
const TITLE = /^title: .*$/m;

/** Give the post that stands at this part of the way through all file names another title. */
function correctPost(posts: string, part: number, title: string): void {
  const years = readdirSync(posts).filter((name) => !name.includes("."));
  const files = years.flatMap((year) => [...walkFiles(join(posts, year))]).sort();
  const file = files[Math.floor(part * files.length)];
  if (file === undefined) throw new RangeError(`${posts}: no post to correct`);
  replaceIn(file, TITLE, `title: ${title}`);
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
