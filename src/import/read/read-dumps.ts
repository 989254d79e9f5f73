import { join } from "node:path";
import type { DumpRecord } from "../../core/types.ts";
import { type Pool, runAll } from "../../platform/processes/pool.ts";
import type { DumpPlace } from "../../store/dump-files.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import { refuseForeignSlugs, slugsIn } from "./channel-slugs.ts";
import { findDumpsBeside } from "./dumps-beside.ts";
import { type DumpFindings, findInExport, type ReadTask } from "./find-in-export.ts";
import type { AnnotateAll } from "./gather-posts.ts";
import { type ChannelOfDump, type NamedChannel, nameChannels } from "./name-channels.ts";
import { type FoundDump, nameDumps, type ReadDumps } from "./name-dumps.ts";
import type { ReadSettings } from "./read-settings.ts";

interface ReadRequest {
  /** All dumps of the archive that are there. */
  readonly files: readonly DumpPlace[];
  /** Those that have to be read. */
  readonly unread: readonly DumpPlace[];
  readonly ledger: readonly DumpRecord[];
  readonly stored: () => Promise<StoredPosts>;
  readonly settings: ReadSettings;
  /** The folder for texts. */
  readonly texts: string;
  readonly pool: Pool;
  readonly onProgress: (step: string, done: number, total: number) => void;
}

/**
 * Read dumps, and with an export all other exports of its channels, and the texts that may be of its
 * messages: what a message says now, whether it is there still, and what else is seen of it, is
 * decided by all of them together.
 */
export async function readDumps(request: ReadRequest): Promise<ReadDumps> {
  const { files, ledger, settings } = request;
  const found: FoundDump[] = [];
  const failures: string[] = [];
  let unread = request.unread;
  for (;;) {
    await readSome(request, unread, found, failures);
    const parts = listParts(found, ledger);
    const channels = nameChannels(parts, settings.channels);
    const read = new Set(found.map(({ record }) => record.name));
    const wanted = await namesBeside(request, channels, found);
    const tried = new Set([...read, ...unread.map(({ name }) => name)]);
    unread = files.filter(({ name }) => wanted.has(name) && !tried.has(name));
    if (unread.length > 0) continue;
    refuseForeignSlugs(channels, slugsIn(ledger));
    return nameDumps({ found, failures, ledger, channels });
  }
}

async function readSome(
  { ledger, settings, texts, pool, onProgress }: ReadRequest,
  files: readonly DumpPlace[],
  found: FoundDump[],
  failures: string[],
): Promise<void> {
  const records = new Map(ledger.map((record) => [record.name, record]));
  const first = found.length + failures.length;
  const tasks = files.map((file, number): ReadTask => {
    const before = records.get(file.name);
    return { file, settings, texts: join(texts, `${first + number}`), ...(before && { before }) };
  });
  const take = (findings: DumpFindings, task: ReadTask): void => {
    if ("failure" in findings) failures.push(findings.failure);
    else found.push({ ...findings, file: task.file, texts: task.texts });
    onProgress("Reading dump", found.length + failures.length, first + files.length);
  };
  const annotateAll: AnnotateAll = (batches, onResult) =>
    runAll(pool, "annotatePosts", batches, onResult);
  const others: ReadTask[] = [];
  for (const task of tasks) {
    // Reading takes a fraction of the time of annotating.
    const findings = await findInExport(task, annotateAll, LARGE);
    if (findings === undefined) others.push(task);
    else take(findings, task);
  }
  await runAll(pool, "findPosts", others, take);
}

/** Exports of at least so many bytes are read here, and annotated by all processes. */
const LARGE = 8_000_000;

/** The channels of dumps, as read now or as the ledger has them. */
function listParts(
  found: readonly FoundDump[],
  ledger: readonly DumpRecord[],
): readonly ChannelOfDump[] {
  const read = new Set(found.map(({ record }) => record.name));
  const records = [
    ...found.map(({ record }) => record),
    ...ledger.filter(({ name }) => !read.has(name)),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  return records.flatMap(({ name, channels = [] }) =>
    channels.map((channel, place) => ({ dump: name, place, channel })),
  );
}

/**
 * The names of all dumps that have a channel of one that was read, or of one that has another slug
 * now, and of those with texts that may be of its messages.
 */
async function namesBeside(
  { ledger, stored }: ReadRequest,
  channels: readonly NamedChannel[],
  found: readonly FoundDump[],
): Promise<ReadonlySet<string>> {
  const read = new Set(found.map(({ record }) => record.name));
  const slugBefore = slugsIn(ledger);
  const open = channels.filter(({ slug, parts }) =>
    parts.some(({ dump, place }) => {
      const before = slugBefore(dump, place);
      return read.has(dump) || (before !== undefined && before !== slug);
    }),
  );
  if (open.length === 0) return NONE;
  const parts = open.flatMap((channel) => channel.parts);
  const texts = found.flatMap(({ occurrences }) =>
    occurrences.flatMap(({ message, textHash, textLength }) =>
      message?.number === undefined || textLength === 0 ? [] : [textHash],
    ),
  );
  const slugs = parts.flatMap(({ dump, place }) => slugBefore(dump, place) ?? []);
  const beside = findDumpsBeside(await stored(), {
    slugs: new Set(slugs),
    texts: new Set(texts),
  });
  return new Set([...parts.map(({ dump }) => dump), ...beside]);
}

const NONE: ReadonlySet<string> = new Set();
