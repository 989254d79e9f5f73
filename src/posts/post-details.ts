import { join } from "node:path";
import { readSource } from "../read-source.ts";
import {
  type DetailsEntry,
  type DetailsHead,
  detailPost,
  detailsFile,
  type IndexHead,
} from "./post-index.ts";
import { makeRow, type RowCache, readRows, writeRows } from "./row-cache.ts";
import type { StoreCache } from "./store.ts";
import type { PostDetails } from "./stored-post.ts";

/** What an import asks of the posts of a folder; nothing is read before it asks. */
export interface DetailsReader {
  /** From the cache, or from the files that changed since; in the order given. */
  readonly read: (posts: readonly IndexHead[]) => readonly DetailsEntry[];
  /** Remember the details of files just written. */
  readonly add: (written: readonly DetailsEntry[]) => void;
}

export function openDetails(folder: string, cache: StoreCache): DetailsReader {
  const file = detailsFile(cache.folder);
  let loaded: RowCache<DetailsHead, PostDetails> | undefined;
  const load = (): RowCache<DetailsHead, PostDetails> => {
    loaded ??= readRows(file, cache.version);
    return loaded;
  };
  const readFile = (path: string): DetailsEntry =>
    makeRow(detailPost(folder, path, readSource(join(folder, path))));
  return {
    read: (posts) => {
      const known = load();
      const current = posts.map(({ path, digest }) => {
        const row = known.rows.get(path);
        return row?.head.digest === digest ? row : readFile(path);
      });
      loaded = writeRows(file, cache.version, known, current);
      return current;
    },
    add: (written) => {
      const known = load();
      const rows = new Map(known.rows);
      for (const row of written) rows.set(row.head.path, row);
      loaded = writeRows(file, cache.version, known, [...rows.values()]);
    },
  };
}
