import { join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import type { DumpChannel, DumpRecord, Occurrence, Remark } from "../../core/types.ts";
import type { Stamp } from "../../platform/files/file-stamp.ts";
import { type Pool, runAll } from "../../platform/processes/pool.ts";
import type { DumpPlace } from "../../store/dump-files.ts";
import { mergeRecords } from "../../store/ledger.ts";
import type { StoredPosts } from "../../store/stored-post.ts";
import { findDumpsBeside } from "./dumps-beside.ts";
import {
  type DumpFindings,
  type FoundInDump,
  findInExport,
  type ReadTask,
} from "./find-in-export.ts";
import type { AnnotateAll } from "./gather-posts.ts";
import {
  type ChannelOfDump,
  findByPlace,
  type NamedChannel,
  nameChannels,
} from "./name-channels.ts";
import type { FoundChannel } from "./read-export.ts";
import type { ReadSettings } from "./read-settings.ts";

/** A dump that was read, its file, and the folder that holds its texts. */
export interface ReadDump {
  readonly record: DumpRecord;
  readonly stamp?: Stamp;
  readonly occurrences: readonly Occurrence[];
  readonly remarks: readonly Remark[];
  readonly isGrown: boolean;
  readonly file: DumpPlace;
  readonly texts: string;
}

/** What was read, and what the ledger is to say of all dumps. */
export interface ReadDumps {
  /** By name. */
  readonly found: readonly ReadDump[];
  readonly failures: readonly string[];
  readonly ledger: readonly DumpRecord[];
  readonly channels: readonly NamedChannel[];
  readonly slugNow: SlugNow;
}

/** The slug that the channel of a post has now, by the one that it had and the dumps that have it. */
export type SlugNow = (slug: string, seen: readonly { readonly dump: string }[]) => string;

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
    return nameAll({ found, failures, ledger, channels });
  }
}

/** The findings of a dump whose channels have no slugs yet. */
type FoundDump = FoundInDump & Pick<ReadDump, "file" | "texts">;

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

/**
 * Refuses settings that give a channel the slug of another: what was published under it would lead
 * to posts of another channel.
 */
function refuseForeignSlugs(
  channels: readonly NamedChannel[],
  slugBefore: ReturnType<typeof slugsIn>,
): void {
  const slugs = channels.map((channel) => ({
    channel,
    before: new Set(channel.parts.map(({ dump, place }) => slugBefore(dump, place))),
  }));
  for (const { channel, before } of slugs) {
    const { slug, settings, title } = channel;
    if (settings?.slug === undefined || before.has(slug)) continue;
    const owner = slugs.find((other) => other.channel !== channel && other.before.has(slug));
    if (owner === undefined) continue;
    throw new ArchiveError(
      { file: "archive.config.ts", field: "channels" },
      `a slug for the channel ${JSON.stringify(title ?? settings.key)} that no other has had`,
      `${JSON.stringify(slug)}, below which posts of ${JSON.stringify(owner.channel.title ?? owner.channel.slug)} stand`,
      "give it another slug",
    );
  }
}

/** The slugs that a ledger has, by dump and the place of the channel there. */
function slugsIn(
  ledger: readonly DumpRecord[],
): (dump: string, place: number) => string | undefined {
  const byName = new Map(ledger.map((record) => [record.name, record]));
  return (dump, place) => byName.get(dump)?.channels?.[place]?.slug;
}

/** Puts slugs in the place of the channels' places, in what was found and in the ledger. */
function nameAll({
  found,
  failures,
  ledger,
  channels,
}: {
  readonly found: readonly FoundDump[];
  readonly failures: readonly string[];
  readonly ledger: readonly DumpRecord[];
  readonly channels: readonly NamedChannel[];
}): ReadDumps {
  const channelAt = findByPlace(channels);
  const slugAt = (dump: string, place: number): string => channelAt(dump, place)?.slug ?? UNNAMED;
  const withSlugs = (record: FoundDump["record"] | DumpRecord): DumpRecord => {
    const { channels: own, ...rest } = record;
    if (own === undefined) return rest;
    return {
      ...rest,
      channels: own.map((channel, place) => withSlug(channel, slugAt(record.name, place))),
    };
  };
  const named = found
    .map(({ record, occurrences, ...rest }): ReadDump => {
      // One string for the dump's name, and one for a channel's, among all occurrences.
      const { name } = record;
      const slugs = (record.channels ?? []).map((_, place) => slugAt(name, place));
      return {
        ...rest,
        record: withSlugs(record),
        occurrences: occurrences.map((each) => inChannel(each, name, slugs)),
      };
    })
    .sort((a, b) => (a.record.name < b.record.name ? -1 : 1));
  return {
    found: named,
    failures: failures.toSorted(),
    ledger: mergeRecords(
      ledger.map(withSlugs),
      named.map(({ record }) => record),
    ),
    channels,
    slugNow: findSlugNow(ledger, slugAt),
  };
}

function findSlugNow(
  ledger: readonly DumpRecord[],
  slugAt: (dump: string, place: number) => string,
): SlugNow {
  const ofDumps = new Map<string, string>();
  const anywhere = new Map<string, string>();
  for (const { name, channels = [] } of ledger) {
    channels.forEach(({ slug }, place) => {
      ofDumps.set(`${name}\0${slug}`, slugAt(name, place));
      if (!anywhere.has(slug)) anywhere.set(slug, slugAt(name, place));
    });
  }
  return (slug, seen) => {
    const known = seen.find(({ dump }) => ofDumps.has(`${dump}\0${slug}`));
    const now = known === undefined ? anywhere.get(slug) : ofDumps.get(`${known.dump}\0${slug}`);
    return now ?? slug;
  };
}

/** A channel of the ledger, its fields in one order whoever read it, and when. */
function withSlug(
  { id, username, title, numbers, until }: FoundChannel,
  slug: string,
): DumpChannel {
  return {
    slug,
    ...(id !== undefined && { id }),
    ...(username !== undefined && { username }),
    ...(title !== undefined && { title }),
    numbers,
    ...(until !== undefined && { until }),
  };
}

/** An occurrence under the slug of its channel, where it has one. */
function inChannel(each: Occurrence<number>, dump: string, slugs: readonly string[]): Occurrence {
  const { message } = each;
  if (message === undefined) return { ...(each as Occurrence<never>), dump };
  return { ...each, dump, message: { ...message, channel: slugs[message.channel] ?? UNNAMED } };
}

const UNNAMED = "channel";

/** Asks for the usernames that no dump tells, with the line to paste. */
export function askForUsernames(
  channels: readonly NamedChannel[],
  read: ReadonlySet<string>,
): readonly Remark[] {
  return channels.flatMap(({ id, username, title = "", slug, parts, settings }) => {
    const part = parts.find(({ dump }) => read.has(dump));
    if (part === undefined || username !== undefined || settings?.slug !== undefined) return [];
    const key = JSON.stringify(id === undefined ? title : String(id));
    const name = title === "" ? key : JSON.stringify(title);
    const message = `the dumps do not tell the @username of the channel ${name}: its posts stand below /posts/${slug}/; if it has one, add it to archive.config.ts: channels: { ${key}: { username: "NAME" } }`;
    return [{ dump: part.dump, message }];
  });
}
