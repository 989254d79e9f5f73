import { readdirSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { MessageFacts } from "../../core/message.ts";
import type { Annotations, Body } from "../../core/types.ts";
import { upperBound } from "../../platform/collections/upper-bound.ts";
import { readBytes } from "../../platform/files/read-source.ts";
import { writeFileAtomically } from "../../platform/files/write-file.ts";

/** A dump's post as it is kept on disk, where it takes no memory, until its file is written. */
export interface KeptPost extends Omit<Annotations, "dateClues"> {
  /** Its position in the dump; see positionOf. */
  readonly position: number;
  readonly body: Body;
  readonly sketch: string;
  /** What a record of an export says besides. */
  readonly facts?: MessageFacts;
}

/**
 * Keep some posts of a dump in the folder of its texts, in a file named by the position of the
 * first; serialised by V8, which takes a quarter of the time of JSON. Positions grow within a file
 * and from file to file.
 */
export function keepPosts(folder: string, posts: readonly KeptPost[]): void {
  const [first] = posts;
  if (first === undefined) return;
  writeFileAtomically(join(folder, `${first.position}${ENDING}`), serialize(posts));
}

/** Finds kept posts by their positions, best in order. */
export function openKept(folder: string): (position: number) => KeptPost | undefined {
  const starts = readdirSync(folder)
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
  let last: { readonly start: number; readonly posts: ReadonlyMap<number, KeptPost> } | undefined;
  return (position) => {
    const start = starts[upperBound(starts, position) - 1];
    if (start === undefined) return undefined;
    if (last?.start !== start) last = { start, posts: readKept(join(folder, start + ENDING)) };
    return last.posts.get(position);
  };
}

const ENDING = ".posts";

function readKept(file: string): ReadonlyMap<number, KeptPost> {
  const kept: readonly KeptPost[] = deserialize(readBytes(file));
  return new Map(kept.map((post) => [post.position, post]));
}
