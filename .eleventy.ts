import { join } from "node:path";
import { listAllSheets } from "./src/app/all-sheets.ts";
import { cacheOf, lockOf, openArchive } from "./src/app/archive-folder.ts";
import { createProgress } from "./src/app/progress.ts";
import { withLock } from "./src/platform/processes/lock.ts";
import { claimFolder, refuseForeignFolder } from "./src/site/outputs/own-folder.ts";
import { type EleventyConfig, wireEleventy } from "./src/site/render/eleventy.ts";

/**
 * Eleventy on its own renders the whole site:
 * `NODE_OPTIONS="--import tsx" npx @11ty/eleventy --config=.eleventy.ts`.
 */
export default async function (eleventy: EleventyConfig) {
  const root = import.meta.dirname;
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
