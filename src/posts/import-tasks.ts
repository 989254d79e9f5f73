import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type AnnotateSettings, createAnnotator } from "../annotate/annotate.ts";
import { identify } from "../dedupe/identity.ts";
import { differenceOf, type ReadyText, readyText } from "../dedupe/near/same-post.ts";
import type { NearCopySettings } from "../dedupe/near/settings.ts";
import { readDump } from "../dump/read-dump.ts";
import { ArchiveError } from "../errors.ts";
import type { DumpReading, DumpRecord, Occurrence, Remark } from "../types.ts";
import { diskError } from "../write-file.ts";
import type { PlannedPost } from "./plan-import.ts";
import type { IndexEntry } from "./post-index.ts";
import { readText } from "./read-text.ts";
import { writePost } from "./write-post.ts";

/** What one dump holds, without the texts; or why it could not be read. */
export type DumpFindings =
  | {
      readonly record: DumpRecord;
      readonly occurrences: readonly Occurrence[];
      readonly remarks: readonly Remark[];
    }
  | { readonly failure: string };

/** Posts to write whose texts stand in one dump, or in the files that hold them now. */
export interface WriteTask {
  readonly folder: string;
  /** The dump's path; absent where no text is needed. */
  readonly dump?: string;
  readonly posts: readonly PlannedPost[];
}

/** A dump to read, and how. */
export interface ReadTask {
  readonly file: string;
  readonly settings: AnnotateSettings;
}

/** Read and annotate one dump. */
export function findPosts({ file, settings }: ReadTask): DumpFindings {
  try {
    const { name, size, sha256, shape, lineCount, posts, remarks } = readOnce(file);
    const annotate = annotatorFor(settings);
    return {
      record: { name, size, sha256, shape, lines: lineCount, posts: posts.length },
      occurrences: posts.map((post) => identify(annotate(post))),
      remarks,
    };
  } catch (error) {
    if (error instanceof ArchiveError) return { failure: error.message };
    throw error;
  }
}

/** Write post files; returns what the index keeps of each. */
export function writePosts({ folder, dump, posts }: WriteTask): readonly IndexEntry[] {
  const texts =
    dump === undefined
      ? new Map<number, string>()
      : new Map(readOnce(dump).posts.map(({ lines, text }) => [lines.from, text]));
  return posts.map((planned) => {
    const text = planned.text && texts.get(planned.text.place.lines.from);
    return writePost(folder, planned, text);
  });
}

/** The annotator used last: making one compiles thousands of names. */
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

/** The dump read last: a dump is read once to find its posts and once to write them. */
let last: { readonly file: string; readonly reading: DumpReading } | undefined;

function readOnce(file: string): DumpReading {
  const bytes = readBytes(file);
  if (last?.file === file && last.reading.sha256 === hash("sha256", bytes, "hex")) {
    return last.reading;
  }
  last = { file, reading: readDump({ name: basename(file), bytes }) };
  return last.reading;
}

const readBytes = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw diskError(file, error);
  }
};
