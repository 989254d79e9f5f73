import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type Eleventy from "@11ty/eleventy";
import { memoize } from "../../platform/collections/memoize.ts";
import type { FileContent } from "../../platform/files/write-file.ts";
import type { PageView } from "../views/views.ts";
import { BY_ANNALS, type EleventyConfig, muteBenchmarks } from "./eleventy-config.ts";
import { loadSetup, type SetUp } from "./eleventy-setup.ts";
import { loadEleventy } from "./load-eleventy.ts";

/** Renders a complete view as the text of its page. */
export type PageRenderer = (view: PageView) => string;

/** One item of Eleventy's pagination: usually a page of the site. */
export interface Sheet {
  /** Path below the site's root. */
  readonly path: string;
  readonly render: (renderPage: PageRenderer) => FileContent;
}

/**
 * Configures Eleventy for typed templates, without a template language over texts, one sheet a
 * page.
 */
export function configureEleventy(
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
 * Render pages through Eleventy, delivering each as soon as it is done. Where the configuration
 * changes pages, each is a page of its own to Eleventy; else all are one sheet, since Eleventy's
 * own work on a page takes as long as its rendering, and it keeps all pages in memory until the
 * last is done. An error in a page is thrown as it is, while Eleventy would wrap and print it.
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

/** One Eleventy for each folder of templates, cached: starting it takes as long as fifty pages. */
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

/** The page renderer of a folder of templates, for use in a template of another Eleventy. */
export async function importPageRenderer(templates: string): Promise<(view: PageView) => string> {
  const { render } = await importTemplate(templates);
  return (view) =>
    String(render({ sheet: { path: "", render: (renderPage) => renderPage(view) } }));
}

/**
 * Eleventy treats an absolute path as a glob, and imports it as a URL, so that in a folder such as
 * `annals (1)` or `a#b` it would find nothing: it is given the template itself, and no input
 * folder.
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
      configureEleventy(config, sheets);
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

/** Eleventy never frees what it knows of a page: after this many it is replaced by a new one. */
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
      // The last transform, after those of the configuration: it delivers the page, so that
      // Eleventy
      // has nothing to keep.
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

/**
 * The path below the site of a file of Eleventy's output: `posts/a.html` for
 * `./_site/posts/a.html`.
 */
function pathIn(outputPath: string, paths: ReadonlySet<string>): string {
  const parts = outputPath.split("/");
  const found = parts.map((_, at) => parts.slice(at).join("/")).find((path) => paths.has(path));
  if (found === undefined)
    throw new Error(`Eleventy rendered a page nobody asked for: ${outputPath}`);
  return found;
}
