import { hash } from "node:crypto";
import { join } from "node:path";
import { type AnnotateSettings, createAnnotator } from "../annotate/annotate.ts";
import { ArchiveError } from "../core/errors.ts";
import { positionOf } from "../core/locator.ts";
import type { DumpRecord, Occurrence, Remark } from "../core/types.ts";
import { identify, identifyText } from "../dedupe/identity.ts";
import { differenceOf, type ReadyText, readyText } from "../dedupe/near/same-post.ts";
import type { NearCopySettings } from "../dedupe/near/settings.ts";
import type { Stamp } from "../platform/files/file-stamp.ts";
import { endIfOrphaned } from "../platform/processes/orphaned.ts";
import { readDump } from "../sources/read-dump.ts";
import type { DumpPlace } from "../store/dump-files.ts";
import { readText } from "../store/read-text.ts";
import type { WrittenPost } from "../store/store.ts";
import { keepPosts, openKept } from "./kept-posts.ts";
import type { PlannedPost } from "./planned-post.ts";
import { readDumpFile } from "./read-dump-file.ts";
import { writePost } from "./write-post.ts";

/** The occurrences found in one dump, without their texts; or why it could not be read. */
export type DumpFindings =
  | {
      readonly record: DumpRecord;
      /** The stamp of the bytes that were read; see DumpFile. */
      readonly stamp?: Stamp;
      readonly occurrences: readonly Occurrence[];
      readonly remarks: readonly Remark[];
      /** Whether the dump begins with all that was imported of it before, and goes on. */
      readonly isGrown: boolean;
    }
  | { readonly failure: string };

/** Posts to write whose texts stand in one dump, or in the files that hold them now. */
export interface WriteTask {
  readonly folder: string;
  /** The folder that `findPosts` kept the dump's texts in; absent where no text is needed. */
  readonly texts?: string;
  readonly posts: readonly PlannedPost[];
}

/** A dump to read, and how. */
export interface ReadTask {
  readonly file: DumpPlace;
  /** The folder to keep the texts in until their posts are written. */
  readonly texts: string;
  readonly settings: AnnotateSettings;
  /** The record of its last import in the ledger. */
  readonly before?: Pick<DumpRecord, "size" | "sha256">;
}

/** Read and annotate one dump; its posts are kept on disk, where they take no memory. */
export async function findPosts({
  file,
  texts,
  settings,
  before,
}: ReadTask): Promise<DumpFindings> {
  try {
    const { bytes, stamp } = await readDumpFile(file);
    const reading = readDump({ name: file.name, bytes });
    const { name, size, sha256, shape, lineCount } = reading;
    const { posts, remarks } = annotatorFor(settings)(reading.posts);
    keepPosts(texts, posts);
    return {
      record: { name, size, sha256, shape, lines: lineCount, posts: posts.length },
      ...(stamp !== undefined && { stamp }),
      occurrences: posts.map(identify),
      remarks: [...reading.remarks, ...remarks].sort((a, b) => a.line - b.line),
      isGrown: before !== undefined && isGrown(bytes, before),
    };
  } catch (error) {
    if (error instanceof ArchiveError) return { failure: error.message };
    throw error;
  }
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
  const keptAt = texts === undefined ? undefined : openKept(texts);
  return posts.flatMap((planned) => {
    endIfOrphaned();
    const post = planned.found && keptAt?.(positionOf(planned.found.place));
    return writePost(folder, planned, post) ?? [];
  });
}

/** A cache of the last annotator: making one compiles thousands of names. */
let annotator:
  | { readonly key: string; readonly annotate: ReturnType<typeof createAnnotator> }
  | undefined;

function annotatorFor(settings: AnnotateSettings): ReturnType<typeof createAnnotator> {
  const key = JSON.stringify(settings);
  if (annotator?.key !== key) annotator = { key, annotate: createAnnotator(settings) };
  return annotator.annotate;
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
