import Eleventy from "@11ty/eleventy";
import type { RenderJob, ViewJob } from "./render-job.ts";
import type { PageView } from "./views.ts";

/** The little of Eleventy's configuration that is used here; Eleventy ships no types. */
export interface EleventyConfig {
  addTemplateFormats(formats: readonly string[]): void;
  addExtension(formats: readonly string[], options: { readonly key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
}

/** Turns a job into the content of its file, given what turns a complete view into text. */
export type JobFinisher = (job: RenderJob, renderPage: (view: PageView) => string) => string;

/** Typed templates, no template language over anybody's text, one page a job. */
export function wireEleventy(
  config: EleventyConfig,
  jobs: readonly RenderJob[] | (() => Promise<readonly RenderJob[]>),
  finish: JobFinisher,
): void {
  config.addTemplateFormats(["11ty.ts"]);
  config.addExtension(["11ty.ts"], { key: "11ty.js" });
  config.addGlobalData("jobs", jobs);
  // As data, not as one of Eleventy's functions: those are timed, and the times printed.
  config.addGlobalData("finish", () => finish);
  config.setUseGitIgnore(false);
}

/**
 * Let Eleventy render a batch of pages, each of which is delivered and forgotten before the next one:
 * Eleventy itself would hold them all until the last one is done. After an error nothing more is
 * rendered, and the error is thrown as it is: Eleventy would wrap it and print it.
 */
export async function renderBatch(
  templates: string,
  jobs: readonly ViewJob[],
  finish: JobFinisher,
  deliver: (job: RenderJob, content: string) => void,
): Promise<void> {
  const failures: unknown[] = [];
  const finishAndDeliver: JobFinisher = (job, renderPage) => {
    try {
      if (failures.length === 0) deliver(job, finish(job, renderPage));
    } catch (error) {
      failures.push(error);
    }
    return "";
  };
  const eleventy = new Eleventy(templates, undefined, {
    quietMode: true,
    configPath: null,
    config: (config: EleventyConfig) => {
      wireEleventy(config, jobs, finishAndDeliver);
      config.setQuietMode(true);
    },
  });
  await eleventy.toJSON();
  if (failures.length > 0) throw failures[0];
}
