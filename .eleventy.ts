import { join } from "node:path";
import { cacheFor, chooseFolders } from "./scripts/build-archive.ts";
import { loadConfig } from "./src/config.ts";
import { listAllJobs } from "./src/site/all-jobs.ts";
import { type EleventyConfig, wireEleventy } from "./src/site/eleventy.ts";
import { createFinisher } from "./src/site/render-tasks.ts";

/** Eleventy on its own renders the whole site: `npx @11ty/eleventy --config=.eleventy.ts`. */
export default async function (eleventy: EleventyConfig) {
  const root = import.meta.dirname;
  const config = await loadConfig(root);
  const { posts } = chooseFolders(root, config);
  const templates = join(root, "templates");
  const listJobs = () => listAllJobs(templates, posts, config, cacheFor(root, posts, config));
  wireEleventy(eleventy, listJobs, createFinisher(templates, posts));
  return {
    dir: { input: "templates", output: config.out },
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
