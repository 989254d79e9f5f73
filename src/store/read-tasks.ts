import { join } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { readSource } from "../platform/files/read-source.ts";
import { packRows } from "../platform/rows/row-block.ts";
import { DETAILS, detailPost, INDEX, indexPost } from "./post-index.ts";
import type { FileStamp } from "./scan-files.ts";

/** Post files to read. */
export interface ReadFilesTask {
  readonly folder: string;
  readonly stamps: readonly FileStamp[];
}

/** Encodes the index entries of post files as a block; an empty one where any file has an error. */
export function readPosts({ folder, stamps }: ReadFilesTask): Buffer {
  try {
    const posts = stamps.map((stamp) =>
      indexPost(folder, stamp, readSource(join(folder, stamp.path))),
    );
    return packRows(posts, INDEX);
  } catch (error) {
    if (error instanceof ArchiveError) return packRows([], INDEX);
    throw error;
  }
}

/** Encodes the details of post files as a block. */
export function readDetails({ folder, stamps }: ReadFilesTask): Buffer {
  const posts = stamps.map(({ path }) => {
    const file = join(folder, path);
    return detailPost(readSource(file), file);
  });
  return packRows(posts, DETAILS);
}
