import { statfsSync } from "node:fs";
import { ArchiveError } from "../src/core/errors.ts";
import { keepsRivals, runsFor } from "./bench-archive.ts";
import { type BenchOptions, COMPARISONS } from "./options.ts";
import { MOST_BUILT } from "./search-archive.ts";

/** Bytes of disk a post: dumps, post files, caches and our site; and the files of one rival. */
const OWN = 30_000;
const RIVAL = 25_000;
/** Of an archive whose search index is measured alone. */
const INDEXED = 12_000;

/** The bytes of disk that a benchmark takes. */
export function diskNeeded(options: BenchOptions): number {
  if (options.search) {
    return options.sizes.reduce(
      (sum, posts) => sum + posts * (posts <= MOST_BUILT ? OWN : INDEXED),
      0,
    );
  }
  const rivals = COMPARISONS.filter((name) => !options.skip.has(name)).length;
  const perPost = (posts: number): number => {
    const kept = keepsRivals(posts, options) ? rivals : Math.min(rivals, 1);
    return runsFor(posts) * (OWN + kept * RIVAL);
  };
  return options.sizes.reduce((sum, posts) => sum + posts * perPost(posts), 0);
}

/** Throws an ArchiveError where the disk of a folder has no room for a benchmark. */
export function checkDisk(folder: string, options: BenchOptions): void {
  const { bavail, bsize } = statfsSync(folder);
  const [needed, free] = [diskNeeded(options), bavail * bsize];
  if (free >= needed) return;
  throw new ArchiveError(
    { file: folder },
    `${inGigabytes(needed)} of free disk`,
    inGigabytes(free),
    "make room, choose a folder on another disk with --work, or fewer posts with --sizes",
  );
}

const inGigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
