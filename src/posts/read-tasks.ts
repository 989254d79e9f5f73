import { join } from "node:path";
import { ArchiveError } from "../errors.ts";
import { readSource } from "../read-source.ts";
import { type DetailedPost, detailPost, type IndexedPost, indexPost } from "./post-index.ts";
import type { FileStamp } from "./scan-files.ts";

/** Post files to read. */
export interface ReadFilesTask {
  readonly folder: string;
  readonly stamps: readonly FileStamp[];
}

/** What was read, by path. */
export type ReadFiles<Part> = readonly (readonly [path: string, part: Part])[];

/** What the index keeps of post files; those in which something is wrong are left out. */
export const readPosts = ({ folder, stamps }: ReadFilesTask): ReadFiles<IndexedPost> =>
  stamps.flatMap((stamp): ReadFiles<IndexedPost> => {
    try {
      return [[stamp.path, indexPost(folder, stamp, readSource(join(folder, stamp.path)))]];
    } catch (error) {
      if (error instanceof ArchiveError) return [];
      throw error;
    }
  });

/** What an import asks of post files. */
export const readDetails = ({ folder, stamps }: ReadFilesTask): ReadFiles<DetailedPost> =>
  stamps.map(({ path }) => {
    const file = join(folder, path);
    return [path, detailPost(readSource(file), file)];
  });
