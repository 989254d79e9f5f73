import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Post, Sighting } from "../types.ts";
import { diskError, writeFileAtomically } from "../write-file.ts";
import { mergeCorrections } from "./corrections.ts";
import { formatDocument, newDocument, parseDocument } from "./document.ts";
import type { PlannedPost } from "./plan-import.ts";

/**
 * Write one post file, what a person corrected kept. The file is read again at this moment, so a
 * correction saved since the plan was made is not lost; it moves when its year changed.
 */
export function writePost(
  folder: string,
  planned: PlannedPost,
  textAt: (place: Sighting) => string | undefined,
): void {
  const { file, fresh, known, stored, text: place } = planned;
  const path = join(folder, file);
  const dumped = place === undefined ? undefined : textAt(place);
  if (stored === undefined) {
    if (dumped === undefined) throw new RangeError(`no text for ${file}`);
    writeFileAtomically(path, formatDocument(newDocument({ ...fresh, text: dumped })));
    return;
  }
  const present = join(folder, stored.summary.file);
  const onDisk = parseDocument(readSource(present), present);
  const post: Post = { ...fresh, text: dumped ?? onDisk.post.text };
  const { document } = mergeCorrections(onDisk, post, known);
  if (present !== path) move(present, path);
  writeFileAtomically(path, formatDocument(document));
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
