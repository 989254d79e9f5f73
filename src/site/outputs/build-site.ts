import { rmSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import type { DumpRecord } from "../../core/types.ts";
import { readMoved } from "../../store/moved.ts";
import type { AllPosts } from "../../store/outline.ts";
import { createArchive } from "../archive/archive.ts";
import { type EleventySetup, hasOwnPages, OWN_PAGES } from "../render/eleventy-setup.ts";
import type { OwnPages } from "../render/own-pages.ts";
import { inRenderOrder } from "../render/render-order.ts";
import { renderPages } from "../render/render-pages.ts";
import { type IsIntact, openSiteFolder, stagingFolder } from "../render/site-folder.ts";
import { createContext, type SiteContext, type SiteIdentity } from "../views/context.ts";
import { labelsKey } from "../views/labels.ts";
import { groupOfOne, type PageGroup } from "../views/page.ts";
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
  /** What a person has set up Eleventy to do besides. */
  readonly setup?: EleventySetup;
  /** The archive's folder, where it may have pages of its own, and a folder to render them into. */
  readonly own?: { readonly root: string; readonly into: string };
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
  /** What Eleventy copied; see OwnPages. */
  readonly copied: readonly string[];
}

/** Bring a site's folder up to date: render what changed, remove what is gone, keep the rest. */
export async function buildSite(sources: SiteSources): Promise<BuildReport> {
  const { templates, out, postsFolder, setup } = sources;
  const archive = createArchive(sources.posts, sources.dumps);
  const own = await ownPagesOf(sources, createContext(archive, sources.site));
  const ownPages = own.navigation.length > 0 ? own.navigation : undefined;
  const site = { ...sources.site, ...(ownPages && { ownPages }) };
  const context = createContext(archive, site);
  const touching = setup?.touchesPages ? setup : undefined;
  // A change of any re-renders the whole site.
  const version = [sources.code, JSON.stringify(site), labelsKey(site.language), touching?.version];
  const groups = [
    ...listPageGroups(context, version.join(""), readMoved(postsFolder), own.files),
    ...listAssets(templates).map(groupOfOne),
  ];
  refuseSharedAddresses(groups, own.files, sources.own?.root ?? "");

  claimFolder(out);
  const folder = openSiteFolder(out, sources.isIntact);
  const plan = planBuild(groups, readManifest(out), folder);
  writePending(out, plan);
  const target = {
    ...{ templates, postsFolder, out },
    ...(touching && { setup: touching.file }),
    ...(sources.own && { ownPages: sources.own.into }),
  };
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
    copied: own.copied,
    folders: plan.isWritten
      ? left.times()
      : new Map([...left.times(), [out, seeRoot(out, groups)]]),
  };
}

async function ownPagesOf(
  { own, templates, setup }: SiteSources,
  context: SiteContext,
): Promise<OwnPages> {
  if (own === undefined || !hasOwnPages(own.root, setup)) {
    return { files: [], navigation: [], copied: [] };
  }
  // Only here this process needs Eleventy itself.
  const { renderOwnPages } = await import("../render/own-pages.ts");
  return renderOwnPages({ ...own, templates, setup, context });
}

/** No page of a person's own may stand where a page of the archive does. */
function refuseSharedAddresses(
  groups: readonly PageGroup[],
  own: OwnPages["files"],
  root: string,
): void {
  if (own.length === 0) return;
  const paths = new Set<string>(own.map(({ path }) => path));
  for (const { pages } of groups) {
    for (const { path, content } of pages) {
      if (content.kind === "own" || !paths.has(path)) continue;
      throw new ArchiveError(
        { file: join(root, OWN_PAGES) },
        "pages with addresses of their own",
        `one at ${path}, where a page of the archive stands`,
        "give it another name, or another permalink",
      );
    }
  }
}
