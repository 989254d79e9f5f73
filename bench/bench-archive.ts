import { join } from "node:path";
import { loadConfig } from "../src/config.ts";
import { fullBuildStep, importStep, settle, smallBuildSteps } from "./annals.ts";
import { buildRivals, hugoSite, importFloor, type Rival } from "./comparisons.ts";
import { writeDumps } from "./generate.ts";
import type { BenchOptions } from "./options.ts";
import { countPages, type PageCounts } from "./page-counts.ts";
import { runStep, type Step, type StepResult } from "./steps.ts";
import { makeWorkplace, remove } from "./workplace.ts";

/** What was measured with one archive. */
export interface ArchiveResults {
  readonly posts: number;
  /** By the name of the step or rival, in the order measured. */
  readonly results: ReadonlyMap<string, StepResult>;
  /** HTML pages by kind, ours and Hugo's. */
  readonly pages: { readonly ours: PageCounts; readonly hugo?: PageCounts };
}

export interface BenchRequest {
  /** The project to measure; it is copied. */
  readonly project: string;
  /** The folder to work in. */
  readonly work: string;
  readonly posts: number;
  readonly options: BenchOptions;
  /** Is told what has been done. */
  readonly say: (message: string) => void;
}

const SEED = 2024;

/** Generate an archive of so many posts and measure everything with it. */
export async function benchArchive(request: BenchRequest): Promise<ArchiveResults> {
  const { project, work, posts, options, say } = request;
  const place = makeWorkplace(project, join(work, `${posts}-posts`));
  const config = await loadConfig(project);
  const archive = { seed: SEED, posts };
  const runs = runsFor(posts);
  const results = new Map<string, StepResult>();
  let hugo: PageCounts | undefined;

  const run = async (step: Step): Promise<void> => {
    results.set(step.name, await runStep(step, runs, say));
  };
  const compare = async (rival: Rival): Promise<void> => {
    const step = options.skip.has(rival.isFor) ? SKIPPED : rival.makeReady();
    if ("failure" in step) results.set(rival.name, step);
    else await run(step);
    if (rival.isFor === "hugo") hugo = countPages(hugoSite(place));
    if (posts > ROOM_FOR_ALL && !options.keep) remove(rival.folder);
  };

  say("generating dumps");
  const dumps = writeDumps(place.dumps, archive);
  await run(importStep(place, dumps));
  await compare(importFloor(place));
  await run(fullBuildStep(place));
  const ours = countPages(place.site);
  for (const rival of buildRivals(place, posts, config)) await compare(rival);
  settle(place);
  for (const step of smallBuildSteps(place, archive)) await run(step);
  return { posts, results, pages: { ours, ...(hugo !== undefined && { hugo }) } };
}

/** Up to so many posts nothing is deleted before the end: see freshFolder. */
const ROOM_FOR_ALL = 200_000;

const SKIPPED = { failure: "skipped (--skip)" };

/** Short runs scatter more, and cost less to repeat. */
const runsFor = (posts: number): number => (posts <= 1000 ? 5 : posts <= 10_000 ? 3 : 1);
