import { chunk } from "../../platform/collections/chunk.ts";
import { groupBy } from "../../platform/collections/group-by.ts";
import { openLocalPool, openProcessPool, runAll } from "../../platform/processes/pool.ts";
import type { DumpPlace } from "../../store/dump-files.ts";
import type { AllPosts } from "../../store/outline.ts";
import type { KeepTask } from "../media-tasks.ts";
import { MEDIA_TASKS } from "../tasks-module.ts";
import { GONE, type Keeping } from "./keep-file.ts";
import { type KeepReport, KeepTally } from "./keep-report.ts";
import { listKept, tidyKept } from "./kept-folder.ts";
import { listWanted, type WantedFile } from "./wanted-files.ts";

/** What is to be kept, and where. */
export interface KeepRequest {
  readonly posts: Pick<AllPosts, "outlines" | "summaries">;
  /** The dumps of the archive. */
  readonly dumps: readonly DumpPlace[];
  /** The folder of kept files (absolute). */
  readonly folder: string;
  /** In bytes; absent where a file may have any size. */
  readonly largest?: number;
  readonly onProgress: (step: string, done: number, total: number) => void;
}

/**
 * Keep the files that posts name and that are beside their dumps: each once, under the name of its
 * content. A file whose dump is gone stays as it was kept.
 */
export async function keepMedia(request: KeepRequest): Promise<KeepReport> {
  const { posts, dumps, folder, largest = Number.POSITIVE_INFINITY } = request;
  const kept = listKept(folder);
  tidyKept(folder, kept);
  const tally = new KeepTally();
  const searches: Search[] = [];
  const places = new Map(dumps.map((dump) => [dump.name, dump]));
  for (const file of listWanted(posts, (sha256) => kept.extensions.has(sha256))) {
    if (file.size > largest) tally.addTooLarge(file, largest);
    else searches.push({ file, trials: trialsOf(file, places) });
  }
  let open: readonly Search[] = searches;
  // Most files have one place; where one is not there, its next place is tried.
  while (open.length > 0) {
    for (const { file, trials } of open) if (trials.length === 0) tally.addGone(file);
    open = await tryFirst(
      request,
      open.filter(({ trials }) => trials.length > 0),
      tally,
    );
  }
  return tally.finish();
}

/** A file, and the places where it may be. */
interface Search {
  readonly file: WantedFile;
  readonly trials: readonly Trial[];
}

interface Trial {
  readonly dump: DumpPlace;
  /** From the dump's folder on. */
  readonly path: string;
}

const trialsOf = (
  { places }: WantedFile,
  dumps: ReadonlyMap<string, DumpPlace>,
): readonly Trial[] =>
  places.flatMap(({ dump, path }) => {
    const place = dumps.get(dump);
    return place === undefined ? [] : [{ dump: place, path }];
  });

/** Look for each file at its first place; returns the searches of those that were not there. */
async function tryFirst(
  { folder, onProgress }: KeepRequest,
  searches: readonly Search[],
  tally: KeepTally,
): Promise<readonly Search[]> {
  const again: Search[] = [];
  let done = 0;
  const pool =
    searches.length > MANY_FILES ? openProcessPool(MEDIA_TASKS) : openLocalPool(MEDIA_TASKS);
  const add = (keepings: readonly Keeping[], { searches: tried }: Batch): void => {
    for (const [at, { file, trials }] of tried.entries()) {
      const keeping = keepings[at] ?? { refused: GONE };
      const isGone = "refused" in keeping && keeping.refused === GONE;
      if (isGone) again.push({ file, trials: trials.slice(1) });
      else tally.add(file, keeping);
    }
    done += tried.length;
    onProgress("Keeping file", done, searches.length);
  };
  try {
    await runAll(pool, "keepFiles", inBatches(searches), add, ({ dump, searches: some }) =>
      toTask(dump, folder, some),
    );
  } finally {
    await pool.close();
  }
  return again;
}

interface Batch {
  readonly dump: DumpPlace;
  readonly searches: readonly Search[];
}

function* inBatches(searches: readonly Search[]): Generator<Batch> {
  for (const ofDump of groupBy(searches, ({ trials }) => trials[0]?.dump.name ?? "").values()) {
    const dump = ofDump[0]?.trials[0]?.dump;
    if (dump === undefined) continue;
    for (const some of chunk(ofDump, FILES_A_TASK)) yield { dump, searches: some };
  }
}

const toTask = (dump: DumpPlace, folder: string, searches: readonly Search[]): KeepTask => ({
  ...{ dump, folder },
  files: searches.map(({ file, trials }) => ({
    sha256: file.sha256,
    path: trials[0]?.path ?? "",
  })),
});

const FILES_A_TASK = 50;
/** More are shared out to several processes. */
const MANY_FILES = 200;
