import type { FileContent } from "../src/platform/files/write-file.ts";
import type { Sheet } from "../src/site/render/eleventy.ts";
import { renderPage } from "./render.ts";

/** Eleventy's one template. */
export const data = {
  pagination: { data: "sheets", size: 1, alias: "sheet", addAllPagesToCollections: false },
  eleventyExcludeFromCollections: true,
  permalink: ({ sheet }: { sheet: Sheet }): string => `/${sheet.path}`,
};

export const render = ({ sheet }: { sheet: Sheet }): FileContent => sheet.render(renderPage);
