import { mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { identifyText } from "../dedupe/identity.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import { readSource } from "../read-source.ts";
import type { Post } from "../types.ts";
import { diskError, writeFileAtomically } from "../write-file.ts";
import { mergeCorrections } from "./corrections.ts";
import { formatDocument, newDocument, type PostDocument, parseDocument } from "./document.ts";
import type { PlannedPost } from "./plan-import.ts";
import { detached, entryOf, indexEntry } from "./post-index.ts";
import type { WrittenPost } from "./store.ts";

/**
 * Write one post file, what a person corrected kept; returns what the caches keep of it. The file is
 * read again at this moment, so a correction saved since the plan was made is not lost; it moves
 * when its year changed. `dumped` is the text in the dump, absent where the stored text stays.
 */
export function writePost(
  folder: string,
  planned: PlannedPost,
  dumped: string | undefined,
): WrittenPost {
  const { file, fresh, stored } = planned;
  const path = join(folder, file);
  if (stored === undefined) {
    if (dumped === undefined) throw new RangeError(`no text for ${file}`);
    return save(folder, planned, newDocument({ ...fresh, text: dumped }));
  }
  const present = join(folder, stored.file);
  const onDisk = parseDocument(readSource(present), present);
  const post: Post = { ...fresh, text: dumped ?? onDisk.post.text };
  const { document } = mergeCorrections(onDisk, post, planned.known);
  if (present !== path) move(present, path);
  return save(folder, planned, document);
}

function save(
  folder: string,
  { file, dateClues, postedAt, text: source, stored }: PlannedPost,
  document: PostDocument,
): WrittenPost {
  const path = join(folder, file);
  const content = formatDocument(document);
  writeFileAtomically(path, content);
  const { size, mtimeMs: time } = statSync(path);
  const stamp = { path: file, size, time };
  const entry =
    stored === undefined
      ? entryOf(stamp, content, document, [])
      : detached(indexEntry(folder, stamp, content));
  const { fingerprint } = document;
  const { text } = document.post;
  const dumped = stored === undefined ? source : undefined;
  const details = {
    ...(fingerprint !== undefined && { fingerprint }),
    text: dumped?.identity ?? identifyText(text),
    sketch: dumped?.sketch ?? sketchText(text),
    dateClues,
    ...(postedAt !== undefined && { postedAt }),
  };
  return { entry, details: { path: file, digest: entry.summary.digest, details } };
}

const move = (from: string, to: string): void => {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    throw diskError(from, error);
  }
};
