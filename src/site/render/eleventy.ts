import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import Eleventy from "@11ty/eleventy";
import { memoize } from "../../platform/collections/memoize.ts";
import type { PageView } from "../views/views.ts";

/** The little of Eleventy's configuration that is used here; Eleventy ships no types. */
export interface EleventyConfig {
  addTemplateFormats(formats: readonly string[]): void;
  addExtension(formats: readonly string[], options: { readonly key: string }): void;
  addGlobalData(name: string, value: unknown): void;
  addTemplate(virtualPath: string, content: unknown): void;
  addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
  on(event: "eleventy.before", listener: (event: BeforeEvent) => void): void;
  setUseGitIgnore(use: boolean): void;
  setQuietMode(quiet: boolean): void;
}

/** What Eleventy says before it begins. */
export interface BeforeEvent {
  /** The folder that it will write to, relative to the current one. */
  readonly directories: { readonly output: string };
}

/** What turns a complete view into the text of its page. */
export type PageRenderer = (view: PageView) => string;

/** What Eleventy takes for one page. */
export interface Sheet {
  /** Path below the site's root. */
  readonly path: string;
  /** Eleventy makes text of bytes: what is none must be copied by it. */
  readonly render: (renderPage: PageRenderer) => string | Uint8Array;
}

/** Typed templates, no template language over anybody's text, one page a sheet. */
export function wireEleventy(
  config: EleventyConfig,
  sheets: readonly Sheet[] | (() => Promise<readonly Sheet[]>),
): void {
  config.addTemplateFormats(["11ty.ts"]);
  config.addExtension(["11ty.ts"], { key: "11ty.js" });
  config.addGlobalData("sheets", sheets);
  config.setUseGitIgnore(false);
}

/** Work that needs what Eleventy loads; it delivers its pages itself. */
type Work = (renderPage: PageRenderer) => void;

/**
 * Let Eleventy render many pages as one sheet: around a page it does as much as within it, and it
 * holds what it knows of each until the last one is done. An error of `work` is thrown as it is:
 * Eleventy would wrap it and print it.
 */
export function renderSheet(templates: string, work: Work): Promise<void> {
  const done = last.then(async () => (await eleventyFor(templates))(work));
  last = done.catch(() => undefined);
  return done;
}

/** Eleventy does one thing at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * One that is started for each folder of templates: starting it takes as long as fifty pages. Eleventy
 * takes an absolute path for a glob, and imports it as if it were a URL, so that in a folder such as
 * `annals (1)` or `a#b` it would find nothing: it is handed the template itself, and no place to look.
 */
const eleventyFor = memoize(async (templates: string): Promise<(work: Work) => Promise<void>> => {
  const template: unknown = await import(
    pathToFileURL(join(templates, `pages.11ty${extname(import.meta.url)}`)).href
  );
  let render = (_renderPage: PageRenderer): string => "";
  const sheet: Sheet = { path: "sheet.html", render: (renderPage) => render(renderPage) };
  const eleventy = new Eleventy(NO_FILES, undefined, {
    quietMode: true,
    configPath: null,
    config: (config: EleventyConfig) => {
      wireEleventy(config, [sheet]);
      config.addTemplate("pages.11ty.js", template);
      config.setQuietMode(true);
    },
  });
  return async (work) => {
    const failures: unknown[] = [];
    let isDone = false;
    render = (renderPage) => {
      try {
        work(renderPage);
        isDone = true;
      } catch (error) {
        failures.push(error);
      }
      return "";
    };
    await eleventy.toJSON();
    if (failures.length > 0) throw failures[0];
    if (!isDone) throw new Error("Eleventy rendered no page: its template was not called");
  };
});

/** A glob that matches nothing. */
const NO_FILES = "*.none";
