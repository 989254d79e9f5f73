import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { loadConfig } from "../src/app/config.ts";
import { writeDumps } from "../testing/generate/dumps.ts";
import { exportImport, fullBuildStep, importStep, settle, smallBuildSteps } from "./annals.ts";
import { buildRivals, hugoSite, importFloor, type Rival } from "./comparisons.ts";
import type { BenchOptions } from "./options.ts";
import { countPages, type PageCounts } from "./page-counts.ts";
import { runStep, type Step, type StepResult } from "./steps.ts";
import { makeWorkplace, remove } from "./workplace.ts";

/** The results for one archive. */
export interface ArchiveResults {
  readonly posts: number;
  /** By the name of the step or rival, in the order measured. */
  readonly results: ReadonlyMap<string, StepResult>;
  /** HTML pages by kind, ours and Hugo's. */
  readonly pages: { readonly ours?: PageCounts; readonly hugo?: PageCounts };
}

interface BenchRequest {
  /** The project to measure; it is copied. */
  readonly project: string;
  /** The folder to work in. */
  readonly work: string;
  readonly posts: number;
  readonly options: BenchOptions;
  /** Receives messages about the progress. */
  readonly say: (message: string) => void;
}

const SEED = 2024;

/**
 * Generate an archive of a number of posts and measure everything with it; failures are among the
 * results, since hours of figures must not be lost.
 */
export async function benchArchive(request: BenchRequest): Promise<ArchiveResults> {
  const { posts, say } = request;
  const results = new Map<string, StepResult>();
  const pages: { ours?: PageCounts; hugo?: PageCounts } = {};
  try {
    await measureAll(request, results, pages);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    say(failure);
    results.set("all that follows", { failure });
  }
  return { posts, results, pages };
}

async function measureAll(
  { project, work, posts, options, say }: BenchRequest,
  results: Map<string, StepResult>,
  pages: { ours?: PageCounts; hugo?: PageCounts },
): Promise<void> {
  const place = makeWorkplace(project, join(work, `${posts}-posts`));
  const config = await loadConfig(project);
  const archive = { seed: SEED, posts };
  const runs = runsFor(posts);

  const isMeasured = (name: string): boolean => "seconds" in (results.get(name) ?? SKIPPED);
  const run = async (step: Step): Promise<void> => {
    results.set(step.name, await runStep(step, runs, say));
  };
  /** Later steps start from the result of this one, so they are skipped where it failed. */
  const runFirst = async (step: Step): Promise<void> => {
    await run(step);
    if (!isMeasured(step.name)) throw new Error(`not run, since this failed: ${step.name}`);
  };
  const compare = async (rival: Rival): Promise<void> => {
    const step = options.skip.has(rival.isFor) ? SKIPPED : rival.makeReady();
    if ("failure" in step) {
      results.set(rival.name, step);
      return;
    }
    await run(step);
    if (rival.isFor === "hugo" && isMeasured(rival.name)) pages.hugo = countPages(hugoSite(place));
    if (keepsRivals(posts, options)) return;
    remove(rival.folder);
    say("waiting until the disk makes new files fast again");
    await setTimeout(SLOW_AFTER_REMOVAL_MS);
  };

  say("generating dumps");
  const dumps = writeDumps(place.dumps, archive);
  await compare(exportImport(place, archive));
  await runFirst(importStep(place, dumps));
  await compare(importFloor(place));
  await runFirst(fullBuildStep(place));
  pages.ours = countPages(place.site);
  for (const rival of buildRivals(place, posts, config)) await compare(rival);
  settle(place);
  for (const step of smallBuildSteps(place, archive)) await run(step);
}

/** Up to this many posts, nothing is deleted before the end; see freshFolder. */
const ROOM_FOR_ALL = 200_000;
/** See freshFolder. */
const SLOW_AFTER_REMOVAL_MS = 300_000;

const SKIPPED = { failure: "skipped (--skip)" };

/** Whether the files of one rival stay while the next one makes its own. */
export const keepsRivals = (posts: number, { keep }: BenchOptions): boolean =>
  keep || posts <= ROOM_FOR_ALL;

/** Short runs scatter more, and cost less to repeat. */
export const runsFor = (posts: number): number => (posts <= 1000 ? 5 : posts <= 10_000 ? 3 : 1);
