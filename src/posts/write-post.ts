import { mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { identifyText } from "../dedupe/identity.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import type { Post } from "../types.ts";
import { diskError, writeFileAtomically } from "../write-file.ts";
import { mergeCorrections } from "./corrections.ts";
import { formatDocument, newDocument, type PostDocument, parseDocument } from "./document.ts";
import type { FieldName } from "./fingerprint.ts";
import type { PlannedPost } from "./plan-import.ts";
import { fileDigest, type IndexEntry } from "./post-index.ts";

/**
 * Write one post file, what a person corrected kept; returns what the index keeps of it. The file is
 * read again at this moment, so a correction saved since the plan was made is not lost; it moves
 * when its year changed. `dumped` is the text in the dump, absent where the stored text stays.
 */
export function writePost(
  folder: string,
  planned: PlannedPost,
  dumped: string | undefined,
): IndexEntry {
  const { file, fresh, stored } = planned;
  const path = join(folder, file);
  if (stored === undefined) {
    if (dumped === undefined) throw new RangeError(`no text for ${file}`);
    return save(folder, planned, newDocument({ ...fresh, text: dumped }), []);
  }
  const present = join(folder, stored.file);
  const onDisk = parseDocument(readSource(present), present);
  const post: Post = { ...fresh, text: dumped ?? onDisk.post.text };
  const { document, corrected } = mergeCorrections(onDisk, post, planned.known);
  if (present !== path) move(present, path);
  return save(folder, planned, document, corrected);
}

function save(
  folder: string,
  { file, dateClues, postedAt, text: source, stored }: PlannedPost,
  document: PostDocument,
  corrected: readonly FieldName[],
): IndexEntry {
  const path = join(folder, file);
  const content = formatDocument(document);
  writeFileAtomically(path, content);
  const { size, mtimeMs } = statSync(path);
  const { text, ...fields } = document.post;
  const { fingerprint } = document;
  const dumped = stored === undefined ? source : undefined;
  return {
    stamp: { path: file, size, time: mtimeMs },
    summary: { ...fields, file, digest: fileDigest(content) },
    corrected,
    details: JSON.stringify({
      ...(fingerprint !== undefined && { fingerprint }),
      text: dumped?.identity ?? identifyText(text),
      dateClues,
      ...(postedAt !== undefined && { postedAt }),
    }),
    sketch: dumped?.sketch ?? sketchText(text),
  };
}

const readSource = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(path, error);
  }
};

const move = (from: string, to: string): void => {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    throw diskError(from, error);
  }
};
