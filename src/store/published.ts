import { join } from "node:path";
import { readIfThere } from "../platform/files/read-source.ts";
import { writeLinesAtomically } from "../platform/files/write-file.ts";

/**
 * The name of the list in the posts folder: every address at which a post was ever published, one a
 * line, sorted. It is committed with the posts; lines are added, never removed.
 */
export const PUBLISHED_FILE = "published.txt";

/** A line of the list. */
interface PublishedAddress {
  /** `/posts/<slug>-<id>.html` */
  readonly permalink: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Read the list of a posts folder; empty where there is none. */
export const readPublished = (folder: string): readonly PublishedAddress[] =>
  readLines(folder)
    .map((text, at) => ({ permalink: text.trim(), line: at + 1 }))
    .filter(({ permalink }) => permalink !== "");

/** Add addresses to the list of a posts folder; returns whether the file changed. */
export function recordPublished(folder: string, permalinks: Iterable<string>): boolean {
  const all = new Set<string>();
  for (const line of readLines(folder)) all.add(line.trim());
  all.delete("");
  const known = all.size;
  for (const permalink of permalinks) all.add(permalink);
  if (all.size === known) return false;
  writeLinesAtomically(join(folder, PUBLISHED_FILE), [...all].sort());
  return true;
}

const readLines = (folder: string): readonly string[] =>
  (readIfThere(join(folder, PUBLISHED_FILE)) ?? "").split("\n");
