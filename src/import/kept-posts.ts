import { readdirSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { AnnotatedPost, Annotations } from "../core/types.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import { inBatches } from "../platform/collections/batches.ts";
import { firstAbove } from "../platform/collections/first-above.ts";
import { itemAt } from "../platform/collections/list.ts";
import { readBytes } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";

/** A dump's post as it is kept on disk, where it takes no memory, until its file is written. */
export interface KeptPost extends Omit<Annotations, "dateClues"> {
  /** The line of the dump that it starts in. */
  readonly line: number;
  readonly text: string;
  readonly sketch: string;
}

/** Few enough that who writes them holds little at a time, however large the dump. */
const POSTS_A_FILE = 500;

/**
 * Keep the posts of one dump in a folder of their own: files named by the line they begin with, in
 * the engine's own form, which is written and read in a quarter of the time that JSON takes.
 */
export function keepPosts(folder: string, posts: readonly AnnotatedPost[]): void {
  const inOrder = posts.toSorted((a, b) => a.lines.from - b.lines.from);
  for (const some of inBatches(inOrder, POSTS_A_FILE)) {
    const name = `${itemAt(some, 0).lines.from}${ENDING}`;
    writeFileAtomically(join(folder, name), serialize(some.map(keep)));
  }
}

/** Finds kept posts by the lines that they start in, best in the order of lines. */
export function openKept(folder: string): (line: number) => KeptPost | undefined {
  const starts = readdirSync(folder)
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
  let last: { readonly start: number; readonly posts: ReadonlyMap<number, KeptPost> } | undefined;
  return (line) => {
    const start = starts[firstAbove(starts, line) - 1];
    if (start === undefined) return undefined;
    if (last?.start !== start) last = { start, posts: readKept(join(folder, start + ENDING)) };
    return last.posts.get(line);
  };
}

const ENDING = ".posts";

const keep = ({ lines, text, title, hashtags, countries, lang }: AnnotatedPost): KeptPost => ({
  line: lines.from,
  ...{ text, title, hashtags, countries },
  ...(lang !== undefined && { lang }),
  sketch: sketchText(text),
});

function readKept(file: string): ReadonlyMap<number, KeptPost> {
  const kept: readonly KeptPost[] = deserialize(readBytes(file));
  return new Map(kept.map((post) => [post.line, post]));
}
