import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import type { Output, OutputContent } from "../views/output.ts";

/**
 * Outputs in the order of making: listings come last, sorted by the time of their posts, since pages
 * that show the same posts share their cards.
 */
export function inRenderOrder(outputs: List<Output>): List<Output> {
  const ranks = Float64Array.from(outputs, ({ content }) => rankOf(content));
  const order = Int32Array.from(ranks, (_, at) => at).sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
  );
  return lazyList(outputs.length, (at) => itemAt(outputs, order[at] ?? 0));
}

/** The position of a post in the middle of a listing's page. */
const rankOf = (content: OutputContent): number =>
  content.kind === "listing" ? (content.posts[content.posts.length >> 1] ?? 0) : -1;
