import type { ArchiveConfig } from "../config.ts";
import { readLedger } from "../posts/ledger.ts";
import { readMoved } from "../posts/moved.ts";
import { openStore, type StoreCache } from "../posts/store.ts";
import { buildArchive } from "./archive.ts";
import { listAssets } from "./assets.ts";
import { createContext } from "./context.ts";
import { listPages } from "./pages.ts";
import { jobsFor, type RenderJob } from "./render-job.ts";

/** A job for every file of the site, for an Eleventy that runs on its own. */
export async function listAllJobs(
  templates: string,
  folder: string,
  config: ArchiveConfig,
  cache: StoreCache,
): Promise<readonly RenderJob[]> {
  const store = await openStore(folder, cache);
  const context = createContext(buildArchive(store, readLedger(folder)), config);
  const pages = [...listPages(context, "", readMoved(folder)), ...listAssets(templates)];
  return jobsFor(context, pages);
}
