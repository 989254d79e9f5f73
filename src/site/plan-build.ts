import type { Manifest } from "./manifest.ts";

/** What a build has to do. */
export interface BuildPlan<Page> {
  readonly render: readonly Page[];
  /** Paths whose page is gone. */
  readonly remove: readonly string[];
  readonly kept: number;
}

/**
 * Compare the pages the archive has with what stands in the site: render what moved or is missing on
 * disk, remove what is gone, keep the rest.
 */
export function planBuild<Page extends { readonly path: string; readonly hash: string }>(
  pages: readonly Page[],
  manifest: Manifest,
  isOnDisk: (path: string) => boolean,
): BuildPlan<Page> {
  let known = 0;
  const render = pages.filter(({ path, hash }) => {
    const before = manifest.get(path);
    if (before !== undefined) known++;
    return before !== hash || !isOnDisk(path);
  });
  const remove = known === manifest.size ? [] : goneFrom(manifest, pages);
  return { render, remove, kept: pages.length - render.length };
}

function goneFrom(
  manifest: Manifest,
  pages: readonly { readonly path: string }[],
): readonly string[] {
  const wanted = new Set(pages.map(({ path }) => path));
  return [...manifest.keys()].filter((path) => !wanted.has(path));
}
