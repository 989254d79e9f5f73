import { rmSync } from "node:fs";
import { join } from "node:path";
import { itemAt } from "../list.ts";
import { readMoved } from "../posts/moved.ts";
import type { AllPosts } from "../posts/outline.ts";
import type { DumpRecord } from "../types.ts";
import { buildArchive } from "./archive.ts";
import { listAssets } from "./assets.ts";
import { createContext, type SiteIdentity } from "./context.ts";
import { readManifest, writeManifest, writePending } from "./manifest.ts";
import { groupOfOne, listPageGroups, type PageGroup } from "./pages.ts";
import { planBuild } from "./plan-build.ts";
import { inRenderOrder } from "./render-order.ts";
import { renderPages } from "./render-pages.ts";
import { folderOf, openSiteFolder, stagingFolder } from "./site-folder.ts";

export interface SiteSources {
  /** Stands for the code that makes pages. */
  readonly code: string;
  /** The folder of templates. */
  readonly templates: string;
  readonly site: SiteIdentity;
  readonly posts: AllPosts;
  readonly dumps: readonly DumpRecord[];
  readonly postsFolder: string;
  readonly out: string;
  /** Whether a folder of the site (absolute) surely is as the last build left it. */
  readonly isIntact?: (folder: string) => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a build did, in files. */
export interface BuildReport {
  readonly rendered: number;
  readonly removed: number;
  readonly kept: number;
  /** The folders that the site's files stand in. */
  readonly folders: readonly string[];
}

/** Bring a site's folder up to date: render what changed, remove what is gone, keep the rest. */
export async function buildSite(sources: SiteSources): Promise<BuildReport> {
  const { site, templates, out, postsFolder } = sources;
  const context = createContext(buildArchive(sources.posts, sources.dumps), site);
  // A change of either re-renders the whole site.
  const version = sources.code + JSON.stringify(site);
  const groups = [
    ...listPageGroups(context, version, readMoved(postsFolder)),
    ...listAssets(templates).map(groupOfOne),
  ];

  const folder = openSiteFolder(out, sources.isIntact);
  const plan = planBuild(groups, readManifest(out), folder);
  writePending(out, plan);
  const target = { templates, postsFolder, out };
  await renderPages(context, target, inRenderOrder(plan.render), sources.onProgress);
  for (const path of [...plan.remove, ...folder.leftovers()])
    rmSync(join(out, path), { force: true });
  rmSync(stagingFolder(out), { recursive: true, force: true });
  if (!plan.isWritten) writeManifest(out, plan.sections);
  return {
    rendered: plan.render.length,
    removed: plan.remove.length,
    kept: plan.kept,
    folders: foldersOf(groups).map((folder) => join(out, folder)),
  };
}

/** The folders below the site's root in which pages stand. */
function foldersOf(groups: readonly PageGroup[]): readonly string[] {
  return [...new Set(groups.map(({ pages }) => folderOf(itemAt(pages, 0).path)))];
}
