import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { synthesiseDocuments } from "../testing/search/synthetic-documents.ts";
import { writePosts } from "../testing/search/write-posts.ts";
import { runStep, type Step, type StepResult } from "./steps.ts";
import { makeWorkplace, remove, type Workplace } from "./workplace.ts";
import { markTime, walkFiles } from "./written-files.ts";

interface SearchRequest {
  /** The project to measure; it is copied. */
  readonly project: string;
  /** The folder to work in. */
  readonly work: string;
  readonly posts: number;
  readonly say: (message: string) => void;
}

/** The results for an archive: steps by name, and what else is known of its index. */
export interface SearchResults {
  readonly posts: number;
  readonly steps: ReadonlyMap<string, StepResult>;
  /** `index on disk: 71.2 MB, 5,103 files` */
  readonly facts: readonly string[];
  /** The site with its search page, after another hundred posts came. */
  readonly site: string;
}

const SEED = 2024;
const MORE = 100;

/** The posts of an archive, in the end as many and a hundred. */
export const searchedPosts = (posts: number, { from = 0, to = posts + MORE } = {}) =>
  synthesiseDocuments(SEED, { from, to, all: posts + MORE });

const PLAIN = "full build without search";
const SEARCHED = "full build with search";
const GROWN = `build of ${MORE} more posts with search`;
const OPENED = "posts parsed";
const OPENED_AGAIN = "posts opened (part of each index)";
const INDEXED = "index of all posts";
const ADDED = `index of ${MORE} more posts`;
const MERGED = "all segments merged";

/** Sites of more posts take too much room and time: their index is measured alone. */
export const MOST_BUILT = 200_000;

/** Posts of a site whose pages are taken where the one that is measured is not built. */
const FEW_POSTS = 400;

/** Measure an archive with and without search, and its index alone. */
export async function benchSearch(request: SearchRequest): Promise<SearchResults> {
  const { project, work, posts, say } = request;
  const place = makeWorkplace(project, join(work, `search-${posts}`));
  const steps = new Map<string, StepResult>();
  const facts: string[] = [];
  const run = async (step: Step): Promise<void> => {
    steps.set(step.name, await runStep(step, 1, say));
  };
  const isBuilt = posts <= MOST_BUILT;
  if (!isBuilt) await buildFewPosts(place, say);
  say("generating posts");
  writePosts(place.posts, searchedPosts(posts, { to: posts }));
  if (isBuilt) {
    setSearch(place, false);
    await run(fullBuild(place, PLAIN));
    facts.push(`the site without search: ${describe(sizeOf(place.site))}`);
    setSearch(place, true);
    await run(fullBuild(place, SEARCHED));
    facts.push(ratio(steps, SEARCHED, PLAIN));
  }
  const again = { ...indexStep(place, OPENED), name: OPENED_AGAIN };
  // The first time posts are parsed, and remembered.
  await run(indexStep(place, OPENED));
  await run(again);
  await run(indexStep(place, INDEXED));
  facts.push(`index on disk: ${describe(sizeOf(join(aloneOf(place), "search")))}`);
  writePosts(place.posts, searchedPosts(posts, { from: posts }));
  if (isBuilt) await run(buildStep(place, GROWN));
  await run(indexStep(place, OPENED));
  await run(again);
  const mark = markTime(join(place.folder, "mark-of-index"));
  await run(indexStep(place, ADDED));
  const written = sizeOf(join(aloneOf(place), "search"), mark);
  facts.push(`written for ${MORE} more posts: ${describe(written)}`);
  await run(indexStep(place, MERGED));
  for (const name of [INDEXED, ADDED]) {
    facts.push(`${name}, without opening posts: ${less(steps, name, OPENED_AGAIN)} CPU s`);
  }
  if (!isBuilt) takeIndex(place);
  return { posts, steps, facts, site: place.site };
}

/** Builds a site of few posts, for its pages. */
async function buildFewPosts(place: Workplace, say: (message: string) => void): Promise<void> {
  writePosts(place.posts, searchedPosts(FEW_POSTS));
  await runStep(fullBuild(place, `build of ${FEW_POSTS} posts, for its pages`), 1, say);
  remove(place.posts);
}

/** Puts the index that was made alone in place of that of the site. */
function takeIndex(place: Workplace): void {
  const folder = join(place.site, "search");
  remove(folder);
  renameSync(join(aloneOf(place), "search"), folder);
}

/** With neither a site nor anything remembered. */
const fullBuild = (place: Workplace, name: string): Step => ({
  name,
  start: (run) => {
    remove(place.site, join(place.project, ".annals"));
    return buildStep(place, name).start(run);
  },
});

/** From what the build before left; there are no dumps to read. */
const buildStep = (place: Workplace, name: string): Step => ({
  name,
  start: () => {
    mkdirSync(place.dumps, { recursive: true });
    const folders = ["--posts", place.posts, "--dumps", place.dumps, "--out", place.site];
    return {
      command: {
        words: [process.execPath, "bin/annals.cjs", "build", ...folders],
        ...{ folder: place.project, log: place.log },
      },
      outputs: [place.site],
    };
  },
});

const ACTIONS: Readonly<Record<string, string>> = {
  ...{ [OPENED]: "open", [INDEXED]: "update", [ADDED]: "update", [MERGED]: "merge" },
};

/** The index alone in a folder, as a process with the loader of TypeScript. */
const indexStep = (place: Workplace, name: string): Step => ({
  name,
  start: () => {
    const script = join(import.meta.dirname, "search/index-step.ts");
    const folders = [place.posts, join(place.folder, "index-cache"), aloneOf(place)];
    const words = ["--import", "tsx", script, ACTIONS[name] ?? "", ...folders];
    return {
      command: {
        words: [process.execPath, ...words],
        ...{ folder: resolve(import.meta.dirname, ".."), log: place.log },
      },
      outputs: [aloneOf(place)],
    };
  },
});

const aloneOf = ({ folder }: Workplace): string => join(folder, "index-alone");

function setSearch({ project }: Workplace, isOn: boolean): void {
  const file = join(project, "archive.config.ts");
  const source = readFileSync(file, "utf8").replace("  search: false,\n", "");
  const changed = isOn
    ? source
    : source.replace("defineArchive({", "defineArchive({\n  search: false,");
  if (!isOn && changed === source) throw new Error(`${file}: no settings to change`);
  writeFileSync(file, changed);
}

interface Size {
  readonly files: number;
  readonly bytes: number;
}

/** The files below a folder, or those that changed since a mark. */
function sizeOf(folder: string, since = 0n): Size {
  let files = 0;
  let bytes = 0;
  for (const path of walkFiles(folder)) {
    const { size, ctimeNs } = statSync(path, { bigint: true });
    if (ctimeNs <= since) continue;
    files++;
    bytes += Number(size);
  }
  return { files, bytes };
}

const describe = ({ files, bytes }: Size): string =>
  `${(bytes / 1e6).toFixed(1)} MB, ${files.toLocaleString("en")} files`;

const cpuOf = (steps: SearchResults["steps"], name: string): number => {
  const result = steps.get(name);
  return result === undefined || "failure" in result ? Number.NaN : result.cpuSeconds;
};

const ratio = (steps: SearchResults["steps"], name: string, other: string): string =>
  `${name} / ${other}: ${(cpuOf(steps, name) / cpuOf(steps, other)).toFixed(2)} times the CPU time`;

const less = (steps: SearchResults["steps"], name: string, other: string): string =>
  (cpuOf(steps, name) - cpuOf(steps, other)).toFixed(1);
