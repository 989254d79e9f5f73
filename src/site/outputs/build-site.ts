import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ChannelSettings } from "../../core/channel.ts";
import type { DumpRecord } from "../../core/types.ts";
import { readMoved } from "../../store/moved.ts";
import type { AllPosts } from "../../store/outline.ts";
import { createArchive } from "../archive/archive.ts";
import { type EleventySetup, hasOwnPages } from "../render/eleventy-setup.ts";
import { makeOutputs } from "../render/make-outputs.ts";
import type { OwnPages } from "../render/own-pages.ts";
import { inRenderOrder } from "../render/render-order.ts";
import type { RenderTarget } from "../render/render-tasks.ts";
import {
  type IsIntact,
  openSiteFolder,
  type SiteFolder,
  stagingFolder,
} from "../render/site-folder.ts";
import { createContext, type SiteContext, type SiteIdentity } from "../views/context.ts";
import { labelsKey } from "../views/labels.ts";
import { groupOfOne } from "../views/output.ts";
import { listAssets } from "./assets.ts";
import { type MadeBundle, makeBundle } from "./bundle.ts";
import { checkSections, seeRoot } from "./confirm-site.ts";
import { listGroups } from "./list-outputs.ts";
import { type Manifest, readManifest, writeManifest, writePending } from "./manifest.ts";
import { ownBundle, refuseSharedAddresses } from "./own-bundle.ts";
import { planBuild } from "./plan-build.ts";
import { claimFolder } from "./site-marker.ts";

interface SiteSources {
  /** Stands for the code that makes pages. */
  readonly code: string;
  /** The folder of templates. */
  readonly templates: string;
  readonly site: SiteIdentity;
  readonly posts: AllPosts;
  readonly dumps: readonly DumpRecord[];
  /** What the settings say of channels. */
  readonly channels?: readonly ChannelSettings[];
  readonly postsFolder: string;
  readonly out: string;
  /** What a person has set up Eleventy to do besides. */
  readonly setup?: EleventySetup;
  /** The archive's folder, where it may have pages of its own. */
  readonly root?: string;
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

/** Bring a site's folder up to date: make what changed, remove what is gone, keep the rest. */
export async function buildSite(sources: SiteSources): Promise<BuildReport> {
  const { out } = sources;
  claimFolder(out);
  const clearStaging = (): void => rmSync(stagingFolder(out), { recursive: true, force: true });
  try {
    const { context, groups, standing, copied } = await listAll(sources);
    const plan = planBuild(groups, standing.manifest, standing.folder);
    writePending(out, plan);
    const outputs = inRenderOrder(plan.render);
    const target = targetOf(sources);
    const rendered = await makeOutputs(context, target, outputs, sources.onProgress);
    for (const path of [...plan.remove, ...standing.folder.leftovers()]) {
      rmSync(join(out, path), { force: true });
    }
    // Before the times of folders are taken: it changes that of the root.
    clearStaging();
    const report = { rendered, removed: plan.remove.length, kept: plan.kept, copied };
    if (plan.isWritten) return { ...report, folders: standing.folder.times() };
    const left = openSiteFolder(out, sources.isIntact);
    writeManifest(out, checkSections(plan.sections, groups, left, out));
    return { ...report, folders: new Map([...left.times(), [out, seeRoot(out, groups)]]) };
  } catch (error) {
    clearStaging();
    throw error;
  }
}

/** What the last build left. */
interface Standing {
  readonly manifest: Manifest;
  readonly folder: SiteFolder;
}

/** All outputs of the site: bundles are made first, since pages show what they hold. */
async function listAll(sources: SiteSources) {
  const { out, templates, root = "", site } = sources;
  const standing = { manifest: readManifest(out), folder: openSiteFolder(out, sources.isIntact) };
  const archive = createArchive(sources.posts, sources.dumps, undefined, sources.channels);
  const own = await makeOwnPages(sources, createContext(archive, site), standing);
  const { navigation = [], copied = [] } = own?.note ?? {};
  const named = { ...site, ...(navigation.length > 0 && { ownPages: navigation }) };
  const context = createContext(archive, named);
  const moved = readMoved(sources.postsFolder);
  const bundles = own === undefined ? [] : [own.group];
  const groups = [
    ...listGroups(context, versionOf(sources, named), moved, bundles),
    ...listAssets(templates).map(groupOfOne),
  ];
  refuseSharedAddresses(groups, root);
  return { context, groups, standing, copied };
}

const touchingOf = ({ setup }: SiteSources): EleventySetup | undefined =>
  setup?.touchesPages ? setup : undefined;

/** A change of it makes the whole site anew. */
const versionOf = (sources: SiteSources, site: SiteIdentity): string =>
  [
    ...[sources.code, JSON.stringify(site), labelsKey(site.language)],
    touchingOf(sources)?.version ?? "",
  ].join("");

function targetOf(sources: SiteSources): RenderTarget {
  const { templates, postsFolder, out } = sources;
  const setup = touchingOf(sources)?.file;
  return { templates, postsFolder, out, ...(setup !== undefined && { setup }) };
}

async function makeOwnPages(
  sources: SiteSources,
  context: SiteContext,
  { manifest, folder }: Standing,
): Promise<MadeBundle<OwnPages> | undefined> {
  const { root, templates, setup, out, site } = sources;
  if (root === undefined || !hasOwnPages(root, setup)) return undefined;
  const bundle = ownBundle({ root, templates, setup, context }, versionOf(sources, site));
  return makeBundle(bundle, manifest, folder, stagingFolder(out));
}
