import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import type { Page, PageContent } from "../views/page.ts";

/**
 * Pages in the order of rendering: listings come last, sorted by the time of their posts, since
 * pages that show the same posts share their cards.
 */
export function inRenderOrder(pages: List<Page>): List<Page> {
  const ranks = Float64Array.from(pages, ({ content }) => rankOf(content));
  const order = Int32Array.from(ranks, (_, at) => at).sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
  );
  return lazyList(pages.length, (at) => itemAt(pages, order[at] ?? 0));
}

/** The position of a post in the middle of a listing's page. */
const rankOf = (content: PageContent): number =>
  content.kind === "listing" ? (content.posts[content.posts.length >> 1] ?? 0) : -1;
