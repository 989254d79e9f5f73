import type { PageView } from "../views.ts";
import { MOST_BYTES } from "./cut-text.ts";
import { fitView, hasLongList } from "./fit-view.ts";

/**
 * The limit of every page, in bytes: a telephone opens it, and search engines read it to its end.
 */
export const PAGE_LIMIT = 300_000;

/** The length to which longer pages are cut. */
export const CUT_LENGTH = PAGE_LIMIT / 2;

/** The limit of a page of so many cards, which is read in passing. */
const CARDS_LIMIT = { bytes: 60_000, cards: 50 };

/** What the rest of such a page takes, at least. */
const AROUND_CARDS = 3500;

/**
 * Render a view so that its page stays below the limit: whole where it fits, else with its longest
 * parts cut more and more.
 */
export function renderWithin(view: PageView, render: (view: PageView) => string): string {
  const { limit, cutTo } = roomFor(view);
  const fits = (page: string): boolean =>
    page.length * MOST_BYTES < limit || Buffer.byteLength(page) < limit;
  const whole = hasLongList(view) ? undefined : render(view);
  if (whole !== undefined && fits(whole)) return whole;
  let part = cutTo === CUT_LENGTH ? limit : cutTo - AROUND_CARDS;
  let page = render(fitView(view, { part, head: limit }));
  while (part > LEAST_PART && !fits(page)) {
    part *= cutTo / Buffer.byteLength(page);
    page = render(fitView(view, { part, head: part * HEAD_SHARE }));
  }
  return page;
}

interface PageRoom {
  readonly limit: number;
  readonly cutTo: number;
}

function roomFor(view: PageView): PageRoom {
  if (view.kind === "home") return roomForCards(view.newest.length);
  return view.kind === "listing" ? roomForCards(view.cards.length) : ANY_PAGE;
}

const ANY_PAGE: PageRoom = { limit: PAGE_LIMIT, cutTo: CUT_LENGTH };

/** Cards are cut to just fit, since each loses little. */
function roomForCards(count: number): PageRoom {
  const share = Math.max(1, count / CARDS_LIMIT.cards);
  const limit = Math.min(PAGE_LIMIT, share * CARDS_LIMIT.bytes);
  return { limit, cutTo: limit * JUST };
}

const JUST = 0.98;

/** With less room than this nothing is left to say. */
const LEAST_PART = 1000;

/** Lists for machines are cut first. */
const HEAD_SHARE = 1 / 8;
