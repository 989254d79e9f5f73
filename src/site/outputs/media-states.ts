import type { KeptFile } from "../../core/kept-file.ts";
import type { PostSummary } from "../../core/post.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { shortHash } from "../../store/outline.ts";
import type { Archive } from "../archive/archive.ts";
import { filesOf } from "../archive/files-of.ts";

/** What pages show of the files that a post holds, as strings that differ where a page would. */
export type MediaStates = (post: Pick<PostSummary, "media">) => readonly string[];

/** Undefined in an archive without files. */
export function mediaStates({ media }: Pick<Archive, "media">): MediaStates | undefined {
  if (media.size === 0) return undefined;
  const known = new Map<string, string>();
  const stateOf = (sha256: string, file: KeptFile): string => {
    const state = known.get(sha256) ?? shortHash(JSON.stringify(file));
    known.set(sha256, state);
    return state;
  };
  return (post) =>
    filesOf(post).flatMap((sha256) => {
      const file = media.get(sha256);
      return file === undefined ? [] : [stateOf(sha256, file)];
    });
}

/** The same of the posts between two positions. */
export const statesBetween = (
  { posts }: Pick<Archive, "posts">,
  statesOf: MediaStates | undefined,
  from: number,
  to: number,
): readonly string[] =>
  statesOf === undefined
    ? []
    : Array.from({ length: to - from }, (_, at) => statesOf(itemAt(posts, from + at))).flat();
