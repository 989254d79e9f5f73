import { join } from "node:path";
import { itemAt } from "../list.ts";
import { readSource } from "../read-source.ts";
import {
  type DetailsBody,
  type DetailsEntry,
  type DetailsHead,
  detailPost,
  detailsFile,
  type IndexHead,
} from "./post-index.ts";
import { addRows, makeRows, type RowCache, readRows, writeRows } from "./row-cache.ts";
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
  const readFiles = (posts: readonly IndexHead[]): readonly DetailsEntry[] =>
    makeRows(
      posts.map((post) => {
        const path = join(folder, post.file);
        return detailPost(readSource(path), path);
      }),
    );
  return {
    read: (posts) => {
      const known = load();
      const missing = readFiles(posts.filter(({ digest }) => !known.rows.has(digest)));
      let next = 0;
      const current = posts.map(({ digest }) => known.rows.get(digest) ?? itemAt(missing, next++));
      loaded = writeRows(file, known, current);
      return current;
    },
    add: (written) => {
      addRows(file, written);
      // What a large import writes is not held until somebody asks for it.
      loaded = loaded === undefined || loaded.count === 0 ? undefined : withRows(loaded, written);
    },
  };
}

function withRows(
  { rows, count }: RowCache<DetailsHead, DetailsBody>,
  added: readonly DetailsEntry[],
): RowCache<DetailsHead, DetailsBody> {
  const all = new Map(rows);
  for (const row of added) all.set(row.head.digest, row);
  return { rows: all, count: count + added.length };
}
