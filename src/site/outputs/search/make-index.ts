import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chunk } from "../../../platform/collections/chunk.ts";
import { moduleBeside } from "../../../platform/processes/module-beside.ts";
import { openLocalPool, openProcessPool, runAll } from "../../../platform/processes/pool.ts";
import { SearchPartError } from "../../../search/bytes/part.ts";
import { EMPTY_MANIFEST, type Manifest } from "../../../search/manifest/manifest.ts";
import { encodeManifest, MANIFEST_NAME } from "../../../search/manifest/manifest-json.ts";
import { planUpdate, type UpdatePlan } from "../../../search/merge/plan-update.ts";
import { readKeys } from "../../../search/merge/read-segment.ts";
import { joinRuns } from "../../../search/merge/update-index.ts";
import { PACKED_NAME, packParts } from "../../../search/transport/packed-parts.ts";
import type { Archive } from "../../archive/archive.ts";
import type { DocumentRow } from "./document-rows.ts";
import { type IndexSettings, toSegmentOptions } from "./index-settings.ts";
import type { Run, RunTask } from "./index-tasks.ts";
import { hasLostWords, type IndexedState } from "./indexed-states.ts";
import { openSegmentFiles, readPart, SEARCH_FOLDER, toPartScript } from "./segment-files.ts";

/** What an index is made from, and where. */
export interface IndexOrder {
  readonly archive: Archive;
  readonly postsFolder: string;
  /** The site's folder, absolute. */
  readonly out: string;
  /** A folder for what is made; absolute. */
  readonly staging: string;
  readonly settings: IndexSettings;
  /** Stands for the code that makes an index: another one makes it anew. */
  readonly version: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** An index to be brought up to date. */
interface UpdateOrder extends Omit<IndexOrder, "version"> {
  readonly states: readonly IndexedState[];
  readonly rowAt: (position: number) => DocumentRow;
  /** The index as it stands in the site. */
  readonly before: Manifest;
  /** Whether its segments can be built upon: they were made by the same code and settings. */
  readonly isUsable: boolean;
}

/** An index that was brought up to date. */
interface MadeIndex {
  readonly index: Manifest;
  /** The file of its manifest; `isWhole` where that holds all parts, too. */
  readonly script: { readonly text: string; readonly isWhole: boolean };
  /** Parts of the segments that were written, by the segment. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Whether the index before has posts, or states of them, that must be in no file. */
  readonly isPurged: boolean;
}

/** With fewer posts all of an index is one file. */
export const POSTS_OF_SMALL = 300;

/** Posts that are indexed at a time: some 100 MB. More are shared out to several processes. */
const POSTS_OF_RUN = 10_000;

const TASKS = moduleBeside(import.meta.url, "index-tasks");

/** Indexes what changed, and merges it with what stands in the site. */
export async function makeIndex(order: UpdateOrder): Promise<MadeIndex> {
  const { before, out, staging, settings, states } = order;
  const isSmall = states.length < POSTS_OF_SMALL;
  const plan = planFrom(order);
  const isPurged = plan === undefined || plan.rewrittenFrom < before.segments.length;
  const base = plan !== undefined && order.isUsable && !isSmall ? before : EMPTY_MANIFEST;
  const known = base === before && plan !== undefined ? plan : NOTHING_KNOWN;
  const added = new Set(known.added);
  const positions = states.flatMap(({ key }, at) =>
    known === NOTHING_KNOWN || added.has(key) ? [at] : [],
  );
  const runs = await indexInRuns(order, positions);
  const store = openSegmentFiles(out, staging, runs);
  try {
    const heads = runs.map(({ head }) => head);
    const index = joinRuns(base, known, heads, store, toSegmentOptions(settings));
    const manifest = toPartScript(MANIFEST_NAME, encodeManifest(index));
    if (isSmall) {
      const all = toPartScript(PACKED_NAME, packAll(index, runs, store.read));
      const script = { text: manifest + all, isWhole: true };
      return { index, script, written: new Map(), isPurged };
    }
    const current = new Set(index.segments.map(({ name }) => name));
    for (const head of heads) if (current.has(head.name)) store.keepRun(head);
    const written = new Map([...store.written].filter(([name]) => current.has(name)));
    return { index, script: { text: manifest, isWhole: false }, written, isPurged };
  } finally {
    store.close();
  }
}

/** Of an index that holds nothing. */
const NOTHING_KNOWN: UpdatePlan = { added: [], dead: [], rewrittenFrom: 0, isNothing: false };

/**
 * What changed since the index before was made; undefined where that cannot be read. Posts that became
 * earlier versions of others are still in the archive, and what they say is found by the newest. What
 * a post says no more, and no version of it, must be in no file.
 */
function planFrom({ before, out, states, archive }: UpdateOrder): UpdatePlan | undefined {
  const digests = new Map(states.map(({ key, digest }) => [key, digest]));
  const absorbed = new Map<string, string>();
  for (const [newest, versions] of archive.older) {
    for (const { id } of versions) absorbed.set(id, digests.get(newest) ?? "");
  }
  const current = function* () {
    yield* states;
    for (const key of absorbed.keys()) yield { key, digest: "" };
  };
  const keysOf = (head: Manifest["segments"][number]) =>
    readKeys({ head, read: (part) => readPart(out, `${head.name}/${part}`) });
  try {
    const plan = planUpdate(before, keysOf, current(), ({ key, digest }) =>
      hasLostWords(digest, digests.get(key) ?? absorbed.get(key) ?? ""),
    );
    return { ...plan, added: plan.added.filter((key) => !absorbed.has(key)) };
  } catch (error) {
    if (error instanceof SearchPartError) return undefined;
    throw error;
  }
}

interface RunPlan {
  /** Positions. */
  readonly some: readonly number[];
  readonly number: number;
}

/** Runs in the order of positions, each with its parts in a file of its own. */
async function indexInRuns(
  order: UpdateOrder,
  positions: readonly number[],
): Promise<readonly Run[]> {
  const { staging, postsFolder, settings, rowAt, onProgress } = order;
  if (positions.length === 0) return [];
  mkdirSync(join(staging, SEARCH_FOLDER), { recursive: true });
  const pool = positions.length > POSTS_OF_RUN ? openProcessPool(TASKS) : openLocalPool(TASKS);
  const runs: Run[] = [];
  const each = Array.from(chunk(positions, POSTS_OF_RUN), (some, number) => ({ some, number }));
  let done = 0;
  const toTask = ({ some, number }: RunPlan): RunTask => ({
    rows: some.map(rowAt),
    ...{ postsFolder, settings },
    file: join(staging, SEARCH_FOLDER, `run-${number}`),
  });
  try {
    await runAll<RunPlan, Run>(
      pool,
      "indexRun",
      each,
      (run, { some, number }) => {
        runs[number] = run;
        done += some.length;
        onProgress(done, positions.length);
      },
      toTask,
    );
    // What terms take is not given back.
    await pool.renew();
  } finally {
    await pool.close();
  }
  return runs;
}

/** All parts of a small index, in the order in which they were made. */
function packAll(
  index: Manifest,
  runs: readonly Run[],
  read: (segment: string, part: string) => Uint8Array,
): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  for (const { head, parts: names } of runs) {
    for (const [part] of names) parts.set(`${head.name}/${part}`, read(head.name, part));
  }
  return packParts(new Map([...parts, [MANIFEST_NAME, encodeManifest(index)]]));
}
