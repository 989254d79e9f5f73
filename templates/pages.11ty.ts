import type { JobFinisher } from "../src/site/eleventy.ts";
import type { RenderJob } from "../src/site/render-job.ts";
import { renderPage } from "./render.ts";

/** Eleventy's one template: a page a job. */
export const data = {
  pagination: { data: "jobs", size: 1, alias: "job", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ job }: { job: RenderJob }): string => `/${job.path}`,
};

interface PageData {
  readonly job: RenderJob;
  readonly finish: JobFinisher;
}

export const render = ({ job, finish }: PageData): string => finish(job, renderPage);
