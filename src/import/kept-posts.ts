import { readdirSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { positionOf } from "../core/locator.ts";
import type { AnnotatedPost, Annotations, Body } from "../core/types.ts";
import { sketchText } from "../dedupe/near/sketch.ts";
import { chunk } from "../platform/collections/chunk.ts";
import { itemAt } from "../platform/collections/list.ts";
import { upperBound } from "../platform/collections/upper-bound.ts";
import { readBytes } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";

/** A dump's post as it is kept on disk, where it takes no memory, until its file is written. */
export interface KeptPost extends Omit<Annotations, "dateClues"> {
  /** Its position in the dump; see positionOf. */
  readonly position: number;
  readonly body: Body;
  readonly sketch: string;
}

/** Few enough that a writer holds little at a time, however large the dump. */
const POSTS_A_FILE = 500;

/**
 * Keep the posts of one dump in a folder of their own, in files named by the position of their
 * first post and serialised by V8, which takes a quarter of the time of JSON.
 */
export function keepPosts(folder: string, posts: readonly AnnotatedPost[]): void {
  const inOrder = posts.toSorted((a, b) => positionOf(a) - positionOf(b));
  for (const some of chunk(inOrder, POSTS_A_FILE)) {
    const name = `${positionOf(itemAt(some, 0))}${ENDING}`;
    writeFileAtomically(join(folder, name), serialize(some.map(keep)));
  }
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

const keep = (post: AnnotatedPost): KeptPost => {
  const { body, title, hashtags, countries, lang } = post;
  return {
    position: positionOf(post),
    ...{ body, title, hashtags, countries },
    ...(lang !== undefined && { lang }),
    sketch: sketchText(body.text),
  };
};

function readKept(file: string): ReadonlyMap<number, KeptPost> {
  const kept: readonly KeptPost[] = deserialize(readBytes(file));
  return new Map(kept.map((post) => [post.position, post]));
}
