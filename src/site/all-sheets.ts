import type { ArchiveConfig } from "../config.ts";
import { readLedger } from "../posts/ledger.ts";
import { readMoved } from "../posts/moved.ts";
import { openStore, type StoreCache } from "../posts/store.ts";
import { buildArchive } from "./archive.ts";
import { createContext } from "./context.ts";
import type { Sheet } from "./eleventy.ts";
import { listPages } from "./pages.ts";
import { createFileMaker } from "./render-tasks.ts";

/** A sheet for every page of the site, for an Eleventy that runs on its own and copies the assets. */
export async function listAllSheets(
  templates: string,
  folder: string,
  config: ArchiveConfig,
  cache: StoreCache,
): Promise<readonly Sheet[]> {
  const store = await openStore(folder, cache);
  const context = createContext(buildArchive(store, readLedger(folder)), config);
  const makeFile = createFileMaker(context, { templates, postsFolder: folder });
  return [...listPages(context, "", readMoved(folder))].map((page) => ({
    path: page.path,
    render: (renderPage) => makeFile(page, renderPage),
  }));
}
