import { hash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AnnotateSettings } from "../annotate/annotate.ts";
import { ArchiveError } from "../core/errors.ts";
import type { DumpRecord, Remark } from "../core/types.ts";
import { DEFAULT_NEAR_COPIES, type NearCopySettings } from "../dedupe/near/settings.ts";
import type { CorrectableName } from "../format/fingerprint.ts";
import { chunk } from "../platform/collections/chunk.ts";
import { limitHeapGrowth } from "../platform/processes/heap.ts";
import { moduleBeside } from "../platform/processes/module-beside.ts";
import { openLocalPool, openProcessPool, type Pool, runAll } from "../platform/processes/pool.ts";
import {
  addImported,
  type ImportedDump,
  rememberDumps,
  type Triage,
  triageDumps,
} from "../store/dump-cache.ts";
import type { DumpPlace } from "../store/dump-files.ts";
import { mergeRecords, readLedger, writeLedger } from "../store/ledger.ts";
import { readSettled, writeSettled } from "../store/settled.ts";
import { openStore, type Store, type WrittenEntry, type WrittenPost } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import { findCutShort, type ReadDump } from "./find-cut-short.ts";
import type { DumpFindings, ReadTask, WriteTask } from "./import-tasks.ts";
import { linkVersions } from "./link-versions.ts";
import { type ImportPlan, type PlannedBatch, POSTS_A_BATCH, planImport } from "./plan-import.ts";
import type { PlannedPost } from "./planned-post.ts";
import { removePosts } from "./remove-posts.ts";

interface ImportRequest {
  /** Dumps to read. */
  readonly files: readonly DumpPlace[];
  /** An error for each file that was found and is no dump; they are reported as failures. */
  readonly refused?: readonly ArchiveError[];
  /** The posts folder. */
  readonly folder: string;
  readonly settings: AnnotateSettings;
  /** The version of the code and the settings with which dumps are read. */
  readonly reading: string;
  /** What counts as an earlier version of a post; the defaults where absent. */
  readonly nearCopies?: NearCopySettings;
  readonly cache: StoreCache;
  /** The posts of the folder, where the caller has opened them already. */
  readonly store?: Store;
  readonly onProgress: (step: string, done: number, total: number) => void;
}

