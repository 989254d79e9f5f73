import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ChannelSettings } from "../../core/channel.ts";
import type { DumpRecord } from "../../core/types.ts";
import type { MediaFolders } from "../../media/media-folders.ts";
import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import { moveFile } from "../../platform/files/write-file.ts";
import { readMoved } from "../../store/moved.ts";
import type { AllPosts } from "../../store/outline.ts";
import { type Archive, createArchive } from "../archive/archive.ts";
import { searchManifestPath } from "../archive/urls.ts";
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
import { groupOfOne, type Output } from "../views/output.ts";
import type { Watch, WatchedPosts } from "../views/watches.ts";
import { listAssets } from "./assets.ts";
import { type MadeBundle, makeBundle } from "./bundle.ts";
import { checkSections, seeRoot } from "./confirm-site.ts";
import { listGroups } from "./list-outputs.ts";
import { type Manifest, readManifest, writeManifest, writePending } from "./manifest.ts";
import { mediaGroups } from "./media-groups.ts";
import { ownBundle, refuseSharedAddresses } from "./own-bundle.ts";
import { planBuild } from "./plan-build.ts";
import { removeFiles } from "./remove-files.ts";
import { findWatched } from "./search/find-watched.ts";
import { makeSearchIndex, type SearchIndex } from "./search/index-bundle.ts";
import type { IndexSettings } from "./search/index-settings.ts";
import { claimFolder } from "./site-marker.ts";
import { type MediaSizes, measureSite, type SiteSize } from "./site-size.ts";

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
  /** The files of media that posts name; absent where there are none. */
  readonly media?: SourceMedia;
  readonly onProgress: (done: number, total: number) => void;
  /** How the site is searched; absent where it is not. */
  readonly search?: SourceSearch;
}

/** What the settings say of search, and what stands for the code that makes an index. */
export interface SourceSearch extends IndexSettings {
  readonly code: string;
  readonly watches: readonly Watch[];
  readonly onProgress: (done: number, total: number) => void;
}

/** Files of media, where they stand, and what stands for the making of their smaller copies. */
export interface SourceMedia extends MediaSizes {
  readonly folders: MediaFolders;
  readonly recipe: string;
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
  readonly size: SiteSize;
}

/** Bring a site's folder up to date: make what changed, remove what is gone, keep the rest. */
export async function buildSite(sources: SiteSources): Promise<BuildReport> {
  const { out } = sources;
  claimFolder(out);
  const clearStaging = (): void => rmSync(stagingFolder(out), { recursive: true, force: true });
  try {
    // A file that a killed build left there may be a second name of one that must not change.
    if (existsSync(stagingFolder(out))) clearStaging();
    const { context, groups: pages, standing, copied, index } = await listAll(sources);
    const { media } = sources;
    const ofMedia = media === undefined ? [] : mediaGroups(media.files, media.recipe);
    const groups = [...pages, ...ofMedia];
    refuseSharedAddresses(groups, sources.root ?? "");
    const plan = planBuild(groups, standing.manifest, standing.folder);
    writePending(out, plan);
    const { last, others } = setAside(plan.render, index?.manifest);
    const target = targetOf(sources);
    const made = await makeOutputs(context, target, inRenderOrder(others), sources.onProgress);
    // What it names stands now.
    if (last !== undefined) moveFile(last, join(out, searchManifestPath));
    const rendered = made + plan.render.length - others.length;
    removeFiles(out, [...plan.remove, ...standing.folder.leftovers()]);
    // Before the times of folders are taken: it changes that of the root.
    clearStaging();
    const size = measureSite(rendered + plan.kept, pages, out, media);
    const report = { rendered, removed: plan.remove.length, kept: plan.kept, copied, size };
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

/** All outputs of the site but its media: bundles are made first, since pages show what they hold. */
async function listAll(sources: SiteSources) {
  const { out, templates, site } = sources;
  const standing = { manifest: readManifest(out), folder: openSiteFolder(out, sources.isIntact) };
  const archive = createArchive(
    sources.posts,
    sources.dumps,
    sources.media?.files,
    sources.channels,
  );
  const own = await makeOwnPages(sources, createContext(archive, site), standing);
  const { navigation = [], copied = [] } = own?.note ?? {};
  const named = { ...site, ...(navigation.length > 0 && { ownPages: navigation }) };
  const context = createContext(archive, named);
  const { index, watched } = await makeSearch(sources, archive, standing);
  const moved = readMoved(sources.postsFolder);
  const bundles = [own?.group, index?.group].filter((group) => group !== undefined);
  const groups = [
    ...listGroups(context, versionOf(sources, named), moved, bundles, watched),
    ...listAssets(templates, site).map(groupOfOne),
  ];
  return { context, groups, standing, copied, index };
}

/** The index comes before pages, since those of watches show what it finds. */
async function makeSearch(
  { search, postsFolder, out }: SiteSources,
  archive: Archive,
  { manifest, folder }: Standing,
): Promise<{ readonly index?: SearchIndex; readonly watched: readonly WatchedPosts[] }> {
  if (search === undefined) return { watched: [] };
  const { code, watches, onProgress, phrases } = search;
  const order = { archive, postsFolder, out, staging: stagingFolder(out), version: code };
  const index = await makeSearchIndex(
    { ...order, settings: { phrases }, onProgress },
    manifest,
    folder,
  );
  return { index, watched: await findWatched(watches, index) };
}

/** Outputs without the manifest of an index that was made now, and the file of that. */
function setAside(
  outputs: List<Output>,
  file: string | undefined,
): { readonly last?: string; readonly others: List<Output> } {
  if (file === undefined) return { others: outputs };
  let place = 0;
  for (const { path } of outputs) {
    if (path === searchManifestPath) break;
    place++;
  }
  if (place === outputs.length) return { others: outputs };
  const others = lazyList(outputs.length - 1, (at) => itemAt(outputs, at < place ? at : at + 1));
  return { last: file, others };
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
  const { templates, postsFolder, out, media } = sources;
  const setup = touchingOf(sources)?.file;
  return {
    ...{ templates, postsFolder, out },
    ...(setup !== undefined && { setup }),
    ...(media !== undefined && { media: media.folders }),
  };
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
