import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { PagePath } from "../../core/types.ts";
import { unreadable } from "../../platform/files/load-module.ts";
import { rootOf } from "../archive/urls.ts";
import { archiveData } from "../views/archive-data.ts";
import { frameFor, type OwnLink, type SiteContext } from "../views/context.ts";
import { importPageRenderer } from "./eleventy.ts";
import { BY_ANNALS, type EleventyConfig, muteBenchmarks } from "./eleventy-config.ts";
import { type EleventySetup, loadSetup, OWN_PAGES } from "./eleventy-setup.ts";
import { loadEleventy } from "./load-eleventy.ts";

/** What the rest of a build needs to know of rendered own pages, besides their files. */
export interface OwnPages {
  /** Sorted by path. */
  readonly navigation: readonly OwnLink[];
  /** What Eleventy copied: files, folders and globs below the archive's folder. */
  readonly copied: readonly string[];
}

/** What is rendered; absolute paths. */
export interface OwnPagesOrder {
  /** The archive's folder. */
  readonly root: string;
  readonly templates: string;
  readonly setup: EleventySetup | undefined;
  readonly context: SiteContext;
}

/**
 * Render the pages in an archive's folder `pages` through Eleventy, in the site's layout, and copy the
 * files that its configuration names, into a folder (absolute). Throws an ArchiveError where a page
 * cannot be rendered.
 */
export async function renderOwnPages(order: OwnPagesOrder, into: string): Promise<OwnPages> {
  const { root, templates, setup, context } = order;
  const hasPages = existsSync(join(root, OWN_PAGES));
  const renderPage = await importPageRenderer(templates);
  const setUp = setup === undefined ? () => undefined : await loadSetup(setup.file);
  const navigation: OwnLink[] = [];
  let copied: readonly string[] = [];
  const configure = async (config: EleventyConfig): Promise<void> => {
    config.setUseGitIgnore(false);
    muteBenchmarks(config);
    config.addGlobalData("archive", archiveData(context));
    config.addGlobalData("layout", LAYOUT);
    // One file a page, which works from a folder without a server.
    config.addGlobalData(
      "permalink",
      () =>
        ({ page }: Data) =>
          `${page.filePathStem}.html`,
    );
    config.addGlobalData("eleventyComputed", {
      root: ({ page }: Data) => rootOf(pathOf(page.url)),
    });
    config.addTemplate(`_includes/${LAYOUT}`, {
      render: ({ title, description, content, page }: Data) => {
        const site = { ...context.site, ...(navigation.length > 0 && { ownPages: navigation }) };
        const frame = frameFor({ ...context, site }, pathOf(page.url), {
          title: title ?? "",
          description: description ?? title ?? "",
        });
        return renderPage({ kind: "own", frame, html: content });
      },
    });
    // It is made before any page is rendered.
    config.addCollection("annalsNavigation", (collections) => {
      navigation.length = 0;
      for (const { url, data } of collections.getAll()) {
        const { navigation: label } = data;
        if (typeof label === "string") navigation.push({ path: pathOf(url), label });
      }
      navigation.sort((a, b) => (a.path < b.path ? -1 : 1));
      return [];
    });
    await setUp(Object.assign(config, { [BY_ANNALS]: true }));
    copied = Object.keys(config.passthroughCopies);
  };
  await inFolder(root, async () => {
    const Eleventy = await loadEleventy();
    const eleventy = new Eleventy(hasPages ? OWN_PAGES : NO_FILES, relative(root, into), {
      ...{ quietMode: true, configPath: null, config: configure },
    });
    eleventy.disableLogger();
    try {
      await eleventy.write();
    } catch (error) {
      throw unreadable(join(root, OWN_PAGES), "pages that Eleventy can render", deepest(error));
    }
  });
  return { navigation, copied };
}

const LAYOUT = "annals.11ty.js";

/** A glob that matches nothing. */
const NO_FILES = "*.none";

/** The part of a template's data that is used here. */
interface Data {
  readonly title?: string;
  readonly description?: string;
  readonly content: string;
  readonly page: { readonly url: string; readonly filePathStem: string };
}

/** `/notes/` is the page `notes/index.html`. */
const pathOf = (url: string): PagePath =>
  (url.endsWith("/") ? `${url}index.html` : url).replace(/^\//, "") as PagePath;

/** Eleventy finds everything from the current folder. */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}

/** The innermost cause: Eleventy wraps what a template throws. */
function deepest(error: unknown): unknown {
  const inner =
    error instanceof Error && "originalError" in error ? error.originalError : undefined;
  return inner === undefined ? error : deepest(inner);
}
