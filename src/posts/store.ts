import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findDateClues } from "../annotate/dates/clues.ts";
import { identifyText } from "../dedupe/identity.ts";
import { ArchiveError, ArchiveErrors } from "../errors.ts";
import { diskError, isSystemError } from "../write-file.ts";
import { parseDocument } from "./document.ts";
import { correctedFields } from "./fingerprint.ts";
import type { StoredPost } from "./plan-import.ts";

/**
 * All posts of a folder, in the order of their paths. Throws an ArchiveErrors that names every file
 * that cannot be read, and an ArchiveError where two files claim one post.
 */
export function readStore(folder: string): readonly StoredPost[] {
  const posts: StoredPost[] = [];
  const errors: ArchiveError[] = [];
  for (const file of listPostFiles(folder)) {
    try {
      posts.push(readPost(folder, file));
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new ArchiveErrors(errors);
  refuseTwins(posts);
  return posts;
}

/** The Markdown files below a posts folder, with forward slashes, sorted; none where it is missing. */
export function listPostFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".md") && path.includes("/"))
      .sort();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw diskError(folder, error);
  }
}

/** Read one post file, its text reduced to what identifies it. */
export function readPost(folder: string, file: string): StoredPost {
  const source = readSource(join(folder, file));
  const document = parseDocument(source, join(folder, file));
  const { text, ...summary } = document.post;
  const { fingerprint } = document;
  return {
    summary: { ...summary, file, digest: hash("sha1", source, "base64url").slice(0, 16) },
    ...(fingerprint !== undefined && { fingerprint }),
    corrected: correctedFields(document),
    text: identifyText(text),
    dateClues: findDateClues(text),
  };
}

const readSource = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw diskError(path, error);
  }
};

const refuseTwins = (posts: readonly StoredPost[]): void => {
  const files = new Map<string, string>();
  for (const { summary } of posts) {
    const twin = files.get(summary.id);
    if (twin !== undefined) {
      throw new ArchiveError(
        { file: summary.file, field: "id" },
        "an id that no other file bears",
        `${summary.id}, which ${twin} bears too`,
        "delete the copy you do not want to keep",
      );
    }
    files.set(summary.id, summary.file);
  }
};
