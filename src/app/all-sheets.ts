import { createArchive } from "../site/archive/archive.ts";
import { listPages } from "../site/outputs/pages.ts";
import type { Sheet } from "../site/render/eleventy.ts";
import { createFileMaker } from "../site/render/render-tasks.ts";
import { createContext } from "../site/views/context.ts";
import { readLedger } from "../store/ledger.ts";
import { readMoved } from "../store/moved.ts";
import { openStore } from "../store/store.ts";
import type { StoreCache } from "../store/store-cache.ts";
import type { ArchiveConfig } from "./config.ts";

/**
 * The sheets of all pages of the site, for an Eleventy that runs on its own and copies the assets.
 */
export async function listAllSheets(
  templates: string,
  folder: string,
  config: ArchiveConfig,
  cache: StoreCache,
): Promise<readonly Sheet[]> {
  const store = await openStore(folder, cache);
  const context = createContext(createArchive(store, readLedger(folder)), config);
  const makeFile = createFileMaker(context, { templates, postsFolder: folder });
  return [...listPages(context, "", readMoved(folder))].map((page) => ({
    path: page.path,
    render: (renderPage) => makeFile(page, renderPage),
  }));
}
