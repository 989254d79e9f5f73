import Eleventy from "@11ty/eleventy";
import type { CopyJob, RenderJob, ViewJob } from "./render-job.ts";
import type { PageView } from "./views.ts";

/** The little of Eleventy's configuration that is used here; Eleventy ships no types. */
export interface EleventyConfig {
  addTemplateFormats(formats: readonly string[]): void;
  addExtension(formats: readonly string[], options: { readonly key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
}

/** A rendered page, not yet written. */
export interface RenderedPage {
  readonly path: string;
  readonly content: string;
}

/** What a template needs to turn a job into a file's content. */
export interface JobReaders {
  /** The job's view, with the bodies it names. */
  readonly completeView: (job: ViewJob) => PageView;
  /** The content of a file to copy. */
  readonly readCopy: (job: CopyJob) => string;
}

/** Typed templates, no template language over anybody's text, one page a job. */
export function wireEleventy(
  config: EleventyConfig,
  jobs: readonly RenderJob[] | (() => Promise<readonly RenderJob[]>),
  readers: JobReaders,
): void {
  config.addTemplateFormats(["11ty.ts"]);
  config.addExtension(["11ty.ts"], { key: "11ty.js" });
  config.addGlobalData("jobs", jobs);
  // As data, not as one of Eleventy's functions: those are timed, and the times printed.
  config.addGlobalData("readers", () => readers);
  config.setUseGitIgnore(false);
}

/** Let Eleventy render a batch of pages; nothing is written. */
export async function renderBatch(
  templates: string,
  jobs: readonly ViewJob[],
  readers: JobReaders,
): Promise<readonly RenderedPage[]> {
  const eleventy = new Eleventy(templates, undefined, {
    quietMode: true,
    configPath: null,
    config: (config: EleventyConfig) => {
      wireEleventy(config, jobs, readers);
      config.setQuietMode(true);
    },
  });
  const rendered: readonly { readonly url: string; readonly content: string }[] =
    await eleventy.toJSON();
  return rendered.map(({ url, content }) => ({ path: fileOf(url), content }));
}

/** Eleventy names a folder's index by the folder: `/` is `index.html`. */
const fileOf = (url: string): string => (url.endsWith("/") ? `${url}index.html` : url).slice(1);
