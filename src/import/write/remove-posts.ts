import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSystemError } from "../../platform/files/write-file.ts";
import { addRedirects } from "../../store/moved.ts";
import type { AllPosts } from "../../store/outline.ts";
import type { RemovedPost } from "../plan/cut-short.ts";
import type { ImportPlan } from "../plan/plan-import.ts";

/**
 * Delete the files of removed posts, after adding redirects for published addresses. `posts` are
 * those that stay; files in `written` are theirs by now. Idempotent, so that an import that was
 * killed can be run again.
 */
export function removePosts(
  folder: string,
  removed: readonly RemovedPost[],
  posts: AllPosts["outlines"],
  written: ReadonlySet<string>,
): void {
  redirectMoved(
    folder,
    removed.flatMap(({ redirect }) => redirect ?? []),
    posts,
  );
  for (const { file } of removed) {
    if (written.has(file)) continue;
    rmSync(join(folder, file), { force: true });
    removeIfEmpty(dirname(join(folder, file)));
  }
}

/** Add redirects from published addresses to the posts that stand for them now. */
export function redirectMoved(
  folder: string,
  moved: ImportPlan["moved"],
  posts: AllPosts["outlines"],
): void {
  if (moved.length === 0) return;
  const permalinks = new Map(posts.map(({ id, permalink }) => [id, permalink]));
  addRedirects(
    folder,
    moved.flatMap(({ from, to: id }) => {
      const to = permalinks.get(id);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  );
}

function removeIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch (error) {
    if (!isSystemError(error, "ENOENT")) throw error;
  }
}
