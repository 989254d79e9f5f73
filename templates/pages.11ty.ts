import type { RenderJob, ViewJob } from "../src/site/render-job.ts";
import type { PageView } from "../src/site/views.ts";
import { renderPage } from "./render.ts";

/** Eleventy's one template: a page a job. */
export const data = {
  pagination: { data: "jobs", size: 1, alias: "job", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ job }: { job: RenderJob }): string => `/${job.path}`,
};

interface Helpers {
  readonly completeView: (job: ViewJob) => PageView;
}

export function render(this: Helpers, { job }: { job: ViewJob }): string {
  return renderPage(this.completeView(job));
}
