import { join } from "node:path";
import { cacheFor, lockOf } from "./scripts/build-archive.ts";
import { chooseFolders } from "./scripts/choose-folders.ts";
import { createProgress } from "./scripts/progress.ts";
import { loadConfig } from "./src/config.ts";
import { withLock } from "./src/lock.ts";
import { listAllSheets } from "./src/site/all-sheets.ts";
import { type EleventyConfig, wireEleventy } from "./src/site/eleventy.ts";
import { claimFolder, refuseForeignFolder } from "./src/site/own-folder.ts";

/**
 * Eleventy on its own renders the whole site:
 * `NODE_OPTIONS="--import tsx" npx @11ty/eleventy --config=.eleventy.ts`.
 */
export default async function (eleventy: EleventyConfig) {
  const root = import.meta.dirname;
  const config = await loadConfig(root);
  const { posts } = chooseFolders(root, config);
  const templates = join(root, "templates");
  const cache = cacheFor(root, posts, config);
  const listSheets = () =>
    withLock(lockOf(cache), createProgress().say, () =>
      listAllSheets(templates, posts, config, cache),
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
