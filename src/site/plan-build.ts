import { itemAt, type List, lazyList } from "../list.ts";
import type { Manifest } from "./manifest.ts";

/** What a build has to do. */
export interface BuildPlan<Page> {
  readonly render: List<Page>;
  /** Paths whose page is gone. */
  readonly remove: readonly string[];
  readonly kept: number;
}

/**
 * Compare the pages the archive has with what stands in the site: render what moved or is missing on
 * disk, remove what is gone, keep the rest.
 */
export function planBuild<Page extends { readonly path: string; readonly hash: string }>(
  pages: List<Page>,
  manifest: Manifest,
  isOnDisk: (path: string) => boolean,
): BuildPlan<Page> {
  const stale: number[] = [];
  let known = 0;
  let at = 0;
  for (const { path, hash } of pages) {
    const before = manifest.get(path);
    if (before !== undefined) known++;
    if (before !== hash || !isOnDisk(path)) stale.push(at);
    at++;
  }
  return {
    render: lazyList(stale.length, (place) => itemAt(pages, itemAt(stale, place))),
    remove: known === manifest.size ? [] : goneFrom(manifest, pages),
    kept: pages.length - stale.length,
  };
}

function goneFrom(
  manifest: Manifest,
  pages: Iterable<{ readonly path: string }>,
): readonly string[] {
  const gone = new Set(manifest.keys());
  for (const { path } of pages) gone.delete(path);
  return [...gone];
}
