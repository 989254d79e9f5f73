import { sketchText } from "../dedupe/near/sketch.ts";
import { readSource } from "../read-source.ts";
import type { AnnotatedPost, Annotations } from "../types.ts";
import { writeFileAtomically } from "../write-file.ts";

/** A dump's post as it is kept on disk, where it takes no memory, until its file is written. */
export interface KeptPost extends Omit<Annotations, "dateClues"> {
  /** The line of the dump that it starts in. */
  readonly line: number;
  readonly text: string;
  readonly sketch: string;
}

export function keepPosts(file: string, posts: readonly AnnotatedPost[]): void {
  const kept = posts.map(
    ({ lines, text, title, hashtags, countries, lang }): KeptPost => ({
      line: lines.from,
      ...{ text, title, hashtags, countries },
      ...(lang !== undefined && { lang }),
      sketch: sketchText(text),
    }),
  );
  writeFileAtomically(file, JSON.stringify(kept));
}

/** The kept posts of one dump by the lines that they start in. */
export function readKept(file: string): ReadonlyMap<number, KeptPost> {
  const kept: readonly KeptPost[] = JSON.parse(readSource(file));
  return new Map(kept.map((post) => [post.line, post]));
}
