import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DumpRecord } from "../../core/types.ts";
import { readMoved } from "../../store/moved.ts";
import type { AllPosts } from "../../store/outline.ts";
import { createArchive } from "../archive/archive.ts";
import { inRenderOrder } from "../render/render-order.ts";
import { renderPages } from "../render/render-pages.ts";
import { type IsIntact, openSiteFolder, stagingFolder } from "../render/site-folder.ts";
import { createContext, type SiteIdentity } from "../views/context.ts";
import { labelsKey } from "../views/labels.ts";
import { groupOfOne } from "../views/page.ts";
import { listAssets } from "./assets.ts";
import { checkSections, seeRoot } from "./confirm-site.ts";
import { readManifest, writeManifest, writePending } from "./manifest.ts";
import { claimFolder } from "./own-folder.ts";
import { listPageGroups } from "./pages.ts";
import { planBuild } from "./plan-build.ts";

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
  readonly isIntact?: IsIntact;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a build did, in files. */
export interface BuildReport {
  readonly rendered: number;
  readonly removed: number;
  readonly kept: number;
  /** The site's folders (absolute) with their times before all files were seen to be there. */
  readonly folders: ReadonlyMap<string, number>;
}

/** Bring a site's folder up to date: render what changed, remove what is gone, keep the rest. */
export async function buildSite(sources: SiteSources): Promise<BuildReport> {
  const { site, templates, out, postsFolder } = sources;
  const context = createContext(createArchive(sources.posts, sources.dumps), site);
  // A change of any re-renders the whole site.
  const version = sources.code + JSON.stringify(site) + labelsKey(site.language);
  const groups = [
    ...listPageGroups(context, version, readMoved(postsFolder)),
    ...listAssets(templates).map(groupOfOne),
  ];

  claimFolder(out);
  const folder = openSiteFolder(out, sources.isIntact);
  const plan = planBuild(groups, readManifest(out), folder);
  writePending(out, plan);
  const target = { templates, postsFolder, out };
  const pages = inRenderOrder(plan.render);
  const rendered = await renderPages(context, target, pages, sources.onProgress);
  for (const path of [...plan.remove, ...folder.leftovers()])
    rmSync(join(out, path), { force: true });
  rmSync(stagingFolder(out), { recursive: true, force: true });
  const left = plan.isWritten ? folder : openSiteFolder(out, sources.isIntact);
  if (!plan.isWritten) writeManifest(out, checkSections(plan.sections, groups, left, out));
  return {
    rendered,
    removed: plan.remove.length,
    kept: plan.kept,
    folders: plan.isWritten
      ? left.times()
      : new Map([...left.times(), [out, seeRoot(out, groups)]]),
  };
}
