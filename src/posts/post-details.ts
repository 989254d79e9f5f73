import { join } from "node:path";
import { readSource } from "../read-source.ts";
import {
  type DetailsBody,
  type DetailsEntry,
  type DetailsHead,
  detailPost,
  detailsFile,
  type IndexHead,
} from "./post-index.ts";
import { makeRow, type RowCache, readRows, writeRows } from "./row-cache.ts";
import type { StoreCache } from "./store.ts";

/** What an import asks of the posts of a folder; nothing is read before it asks. */
export interface DetailsReader {
  /** From the cache, or from the files that changed since; in the order given. */
  readonly read: (posts: readonly IndexHead[]) => readonly DetailsEntry[];
  /** Remember the details of files just written. */
  readonly add: (written: readonly DetailsEntry[]) => void;
}

export function openDetails(folder: string, cache: StoreCache): DetailsReader {
  const file = detailsFile(cache);
  let loaded: RowCache<DetailsHead, DetailsBody> | undefined;
  const load = (): RowCache<DetailsHead, DetailsBody> => {
    loaded ??= readRows(file);
    return loaded;
  };
  const readFile = (path: string): DetailsEntry => makeRow(detailPost(readSource(path), path));
  return {
    read: (posts) => {
      const known = load();
      const current = posts.map(
        (post) => known.rows.get(post.digest) ?? readFile(join(folder, post.file)),
      );
      loaded = writeRows(file, known, current);
      return current;
    },
    add: (written) => {
      const known = load();
      const rows = new Map(known.rows);
      for (const row of written) rows.set(row.head.digest, row);
      loaded = writeRows(file, known, [...rows.values()]);
    },
  };
}
