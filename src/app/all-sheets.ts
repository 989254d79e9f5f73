import { join } from "node:path";
import { listChannels } from "../import/read/read-settings.ts";
import { readBytes } from "../platform/files/read-source.ts";
import { wholeContent } from "../platform/files/write-file.ts";
import { type Archive, createArchive } from "../site/archive/archive.ts";
import { listOutputs } from "../site/outputs/list-outputs.ts";
import { findWatched } from "../site/outputs/search/find-watched.ts";
import { makeSearchIndex, type SearchIndex } from "../site/outputs/search/index-bundle.ts";
import type { PageRenderer, Sheet } from "../site/render/eleventy.ts";
import { createFileMaker } from "../site/render/render-tasks.ts";
import { createContext } from "../site/views/context.ts";
import { readLedger } from "../store/ledger.ts";
import { readMoved } from "../store/moved.ts";
import { openStore } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import type { ArchiveConfig } from "./config.ts";
import type { SearchIdentity } from "./search-identity.ts";

/**
 * The sheets of all pages of the site, for an Eleventy that runs on its own and copies the assets.
 */
export async function listAllSheets(
  templates: string,
  folder: string,
  config: ArchiveConfig & SearchIdentity,
  cache: StoreCache,
): Promise<readonly Sheet[]> {
  const store = await openStore(folder, cache);
  const channels = listChannels(config.channels);
  const archive = createArchive(store, readLedger(folder), undefined, channels);
  const context = createContext(archive, config);
  const index = config.hasSearch ? await indexAll(archive, folder, config, cache) : undefined;
  const watched = index === undefined ? [] : await findWatched(config.watches, index);
  const makeFile = createFileMaker(context, { templates, postsFolder: folder });
  const bundles = index === undefined ? [] : [index.group];
  const outputs = listOutputs(context, "", readMoved(folder), bundles, watched);
  return [...outputs].flatMap(({ path, content }): readonly Sheet[] => {
    if (content.kind === "kept") return [];
    if (content.kind === "made") return [{ path, render: () => readBytes(content.file) }];
    return [
      { path, render: (renderPage: PageRenderer) => wholeContent(makeFile(content, renderPage)) },
    ];
  });
}

/** The index of all posts at once, in a folder of the caches. */
function indexAll(
  archive: Archive,
  postsFolder: string,
  { search }: Pick<ArchiveConfig, "search">,
  { folder }: StoreCache,
): Promise<SearchIndex> {
  const staging = join(folder, "all-sheets");
  const settings = { phrases: search !== false && search.phrases };
  const order = { archive, postsFolder, out: staging, staging, settings, version: "" };
  return makeSearchIndex(
    { ...order, onProgress: () => undefined },
    { sections: new Map(), pending: [] },
    { has: () => false, isIntactAround: () => false },
  );
}
