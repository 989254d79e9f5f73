import { addRows, type RowCache, readRows, writeRows } from "../platform/rows/row-cache.ts";
import {
  type DetailsBody,
  type DetailsEntry,
  type DetailsHead,
  detailsFile,
  type IndexHead,
} from "./post-index.ts";
import { readMany } from "./read-many.ts";
import type { StoreCache } from "./store-cache.ts";

/** Reads on demand what imports need of post files. */
export interface DetailsReader {
  /** From the cache, or from the files that changed since; in the order given. */
  readonly read: (posts: readonly IndexHead[]) => Promise<readonly DetailsEntry[]>;
  /** Cache the details of files just written. */
  readonly add: (written: readonly DetailsEntry[]) => void;
}

/** Open the cache of details of a posts folder; nothing is read before the first call. */
export function openDetails(folder: string, cache: StoreCache): DetailsReader {
  const file = detailsFile(cache);
  let loaded: { rows: Map<string, DetailsEntry>; count: number } | undefined;
  const keep = ({ rows, count }: RowCache<DetailsHead, DetailsBody>) => {
    loaded = { rows: new Map(rows()), count };
    return loaded;
  };
  const readFiles = (posts: readonly IndexHead[]) =>
    readMany<DetailsHead, DetailsBody>(
      "readDetails",
      folder,
      posts.map(({ file, size, time }) => ({ path: file, size, time })),
      file,
    );
  return {
    read: async (posts) => {
      const { rows, count } = loaded ?? keep(readRows(file));
      const missing = await readFiles(posts.filter(({ digest }) => !rows.has(digest)));
      const current = posts.map((post) => {
        const row = rows.get(post.digest) ?? missing.get(post.file);
        if (row === undefined) throw new RangeError(`nothing was read of ${post.file}`);
        return row;
      });
      const known = { rows: () => rows, count };
      const written = writeRows(file, known, current);
      if (written !== known) keep(written);
      return current;
    },
    add: (written) => {
      addRows(file, written);
      // Keeps nothing in memory of what a large import writes, until it is read.
      if (loaded?.count === 0) loaded = undefined;
      if (loaded === undefined) return;
      for (const row of written) loaded.rows.set(row.head.digest, row);
      loaded.count += written.length;
    },
  };
}
