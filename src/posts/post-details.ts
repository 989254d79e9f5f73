import { join } from "node:path";
import { readSource } from "../read-source.ts";
import { type DetailsEntry, detailsEntry, detailsFile, type IndexEntry } from "./post-index.ts";
import { type RowCache, readRows, writeRows } from "./row-cache.ts";
import type { StoreCache } from "./store.ts";

/** What an import asks of the posts of a folder; nothing is read before it asks. */
export interface DetailsReader {
  /** From the cache, or from the files that changed since; in the order given. */
  readonly read: (entries: readonly IndexEntry[]) => readonly DetailsEntry[];
  /** Remember the details of files just written. */
  readonly add: (written: readonly DetailsEntry[]) => void;
}

export function openDetails(folder: string, cache: StoreCache): DetailsReader {
  const file = detailsFile(cache.folder);
  let loaded: RowCache<DetailsEntry> | undefined;
  const load = (): RowCache<DetailsEntry> => {
    loaded ??= readRows(file, cache.version);
    return loaded;
  };
  return {
    read: (entries) => {
      const known = load();
      const current = entries.map(({ path, summary: { digest } }) => {
        const row = known.rows.get(path);
        return row?.digest === digest
          ? row
          : detailsEntry(folder, path, readSource(join(folder, path)));
      });
      loaded = writeRows(file, cache.version, known, current);
      return current;
    },
    add: (written) => {
      const known = load();
      const rows = new Map(known.rows);
      for (const row of written) rows.set(row.path, row);
      loaded = writeRows(file, cache.version, known, [...rows.values()]);
    },
  };
}
