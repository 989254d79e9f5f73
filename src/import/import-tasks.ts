import { hash } from "node:crypto";
import { join } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { positionOf } from "../core/locator.ts";
import { identifyText } from "../dedupe/identity.ts";
import { differenceOf, type ReadyText, readyText } from "../dedupe/near/same-post.ts";
import type { NearCopySettings } from "../dedupe/near/settings.ts";
import { memoize } from "../platform/collections/memoize.ts";
import { endIfOrphaned } from "../platform/processes/orphaned.ts";
import { readDump } from "../sources/read-dump.ts";
import type { DumpPlace } from "../store/dump-files.ts";
import { readText } from "../store/read-text.ts";
import type { WrittenPost } from "../store/store.ts";
import type { FoundText, PlannedPost } from "./plan/planned-post.ts";
import { annotatePosts } from "./read/annotate-posts.ts";
import { type DumpFindings, findInExport, type ReadTask } from "./read/find-in-export.ts";
import { type AnnotateAll, gatherPosts, numberChannels } from "./read/gather-posts.ts";
import { openKept } from "./read/kept-posts.ts";
import { readDumpFile } from "./read/read-dump-file.ts";
import { type KeptSource, mergeKept } from "./write/merge-kept.ts";
import { writePost } from "./write/write-post.ts";

/** Posts to write. */
export interface WriteTask {
  readonly folder: string;
  /** The folders that `findPosts` kept the texts of dumps in, by the dump; none where no text is needed. */
  readonly texts: Readonly<Record<string, string>>;
  readonly posts: readonly PlannedPost[];
}

/** Read and annotate one dump; its posts are kept on disk, where they take no memory. */
export async function findPosts(task: ReadTask): Promise<DumpFindings> {
  const found = await findInExport(task, annotateHere);
  return found ?? (await findInText(task));
}

export { annotatePosts } from "./read/annotate-posts.ts";

const annotateHere: AnnotateAll = async (batches, onResult) => {
  for await (const batch of batches) onResult(annotatePosts(batch), batch);
};

async function findInText(task: ReadTask): Promise<DumpFindings> {
  try {
    return await readTextDump(task);
  } catch (error) {
    if (error instanceof ArchiveError) return { failure: error.message };
    throw error;
  }
}

async function readTextDump({ file, texts, settings, before }: ReadTask): Promise<DumpFindings> {
  const { bytes, stamp } = await readDumpFile(file);
  const reading = readDump({ name: file.name, bytes });
  const { name, size, sha256, shape, lineCount, posts } = reading;
  const inOrder = posts.toSorted((a, b) => positionOf(a) - positionOf(b));
  const channels = numberChannels();
  const request = { dump: name, texts, settings, channels, annotateAll: annotateHere };
  const { occurrences, remarks } = await gatherPosts(inOrder, request);
  return {
    record: { name, size, sha256, shape, lines: lineCount, posts: posts.length },
    ...(stamp !== undefined && { stamp }),
    occurrences,
    remarks: [...reading.remarks, ...remarks].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    isGrown: before !== undefined && isGrown(bytes, before),
  };
}

const isGrown = (bytes: Uint8Array, { size, sha256 }: NonNullable<ReadTask["before"]>): boolean =>
  bytes.length > size && hash("sha256", bytes.subarray(0, size), "hex") === sha256;

/** The beginning of a dump. */
export interface BeginningTask {
  readonly file: DumpPlace;
  /** In bytes. */
  readonly size: number;
}

/** Hexadecimal SHA-256 of the texts in the beginning of a dump, read as if it were the whole. */
export async function findTextsOfBeginning({
  file,
  size,
}: BeginningTask): Promise<readonly string[]> {
  const { bytes } = await readDumpFile(file);
  const { posts } = readDump({ name: file.name, bytes: bytes.subarray(0, size) });
  return posts.map(({ body }) => identifyText(body.text).textHash);
}

/** Write post files; returns those that had to be written, with what the caches keep of them. */
export function writePosts({ folder, texts, posts }: WriteTask): readonly WrittenPost[] {
  const keptIn = memoize((dump: string) => {
    const kept = texts[dump];
    return kept === undefined ? undefined : openKept(kept);
  });
  const find = ({ place, members = [[place]] }: FoundText) => {
    const messages = members.map((places) =>
      places.flatMap((seen): readonly KeptSource[] => {
        const post = keptIn(seen.dump)?.(positionOf(seen));
        return post === undefined ? [] : [{ post, ...(seen.taken && { taken: seen.taken }) }];
      }),
    );
    const known = messages.filter(({ length }) => length > 0);
    return known.length === 0 ? undefined : mergeKept(known);
  };
  return posts.flatMap((planned) => {
    endIfOrphaned();
    return writePost(folder, planned, planned.found && find(planned.found)) ?? [];
  });
}

/** Pairs of post files whose texts may be one post but for small edits. */
export interface JudgeTask {
  readonly folder: string;
  readonly settings: NearCopySettings;
  readonly pairs: readonly { readonly key: string; readonly files: readonly [string, string] }[];
}

/** For each pair of post files, by its key, whether it is one post. */
export function judgePairs({ folder, settings, pairs }: JudgeTask): readonly [string, boolean][] {
  const texts = new Map<string, ReadyText>();
  const textOf = (file: string): ReadyText => {
    const known = texts.get(file) ?? readyText(readText(join(folder, file)));
    texts.set(file, known);
    return known;
  };
  return pairs.map(({ key, files: [a, b] }) => {
    return [key, differenceOf(textOf(a), textOf(b), settings) === undefined];
  });
}
