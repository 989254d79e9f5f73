import { type Pool, runAll } from "../platform/processes/pool.ts";
import { readLedger } from "../store/ledger.ts";
import { readPublished } from "../store/published.ts";
import type { StoredPosts } from "../store/stored-post.ts";
import type { BeginningTask } from "./import-tasks.ts";
import { type CutShort, suspectDumps } from "./plan/cut-short.ts";
import type { ReadDump } from "./read/name-dumps.ts";

/**
 * Finds what earlier imports took from dumps that were not complete yet: beginnings are read once
 * more, but only of dumps that seem to have lost a post since. `folder` is that of the posts.
 */
export async function findCutShort(
  folder: string,
  stored: StoredPosts,
  dumps: readonly ReadDump[],
  pool: Pool,
): Promise<CutShort> {
  const grown = new Map(
    dumps.filter(({ isGrown }) => isGrown).map(({ record, file }) => [record.name, file]),
  );
  const occurrences = dumps.flatMap((dump) => dump.occurrences);
  const suspects = suspectDumps(stored, occurrences, new Set(grown.keys()));
  const tasks = readLedger(folder).flatMap(({ name, size }): readonly BeginningTask[] => {
    const file = grown.get(name);
    return file === undefined || !suspects.has(name) ? [] : [{ file, size }];
  });
  const texts = new Set<string>();
  await runAll(pool, "findTextsOfBeginning", tasks, (found: readonly string[]) => {
    for (const text of found) texts.add(text);
  });
  let published: ReadonlySet<string> | undefined;
  return {
    texts,
    isPublished: (permalink) => {
      published ??= new Set(readPublished(folder).map((address) => address.permalink));
      return published.has(permalink);
    },
  };
}
