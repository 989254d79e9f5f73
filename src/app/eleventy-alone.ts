import { join, relative } from "node:path";
import { withLock } from "../platform/processes/lock.ts";
import { claimFolder, refuseForeignFolder } from "../site/outputs/site-marker.ts";
import { configureEleventy } from "../site/render/eleventy.ts";
import type { EleventyConfig } from "../site/render/eleventy-config.ts";
import { listAllSheets } from "./all-sheets.ts";
import { cacheOf, lockOf, openArchive } from "./archive-folder.ts";
import { compileSearchScripts } from "./program/search-scripts.mjs";
import { createProgress } from "./progress.ts";
import { searchIdentity } from "./search-identity.ts";

/**
 * Add the archive of a checkout to an Eleventy that runs on its own; returns Eleventy's settings.
 */
export async function addArchive(eleventy: EleventyConfig, root: string) {
  const templates = join(root, "templates");
  const archive = await openArchive({ root, templates }, { archive: root });
  const { config, folders } = archive;
  const cache = cacheOf(archive);
  const listSheets = () =>
    withLock(lockOf(cache), createProgress().say, () =>
      listAllSheets(templates, folders.posts, { ...config, ...searchIdentity(config) }, cache),
    );
  configureEleventy(eleventy, listSheets);
  eleventy.on("eleventy.before", ({ directories: { output } }) => {
    refuseForeignFolder(output);
    claimFolder(output);
  });
  eleventy.addPassthroughCopy({ "templates/assets": "assets" });
  if (config.search !== false) {
    const scripts = join(cache.folder, "search-scripts");
    await compileSearchScripts(root, scripts);
    eleventy.addPassthroughCopy({ [relative(root, scripts)]: "assets" });
  }
  return {
    dir: { input: "templates", output: config.out },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