/** What an import did, for a person or a machine to read. */
export interface ImportReport {
  /** The dumps read. */
  readonly dumps: readonly DumpRecord[];
  /** Names of dumps whose very bytes were imported before, by the same code. */
  readonly skipped: readonly string[];
  /** One message for each dump that could not be read. */
  readonly failures: readonly string[];
  /** Files below the posts folder. */
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: number;
  /** Occurrences that are copies of another one in the same dumps. */
  readonly copies: number;
  /** Posts that are earlier versions of another one. */
  readonly versions: number;
  /** Files with fields that a person has corrected. */
  readonly corrected: readonly {
    readonly file: string;
    readonly fields: readonly CorrectableName[];
  }[];
  /** Posts kept although the dump they were seen in no longer holds them. */
  readonly orphans: readonly string[];
  /** Posts removed since they came from a dump that was imported before it was complete. */
  readonly removed: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Dumps of more bytes than this in all are read by several processes. */
const MANY_BYTES = 8_000_000;
/**
 * With more than this, memory matters more than speed, and other processes write than those that
 * read.
 */
const VERY_MANY_BYTES = 200_000_000;

const TASKS = moduleBeside(import.meta.url, "import-tasks");

/**
 * Read dumps and bring the posts folder up to date with them. A dump that cannot be read fails
 * alone; the posts of the others are still written. A dump imported before, by the same code, is not
 * read again.
 */
export async function importDumps(
  request: ImportRequest,
): Promise<{ readonly report: ImportReport; readonly store: Store }> {
  const { folder, cache } = request;
  const files = [...new Map(request.files.map((file) => [whereIs(file), file])).values()];
  refuseSameNames(files);
  const store = request.store ?? (await openStore(folder, cache));
  const isUntouched = readSettled(folder) === stateOf(request, store);
  const dumps = await triageDumps(files, store, readLedger(folder), cache, isUntouched);
  if (isUntouched && dumps.unread.length === 0) {
    rememberDumps(cache, dumps.known);
    return { report: reportNothing(request, store, dumps), store };
  }
  if (dumps.unreadBytes > VERY_MANY_BYTES) limitHeapGrowth();
  // If this import is killed, the dumps that it was about to read are read again.
  rememberDumps(cache, dumps.known);
  const texts = makeTextsFolder(cache);
  const pool = dumps.unreadBytes > MANY_BYTES ? openProcessPool(TASKS) : openLocalPool(TASKS);
  try {
    const { outcome, imported } = await importUnread(request, store, dumps, texts, pool);
    const { nearCopies = DEFAULT_NEAR_COPIES } = request;
    const versions = await linkVersions(imported, {
      folder,
      cache,
      settings: nearCopies,
      runTasks: (tasks, onResult) => runAll(pool, "judgePairs", tasks, onResult),
    });
    await renewAfterMuch(pool, dumps);
    const linked = await writeAll(request, imported, toPlan(versions), new Map(), pool);
    const changed = imported.update(linked);
    rememberDumps(cache, addImported(dumps.known, outcome.read, changed));
    if (outcome.failures.length === 0) writeSettled(folder, stateOf(request, changed));
    return { report: reportOn(outcome, linked, changed, dumps.skipped), store: changed };
  } finally {
    await pool.close();
    removeTexts(cache);
  }
}

/**
 * A folder that keeps the texts of dumps until their posts are written. Each run has one of its
 * own: a worker that outlives a killed import may still write into that of its run.
 */
function makeTextsFolder(cache: StoreCache): string {
  removeTexts(cache);
  return join(cache.folder, TEXTS, randomUUID());
}

const removeTexts = ({ folder }: StoreCache): void =>
  rmSync(join(folder, TEXTS), { recursive: true, force: true });

const TEXTS = "texts";

/** Read dumps and write their posts; what was read is freed before this returns. */
async function importUnread(
  request: ImportRequest,
  store: Store,
  triage: Triage,
  texts: string,
  pool: Pool,
): Promise<{ readonly outcome: Outcome; readonly imported: Store }> {
  const { folder } = request;
  const { plan, textsOf, ...found } = await planUnread(request, store, triage.unread, texts, pool);
  await renewAfterMuch(pool, triage);
  const written = await writeAll(request, store, plan, textsOf, pool);
  await renewAfterMuch(pool, triage);
  const { dumps, read: imported, failures, copies, remarks } = found;
  const after = store.update(
    written,
    plan.removed.map(({ file }) => file),
  );
  removePosts(folder, plan.removed, after.outlines);
  // If this import is killed before here, the dumps are read again, with the same result.
  if (dumps.length > 0) writeLedger(folder, mergeRecords(readLedger(folder), dumps));
  return {
    outcome: {
      ...{ dumps, read: imported, copies, remarks },
      failures: [...messagesOf(request), ...failures].sort(),
      added: written.filter(isNew).map(pathOf),
      updated: written.filter((post) => !isNew(post)).map(pathOf),
      unchanged: plan.total - written.length,
      orphans: plan.orphans,
      removed: plan.removed.map(({ file }) => file),
    },
    imported: after,
  };
}

/**
 * Large imports read and write in separate generations of worker processes, so that memory is
 * returned in between.
 */
async function renewAfterMuch(pool: Pool, { unreadBytes }: Triage): Promise<void> {
  if (unreadBytes > VERY_MANY_BYTES) await pool.renew();
}

/**
 * What is to be written, and what to report of the dumps that were read. No other function keeps
 * what was found in them, so that a large import can free it while posts are written.
 */
async function planUnread(
  request: ImportRequest,
  store: Store,
  unread: readonly DumpPlace[],
  texts: string,
  pool: Pool,
) {
  const { found, failures } = await readAll(request, unread, texts, pool);
  const dumps = found.map(({ record }) => record);
  const occurrences = found.flatMap((findings) => findings.occurrences);
  const reread = new Set(dumps.map(({ name }) => name));
  const stored = await store.stored();
  const cutShort = await findCutShort(request.folder, stored, found, pool);
  return {
    ...{ dumps, failures },
    read: found.flatMap(({ file, stamp, record: { sha256 } }) =>
      stamp === undefined ? [] : [{ file, stamp, sha256 }],
    ),
    plan: planImport(stored, occurrences, reread, cutShort),
    textsOf: new Map(found.map(({ record, texts }) => [record.name, texts])),
    copies: occurrences.length - new Set(occurrences.map(({ textHash }) => textHash)).size,
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

/** The result of an import before versions are linked. */
interface Outcome extends Omit<ImportReport, "skipped" | "versions" | "corrected"> {
  /** The files of the dumps read. */
  readonly read: readonly ImportedDump[];
}

const isNew = ({ before }: WrittenEntry): boolean => before === undefined;

const pathOf = ({ entry }: WrittenEntry): string => entry.head.file;

async function readAll(
  { folder, settings, onProgress }: ImportRequest,
  files: readonly DumpPlace[],
  texts: string,
  pool: Pool,
): Promise<{ readonly found: readonly ReadDump[]; readonly failures: readonly string[] }> {
  const found: ReadDump[] = [];
  const failures: string[] = [];
  const records = new Map(readLedger(folder).map((record) => [record.name, record]));
  const tasks = files.map((file, number): ReadTask => {
    const before = records.get(file.name);
    return { file, settings, texts: join(texts, `${number}`), ...(before && { before }) };
  });
  await runAll(pool, "findPosts", tasks, (findings: DumpFindings, task) => {
    if ("failure" in findings) failures.push(findings.failure);
    else found.push({ ...shareName(findings), file: task.file, texts: task.texts });
    onProgress("Reading dump", found.length + failures.length, files.length);
  });
  return { found: found.sort(byName), failures: failures.sort() };
}

/** Shares one string for the dump's name among all occurrences. */
const shareName = <Findings extends Pick<ReadDump, "record" | "occurrences">>(
  findings: Findings,
): Findings => ({
  ...findings,
  occurrences: findings.occurrences.map((each) => ({ ...each, dump: findings.record.name })),
});

async function writeAll(
  { folder, onProgress }: ImportRequest,
  store: Store,
  { batches, count }: Pick<ImportPlan, "batches" | "count">,
  textsOf: ReadonlyMap<string, string>,
  pool: Pool,
): Promise<readonly WrittenEntry[]> {
  const written: WrittenEntry[] = [];
  let done = 0;
  const tasks = listWriteTasks(folder, batches, textsOf);
  const add = (posts: readonly WrittenPost[], task: WriteTask): void => {
    for (const post of store.indexWritten(posts)) written.push(post);
    done += task.posts.length;
    onProgress("Writing post", done, count);
  };
  await runAll(pool, "writePosts", tasks, add);
  return written;
}

/** A plan for posts whose stored texts stay. */
const toPlan = (posts: readonly PlannedPost[]): Pick<ImportPlan, "batches" | "count"> => ({
  batches: [...chunk(posts, POSTS_A_BATCH)].map((some) => ({ posts: some })),
  count: posts.length,
});

function* listWriteTasks(
  folder: string,
  batches: Iterable<PlannedBatch>,
  textsOf: ReadonlyMap<string, string>,
): Generator<WriteTask> {
  for (const { dump, posts } of batches) {
    const texts = dump && textsOf.get(dump);
    yield { folder, posts, ...(texts !== undefined && { texts }) };
  }
}

function reportOn(
  { read: _read, ...outcome }: Outcome,
  linked: readonly WrittenEntry[],
  store: Store,
  skipped: readonly string[],
): ImportReport {
  const written = new Set([...outcome.added, ...outcome.updated]);
  const changed = linked.map(pathOf).filter((file) => !written.has(file));
  return {
    ...outcome,
    skipped,
    updated: [...outcome.updated, ...changed],
    unchanged: outcome.unchanged - changed.length,
    versions: store.outlines.filter(({ newerVersion }) => newerVersion !== undefined).length,
    corrected: store.corrected,
  };
}

/** The report of an import that had nothing to do. */
const reportNothing = (request: ImportRequest, store: Store, { skipped }: Triage): ImportReport =>
  reportOn(
    {
      failures: messagesOf(request),
      ...{ dumps: [], read: [], added: [], updated: [], orphans: [], removed: [] },
      remarks: [],
      unchanged: store.outlines.length,
      copies: 0,
    },
    [],
    store,
    skipped,
  );

/**
 * A key for everything that the outcome of an import depends on, besides the dumps not yet read.
 */
const stateOf = ({ folder, reading, nearCopies }: ImportRequest, { importKey }: Store): string =>
  hash("sha1", JSON.stringify([reading, nearCopies, readLedger(folder), importKey]), "base64url");

const byName = (a: ReadDump, b: ReadDump): number => (a.record.name < b.record.name ? -1 : 1);

const messagesOf = ({ refused = [] }: ImportRequest): readonly string[] =>
  refused.map(({ message }) => message);

const whereIs = ({ path, entry = "" }: DumpPlace): string => `${resolve(path)}\0${entry}`;

/** Posts name their dumps by their paths below dumps/; files from elsewhere may share one. */
function refuseSameNames(files: readonly DumpPlace[]): void {
  const seen = new Map<string, DumpPlace>();
  for (const file of files) {
    const twin = seen.get(file.name);
    if (twin !== undefined) {
      throw new ArchiveError(
        { file: file.path },
        "dumps with different names",
        `the same name as ${twin.path}`,
        "rename one of them",
      );
    }
    seen.set(file.name, file);
  }
}
