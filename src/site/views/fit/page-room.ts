import type { PageView } from "../views.ts";
import { MOST_BYTES } from "./cut-text.ts";
import { fitView } from "./fit-view.ts";

/**
 * The limit of every page, in bytes: a telephone opens it, and search engines read it to its end.
 */
export const PAGE_LIMIT = 1_000_000;

/**
 * The length to which longer pages are cut. A browser lays out a paragraph of a megabyte in
 * seconds, one of Arabic words and flags in minutes, and half of it in a quarter of that.
 */
export const CUT_LENGTH = PAGE_LIMIT / 2;

/**
 * Render a view so that its page stays below the limit: whole where it fits, else with its longest
 * parts cut more and more.
 */
export function renderWithin(view: PageView, render: (view: PageView) => string): string {
  const whole = render(view);
  if (whole.length * MOST_BYTES < PAGE_LIMIT) return whole;
  let page = render(fitView(view, { part: PAGE_LIMIT, head: PAGE_LIMIT }));
  let part = PAGE_LIMIT;
  while (part > LEAST_PART) {
    if (page.length * MOST_BYTES < PAGE_LIMIT) break;
    const size = Buffer.byteLength(page);
    if (size < PAGE_LIMIT) break;
    part *= CUT_LENGTH / size;
    page = render(fitView(view, { part, head: part * HEAD_SHARE }));
  }
  return page;
}

/** With less room than this nothing is left to say. */
const LEAST_PART = 1000;

/** Lists for machines are cut first. */
const HEAD_SHARE = 1 / 8;
