import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type Eleventy from "@11ty/eleventy";
import { memoize } from "../../platform/collections/memoize.ts";
import type { FileContent } from "../../platform/files/write-file.ts";
import type { PageView } from "../views/views.ts";
import { BY_ANNALS, type EleventyConfig, muteBenchmarks } from "./eleventy-config.ts";
import { loadSetup, type SetUp } from "./eleventy-setup.ts";
import { loadEleventy } from "./load-eleventy.ts";

/** What turns a complete view into the text of its page. */
export type PageRenderer = (view: PageView) => string;

/** What Eleventy takes for one page. */
export interface Sheet {
  /** Path below the site's root. */
  readonly path: string;
  readonly render: (renderPage: PageRenderer) => FileContent;
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

/** Takes the content of a file. */
export type Deliver = (path: string, content: FileContent) => void;

/**
 * Let Eleventy render pages, each handed on as soon as it is done. Where a person has set up Eleventy
 * to touch them, each is a page of its own to it; else all are one sheet: around a page it does as much
 * as within it, and it holds what it knows of each until the last one is done. An error of a page is
 * thrown as it is: Eleventy would wrap it and print it.
 */
export function renderSheets(
  templates: string,
  setup: string | undefined,
  sheets: readonly Sheet[],
  deliver: Deliver,
): Promise<void> {
  const done = last.then(async () => {
    const render = await rendererFor(JSON.stringify([templates, setup ?? ""]));
    await render(sheets, deliver);
  });
  last = done.catch(() => undefined);
  return done;
}

/** Eleventy does one thing at a time. */
let last: Promise<unknown> = Promise.resolve();

type SheetsRenderer = (sheets: readonly Sheet[], deliver: Deliver) => Promise<void>;

/** One that is started for each folder of templates: starting it takes as long as fifty pages. */
const rendererFor = memoize(async (key: string): Promise<SheetsRenderer> => {
  const [templates, setup]: [string, string] = JSON.parse(key);
  const template = await importTemplate(templates);
  return setup === "" ? asOneSheet(template) : asPages(template, await loadSetup(setup));
});

/** Eleventy's one template, compiled or not. */
interface PageTemplate {
  readonly render: (data: { readonly sheet: Sheet }) => FileContent;
}

const importTemplate = (templates: string): Promise<PageTemplate> =>
  import(pathToFileURL(join(templates, `pages.11ty${extname(import.meta.url)}`)).href);

/** What turns views into pages, for who calls it from a template of another Eleventy. */
export async function importPageRenderer(templates: string): Promise<(view: PageView) => string> {
  const { render } = await importTemplate(templates);
  return (view) =>
    String(render({ sheet: { path: "", render: (renderPage) => renderPage(view) } }));
}

/**
 * Eleventy takes an absolute path for a glob, and imports it as if it were a URL, so that in a folder
 * such as `annals (1)` or `a#b` it would find nothing: it is handed the template itself, and no place
 * to look.
 */
const startEleventy = async (
  template: unknown,
  sheets: readonly Sheet[],
  setUp: (config: EleventyConfig) => unknown,
): Promise<Eleventy> => {
  const Eleventy = await loadEleventy();
  return new Eleventy(NO_FILES, undefined, {
    quietMode: true,
    configPath: null,
    config: async (config: EleventyConfig) => {
      wireEleventy(config, sheets);
      config.addTemplate("pages.11ty.js", template);
      config.setQuietMode(true);
      await setUp(config);
    },
  });
};

/** A glob that matches nothing. */
const NO_FILES = "*.none";

async function asOneSheet(template: unknown): Promise<SheetsRenderer> {
  let render = (_renderPage: PageRenderer): string => "";
  const sheet: Sheet = { path: "sheet.html", render: (renderPage) => render(renderPage) };
  const eleventy = await startEleventy(template, [sheet], () => undefined);
  return async (sheets, deliver) => {
    const failures: unknown[] = [];
    let isDone = false;
    render = (renderPage) => {
      try {
        for (const { path, render } of sheets) deliver(path, render(renderPage));
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
}

/** Eleventy holds what it knows of a page for good: after so many another one takes over. */
const MOST_PAGES = 5000;

async function asPages(template: unknown, setUp: SetUp): Promise<SheetsRenderer> {
  let current: Sheet[] = [];
  let paths: ReadonlySet<string> = new Set();
  let take: Deliver = () => undefined;
  const start = (): Promise<Eleventy> => {
    current = [];
    return startEleventy(template, current, async (config) => {
      muteBenchmarks(config);
      await setUp(Object.assign(config, { [BY_ANNALS]: true }));
      // The last transform: what a person set up has been done, and nothing has to be held.
      config.addTransform("annals", function (content) {
        take(pathIn(this.page.outputPath, paths), content);
        return "";
      });
    });
  };
  let eleventy = await start();
  let rendered = 0;
  return async (sheets, deliver) => {
    if (rendered > MOST_PAGES) {
      eleventy = await start();
      rendered = 0;
    }
    const failures: unknown[] = [];
    let delivered = 0;
    take = (path, content) => {
      deliver(path, content);
      delivered++;
    };
    const guarded = sheets.map(({ path, render }) => ({
      path,
      render: (renderPage: PageRenderer) => {
        try {
          return render(renderPage);
        } catch (error) {
          failures.push(error);
          return "";
        }
      },
    }));
    // It asks for its data once: the list that it was given then is filled anew.
    current.splice(0, current.length, ...guarded);
    paths = new Set(sheets.map(({ path }) => path));
    rendered += sheets.length;
    await eleventy.toJSON();
    if (failures.length > 0) throw failures[0];
    if (delivered !== sheets.length) {
      throw new Error(`Eleventy rendered ${delivered} of ${sheets.length} pages`);
    }
  };
}

/** Which of some paths a file of Eleventy's output is: `./_site/posts/a.html` is `posts/a.html`. */
function pathIn(outputPath: string, paths: ReadonlySet<string>): string {
  const parts = outputPath.split("/");
  const found = parts.map((_, at) => parts.slice(at).join("/")).find((path) => paths.has(path));
  if (found === undefined)
    throw new Error(`Eleventy rendered a page nobody asked for: ${outputPath}`);
  return found;
}
