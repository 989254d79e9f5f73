import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSystemError } from "../platform/files/write-file.ts";
import { addRedirects } from "../store/moved.ts";
import type { AllPosts } from "../store/outline.ts";
import type { RemovedPost } from "./cut-short.ts";

/**
 * Delete the files of removed posts, after adding redirects for published addresses. `posts` are
 * those that stay. Idempotent, so that an import that was killed can be run again.
 */
export function removePosts(
  folder: string,
  removed: readonly RemovedPost[],
  posts: AllPosts["outlines"],
): void {
  if (removed.length === 0) return;
  const permalinks = new Map(posts.map(({ id, permalink }) => [id, permalink]));
  addRedirects(
    folder,
    removed.flatMap(({ redirect }) => {
      const to = redirect && permalinks.get(redirect.to);
      return redirect === undefined || to === undefined ? [] : [{ from: redirect.from, to }];
    }),
  );
  for (const { file } of removed) {
    rmSync(join(folder, file), { force: true });
    removeIfEmpty(dirname(join(folder, file)));
  }
}

function removeIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw error;
  }
}
