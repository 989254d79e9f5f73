import { mkdirSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Post } from "../../core/post.ts";
import type { TextIdentity } from "../../core/types.ts";
import { identifyText } from "../../dedupe/identity.ts";
import { sketchText } from "../../dedupe/near/sketch.ts";
import { mergeCorrections } from "../../format/corrections.ts";
import { formatDocument, newDocument, parseDocument } from "../../format/document.ts";
import type { PostDocument } from "../../format/post-file.ts";
import { readSource } from "../../platform/files/read-source.ts";
import { diskError, writeFileAtomically } from "../../platform/files/write-file.ts";
import { type IndexedPost, indexDocument, indexPost } from "../../store/post-index.ts";
import type { FileStamp } from "../../store/scan-files.ts";
import type { WrittenPost } from "../../store/store.ts";
import type { PlannedPost } from "../plan/planned-post.ts";
import { composePost, isWritten } from "./compose-post.ts";
import type { MergedPost } from "./merge-kept.ts";

/**
 * Write one post file, keeping corrections; undefined where nothing has to be written. The file is
 * read again right before, so that a correction saved since the plan was made is not lost; it moves
 * to another folder when its year changed. `found` is the post in the dumps, absent where the stored
 * text stays.
 */
export function writePost(
  folder: string,
  planned: PlannedPost,
  found: MergedPost | undefined,
): WrittenPost | undefined {
  const composed = composePost(planned, found?.fields);
  if (isWritten(planned, composed, found?.body)) return undefined;
  const { file, fresh } = composed;
  const { stored } = planned;
  if (stored === undefined) {
    if (found === undefined) throw new RangeError(`no text for ${file}`);
    const post = { ...fresh, ...found.body };
    return saveNew(folder, file, planned, found, newDocument(post, planned.found?.identity));
  }
  const path = join(folder, file);
  const present = join(folder, stored.file);
  const onDisk = parseDocument(readSource(present), present);
  const post: Post = { ...fresh, ...(found?.body ?? { text: onDisk.post.text }) };
  const { document } = mergeCorrections(onDisk, post, planned.known);
  if (present !== path) move(present, path);
  const { text } = document.post;
  const { content, stamp } = save(folder, file, document);
  return {
    ...asCached(
      indexPost(folder, stamp, content),
      { text: identifyText(text), document },
      planned,
      sketchText(text),
    ),
    before: stored.file,
  };
}

function saveNew(
  folder: string,
  file: string,
  planned: PlannedPost,
  { sketch, body }: MergedPost,
  document: PostDocument,
): WrittenPost {
  const { content, stamp } = save(folder, file, document);
  const known = { text: planned.found?.identity ?? identifyText(body.text) };
  return asCached(
    indexDocument(stamp, content, document, []),
    { ...known, document },
    planned,
    sketch,
  );
}

function save(
  folder: string,
  file: string,
  document: PostDocument,
): { readonly content: string; readonly stamp: FileStamp } {
  const path = join(folder, file);
  const content = formatDocument(document);
  writeFileAtomically(path, content);
  const { size, mtimeMs: time } = statSync(path);
  return { content, stamp: { path: file, size, time } };
}

function asCached(
  index: IndexedPost,
  { text, document }: { text: TextIdentity; document: PostDocument },
  { dateClues }: PlannedPost,
  sketch: string,
): WrittenPost {
  const { fingerprint, importedText } = document;
  return {
    index,
    details: {
      head: {
        ...{ digest: index.head.digest, sketch },
        ...(dateClues.length > 0 && { dateClues }),
      },
      body: {
        ...(fingerprint !== undefined && { fingerprint }),
        ...(importedText !== undefined && { importedText }),
        text,
      },
    },
  };
}

const move = (from: string, to: string): void => {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    throw diskError(from, error);
  }
};
