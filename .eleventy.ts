import { cacheFor, chooseFolders } from "./scripts/build-archive.ts";
import { loadConfig } from "./src/config.ts";
import { listAllJobs } from "./src/site/all-jobs.ts";
import { createViewCompleter } from "./src/site/complete-view.ts";
import { type EleventyConfig, wireEleventy } from "./src/site/eleventy.ts";

/** Eleventy on its own renders the whole site: `npx @11ty/eleventy --config=.eleventy.ts`. */
export default async function (eleventy: EleventyConfig) {
  const root = import.meta.dirname;
  const config = await loadConfig(root);
  const { posts } = chooseFolders(root, config);
  const listJobs = () => listAllJobs(posts, config, cacheFor(root, posts));
  wireEleventy(eleventy, listJobs, createViewCompleter(posts));
  return {
    dir: { input: "templates", output: config.out },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
