import { join } from "node:path";
import { ArchiveError } from "../errors.ts";
import { readSource } from "../read-source.ts";
import { type IndexedPost, indexPost } from "./post-index.ts";
import type { FileStamp } from "./scan-files.ts";

/** Post files to read. */
export interface EntriesTask {
  readonly folder: string;
  readonly stamps: readonly FileStamp[];
}

/** Read post files; those in which something is wrong are left out. */
export const readPosts = ({ folder, stamps }: EntriesTask): readonly IndexedPost[] =>
  stamps.flatMap((stamp) => {
    try {
      return [indexPost(folder, stamp, readSource(join(folder, stamp.path)))];
    } catch (error) {
      if (error instanceof ArchiveError) return [];
      throw error;
    }
  });
