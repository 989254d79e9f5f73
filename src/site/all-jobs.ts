import { resolve } from "node:path";
import type { ArchiveConfig } from "../config.ts";
import { readLedger } from "../posts/ledger.ts";
import { readStore } from "../posts/store.ts";
import { buildArchive } from "./archive.ts";
import { createContext } from "./context.ts";
import { listPages } from "./pages.ts";
import { jobFor, type ViewJob } from "./render-job.ts";

/** A job for every page of the site, for an Eleventy that runs on its own. */
export async function listAllJobs(
  root: string,
  config: ArchiveConfig,
): Promise<readonly ViewJob[]> {
  const folder = resolve(root, config.posts);
  const posts = readStore(folder).map(({ summary }) => summary);
  const context = createContext(buildArchive(posts, readLedger(folder)), config);
  return listPages(context, "")
    .map((page) => jobFor(context, page))
    .filter((job) => job.kind === "view");
}
