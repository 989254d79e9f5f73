import { basename, join, resolve } from "node:path";
import type { AnnotateSettings } from "../annotate/annotate.ts";
import { DEFAULT_NEAR_COPIES, type NearCopySettings } from "../dedupe/near/settings.ts";
import { ArchiveError } from "../errors.ts";
import { openLocalPool, openProcessPool, type Pool, runAll } from "../pool.ts";
import type { DumpRecord, Remark } from "../types.ts";
import { rememberDumps, triageDumps } from "./dump-cache.ts";
import type { FieldName } from "./fingerprint.ts";
import type { DumpFindings, ReadTask, WriteTask } from "./import-tasks.ts";
import { mergeRecords, readLedger, writeLedger } from "./ledger.ts";
import { linkVersions } from "./link-versions.ts";
import { type ImportPlan, type PlannedPost, planImport } from "./plan-import.ts";
import type { IndexEntry } from "./post-index.ts";
import type { FileStamp } from "./scan-files.ts";
import { openStore, type Store, type StoreCache } from "./store.ts";

export interface ImportRequest {
  /** Dump files to read. */
  readonly files: readonly string[];
  /** The posts folder. */
  readonly folder: string;
  readonly settings: AnnotateSettings;
  /** What counts as an earlier version of a post; the defaults where absent. */
  readonly nearCopies?: NearCopySettings;
  readonly cache: StoreCache;
  /** The post files, where the caller has listed them already. */
  readonly posts?: readonly FileStamp[];
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
  /** Files with fields in which a person has the say. */
  readonly corrected: readonly { readonly file: string; readonly fields: readonly FieldName[] }[];
  /** Posts kept although the dump they were seen in no longer holds them. */
  readonly orphans: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Dumps of more bytes than this in all are read by several processes. */
const MANY_BYTES = 8_000_000;

const TASKS = join(import.meta.dirname, "import-tasks.ts");

/**
 * Read dumps and bring the posts folder up to date with them. A dump that cannot be read fails
 * alone; the posts of the others are still written. A dump imported before, by the same code, is not
 * read again.
 */
export async function importDumps(
  request: ImportRequest,
): Promise<{ readonly report: ImportReport; readonly store: Store }> {
  const { folder, cache } = request;
  const files = [...new Map(request.files.map((file) => [resolve(file), file])).values()];
  refuseSameNames(files);
  const store = openStore(folder, cache, request.posts);
  const dumps = triageDumps(files, store, readLedger(folder), cache);
  const pool = dumps.unreadBytes > MANY_BYTES ? openProcessPool(TASKS) : openLocalPool(TASKS);
  try {
    const { found, failures } = await readAll(request, dumps.unread, pool);
    const names = new Set(found.map(({ record }) => record.name));
    const occurrences = found.flatMap((findings) => findings.occurrences);
    const plan = planImport(store.details(), occurrences, names);
    const written = await writeAll(request, plan.writes, dumps.unread, pool);
    const records = found.map(({ record }) => record);
    if (records.length > 0) writeLedger(folder, mergeRecords(readLedger(folder), records));
    const imported = plan.writes.length > 0 ? store.update(written, movedFiles(plan)) : store;
    const { nearCopies = DEFAULT_NEAR_COPIES } = request;
    const versions = await linkVersions(imported, {
      folder,
      cache,
      settings: nearCopies,
      runTasks: (tasks, onResult) => runAll(pool, "judgePairs", tasks, onResult),
    });
    const linked = await writeAll(request, versions, [], pool);
    const changed = versions.length > 0 ? imported.update(linked, new Set()) : imported;
    rememberDumps(cache, files, records);
    return {
      report: reportOn(plan, versions, changed, dumps.skipped, found, failures),
      store: changed,
    };
  } finally {
    await pool.close();
  }
}

type Found = Exclude<DumpFindings, { readonly failure: string }>;

async function readAll(
  { settings, onProgress }: ImportRequest,
  files: readonly string[],
  pool: Pool,
): Promise<{ readonly found: readonly Found[]; readonly failures: readonly string[] }> {
  const results: DumpFindings[] = [];
  const add = (findings: DumpFindings): void => {
    results.push(findings);
    onProgress("Reading dump", results.length, files.length);
  };
  const tasks = files.map((file): ReadTask => ({ file, settings }));
  await runAll(pool, "findPosts", tasks, add);
  const found = results.filter((findings) => !("failure" in findings)) as Found[];
  const failures = results.flatMap((findings) => ("failure" in findings ? [findings.failure] : []));
  return { found: found.sort(byName), failures: failures.sort() };
}

async function writeAll(
  { folder, onProgress }: ImportRequest,
  writes: readonly PlannedPost[],
  files: readonly string[],
  pool: Pool,
): Promise<readonly IndexEntry[]> {
  const written: IndexEntry[] = [];
  const add = (entries: readonly IndexEntry[]): void => {
    for (const entry of entries) written.push(entry);
    onProgress("Writing post", written.length, writes.length);
  };
  const tasks = listWriteTasks(folder, writes, files);
  await runAll(pool, "writePosts", tasks, add);
  return written;
}

/** The writes of each dump together, since its texts are read at once. */
function listWriteTasks(
  folder: string,
  writes: readonly PlannedPost[],
  files: readonly string[],
): readonly WriteTask[] {
  const paths = new Map(files.map((file) => [basename(file), file]));
  const byDump = new Map<string | undefined, PlannedPost[]>();
  for (const planned of writes) {
    const dump = planned.text && paths.get(planned.text.place.dump);
    const known = byDump.get(dump);
    if (known === undefined) byDump.set(dump, [planned]);
    else known.push(planned);
  }
  return [...byDump].map(([dump, posts]) => ({
    folder,
    posts,
    ...(dump !== undefined && { dump }),
  }));
}

/** Files whose post moved to another path. */
const movedFiles = ({ writes }: ImportPlan): ReadonlySet<string> =>
  new Set(
    writes.flatMap(({ file, stored }) => (stored && stored.file !== file ? [stored.file] : [])),
  );

function reportOn(
  plan: ImportPlan,
  versions: readonly PlannedPost[],
  store: Store,
  skipped: readonly string[],
  found: readonly Found[],
  failures: readonly string[],
): ImportReport {
  const occurrences = found.flatMap((findings) => findings.occurrences);
  const added = plan.writes.filter(({ stored }) => stored === undefined).map(({ file }) => file);
  const updated = plan.writes.filter(({ stored }) => stored !== undefined).map(({ file }) => file);
  const written = new Set([...added, ...updated]);
  const linked = versions.map(({ file }) => file).filter((file) => !written.has(file));
  return {
    dumps: found.map(({ record }) => record),
    skipped,
    failures,
    added,
    updated: [...updated, ...linked],
    unchanged: plan.unchanged - linked.length,
    copies: occurrences.length - new Set(occurrences.map(({ textHash }) => textHash)).size,
    versions: store.summaries.filter(({ newerVersion }) => newerVersion !== undefined).length,
    corrected: store.corrected,
    orphans: plan.orphans.map(({ file }) => file),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

const byName = (a: Found, b: Found): number => (a.record.name < b.record.name ? -1 : 1);

/** Posts name their dumps by file name alone, so two files must not share one. */
function refuseSameNames(files: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const twin = seen.get(basename(file));
    if (twin !== undefined && resolve(twin) !== resolve(file)) {
      throw new ArchiveError(
        { file },
        "dumps with different names",
        `the same name as ${twin}`,
        "rename one of them",
      );
    }
    seen.set(basename(file), file);
  }
}
