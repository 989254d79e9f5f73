import { hash, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import type { DumpRecord, Occurrence, Remark } from "../core/types.ts";
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
import { readLedger, writeLedger } from "../store/ledger.ts";
import { mendRedirects } from "../store/mend-redirects.ts";
import { readSettled, writeSettled } from "../store/settled.ts";
import { openStore, type Store, type WrittenEntry, type WrittenPost } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import type { StoredPosts } from "../store/stored-post.ts";
import { type ExportReport, reportExports } from "./export-report.ts";
import { findCutShort } from "./find-cut-short.ts";
import type { WriteTask } from "./import-tasks.ts";
import { linkVersions } from "./link-versions.ts";
import { compareExports } from "./plan/compare-exports.ts";
import { type PlannedBatch, POSTS_A_BATCH } from "./plan/plan-batches.ts";
import { type ImportPlan, planImport } from "./plan/plan-import.ts";
import type { FoundText, PlannedPost } from "./plan/planned-post.ts";
import { askForUsernames } from "./read/channel-slugs.ts";
import { readDumps } from "./read/read-dumps.ts";
import type { ReadSettings } from "./read/read-settings.ts";
import { redirectMoved, removePosts } from "./write/remove-posts.ts";

interface ImportRequest {
  /** Dumps to read. */
  readonly files: readonly DumpPlace[];
  /** The other dumps of the archive: exports of the same channels are read again with them. */
  readonly beside?: readonly DumpPlace[];
  /** An error for each file that was found and is no dump; they are reported as failures. */
  readonly refused?: readonly ArchiveError[];
  /** The posts folder. */
  readonly folder: string;
  readonly settings: ReadSettings;
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
  /** The exports among them. */
  readonly exports: readonly ExportReport[];
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
  const { plan, textsOf, ...found } = await planUnread(request, store, triage, texts, pool);
  await renewAfterMuch(pool, triage);
  const written = await writeAll(request, store, plan, textsOf, pool);
  await renewAfterMuch(pool, triage);
  const { dumps, read: imported, failures, copies, remarks } = found;
  const after = store.update(
    written,
    plan.removed.map(({ file }) => file),
  );
  const kept = new Set(written.map(pathOf));
  removePosts(folder, plan.removed, after.outlines, kept);
  redirectMoved(folder, plan.moved, after.outlines);
  if (ledgerHasChannels(found.ledger)) mendRedirects(folder, after.heads);
  // If this import is killed before here, the dumps are read again, with the same result.
  if (dumps.length > 0) writeLedger(folder, found.ledger);
  return {
    outcome: {
      ...{ dumps, read: imported, copies, remarks },
      failures: [...messagesOf(request), ...failures].sort(),
      added: written.filter(isNew).map(pathOf),
      updated: written.filter((post) => !isNew(post)).map(pathOf),
      unchanged: plan.total - written.length,
      orphans: plan.orphans,
      removed: plan.removed.flatMap(({ file }) => (kept.has(file) ? [] : [file])),
    },
    imported: after,
  };
}

const ledgerHasChannels = (ledger: readonly DumpRecord[]): boolean =>
  ledger.some(({ channels = [] }) => channels.length > 0);

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
  { folder, files, beside = [], settings, onProgress }: ImportRequest,
  store: Store,
  { unread }: Triage,
  texts: string,
  pool: Pool,
) {
  const named = new Set(files.map(({ name }) => name));
  let known: Promise<StoredPosts> | undefined;
  const readStored = (): Promise<StoredPosts> => {
    known ??= store.stored();
    return known;
  };
  const { found, failures, ledger, channels, slugNow } = await readDumps({
    files: [...files, ...beside.filter(({ name }) => !named.has(name))],
    ...{ unread, settings, texts, pool, onProgress, stored: readStored },
    ledger: readLedger(folder),
  });
  const dumps = found.map(({ record }) => record);
  const occurrences = found.flatMap((findings) => findings.occurrences);
  const reread = new Set(dumps.map(({ name }) => name));
  const stored = await readStored();
  const cutShort = await findCutShort(folder, stored, found, pool);
  const context = { ...compareExports(ledger), cutShort, slugNow };
  return {
    ...{ dumps, failures, ledger },
    read: found.flatMap(({ file, stamp, record: { sha256, channels } }) =>
      stamp === undefined ? [] : [{ file, stamp, sha256, isExport: channels !== undefined }],
    ),
    plan: planImport(stored, occurrences, reread, context),
    textsOf: new Map(found.map(({ record, texts }) => [record.name, texts])),
    copies: countCopies(occurrences),
    remarks: [...found.flatMap(({ remarks }) => remarks), ...askForUsernames(channels, reread)],
  };
}

/** Occurrences of a text, or of a message, that others are of, too. */
const countCopies = (occurrences: readonly Occurrence[]): number =>
  occurrences.length - new Set(occurrences.map(keyOf)).size;

const keyOf = ({ message, textHash }: Occurrence): string =>
  message?.number === undefined ? textHash : `${message.channel}/${message.number}`;

/** The result of an import before versions are linked. */
interface Outcome extends Omit<ImportReport, "exports" | "skipped" | "versions" | "corrected"> {
  /** The files of the dumps read. */
  readonly read: readonly ImportedDump[];
}

const isNew = ({ before }: WrittenEntry): boolean => before === undefined;

const pathOf = ({ entry }: WrittenEntry): string => entry.head.file;

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
  for (const { posts } of batches) {
    const dumps = new Set(posts.flatMap(({ found }) => (found ? dumpsOf(found) : [])));
    const texts = [...dumps].flatMap((dump) => {
      const kept = textsOf.get(dump);
      return kept === undefined ? [] : [[dump, kept] as const];
    });
    yield { folder, posts, texts: Object.fromEntries(texts) };
  }
}

const dumpsOf = ({ place, members = [] }: FoundText): readonly string[] =>
  [place, ...members.flat()].map(({ dump }) => dump);

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
    exports: reportExports(outcome.dumps, store.outlines),
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
