import type { ArchiveConfig } from "../config.ts";
import { readLedger } from "../posts/ledger.ts";
import { openStore, type StoreCache } from "../posts/store.ts";
import { buildArchive } from "./archive.ts";
import { createContext } from "./context.ts";
import { listPages } from "./pages.ts";
import { jobFor, type ViewJob } from "./render-job.ts";

/** A job for every page of the site, for an Eleventy that runs on its own. */
export async function listAllJobs(
  folder: string,
  config: ArchiveConfig,
  cache: StoreCache,
): Promise<readonly ViewJob[]> {
  const { summaries } = openStore(folder, cache);
  const context = createContext(buildArchive(summaries, readLedger(folder)), config);
  return listPages(context, "")
    .map((page) => jobFor(context, page))
    .filter((job) => job.kind === "view");
}
