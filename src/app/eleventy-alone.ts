import { join } from "node:path";
import { withLock } from "../platform/processes/lock.ts";
import { claimFolder, refuseForeignFolder } from "../site/outputs/site-marker.ts";
import { wireEleventy } from "../site/render/eleventy.ts";
import type { EleventyConfig } from "../site/render/eleventy-config.ts";
import { listAllSheets } from "./all-sheets.ts";
import { cacheOf, lockOf, openArchive } from "./archive-folder.ts";
import { createProgress } from "./progress.ts";

/** Have an Eleventy that runs on its own render the archive that a checkout is; returns its settings. */
export async function addArchive(eleventy: EleventyConfig, root: string) {
  const templates = join(root, "templates");
  const archive = await openArchive({ root, templates }, { archive: root });
  const { config, folders } = archive;
  const cache = cacheOf(archive);
  const listSheets = () =>
    withLock(lockOf(cache), createProgress().say, () =>
      listAllSheets(templates, folders.posts, config, cache),
    );
  wireEleventy(eleventy, listSheets);
  eleventy.on("eleventy.before", ({ directories: { output } }) => {
    refuseForeignFolder(output);
    claimFolder(output);
  });
  eleventy.addPassthroughCopy({ "templates/assets": "assets" });
  return {
    dir: { input: "templates", output: config.out },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
