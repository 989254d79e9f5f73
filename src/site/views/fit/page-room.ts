import type { PageView } from "../views.ts";
import { MOST_BYTES } from "./cut-text.ts";
import { fitView } from "./fit-view.ts";

/** Every page is shorter, in bytes: what a telephone opens, and a search engine reads to its end. */
export const PAGE_LIMIT = 1_000_000;

/**
 * How long a page is to be of which something must be left out. A browser lays out a paragraph of a
 * megabyte in seconds, one of Arabic words and flags in minutes, and half of it in a quarter of that.
 */
export const CUT_LENGTH = PAGE_LIMIT / 2;

/**
 * Render a view so that its page stays below the limit: whole where there is room, else with less and
 * less in its longest parts.
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

/** What only machines read gives way first. */
const HEAD_SHARE = 1 / 8;
