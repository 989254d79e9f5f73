import { itemAt, type List, lazyList } from "../../platform/collections/list.ts";
import type { Output, OutputContent } from "../views/output.ts";

/**
 * Outputs in the order of making: a page with posts in full follows the last of these posts, since
 * they share their texts; listings come last, sorted by the time of their posts, since pages that
 * show the same posts share their cards.
 */
export function inRenderOrder(outputs: List<Output>): List<Output> {
  let last = FIRST;
  const ranks = Float64Array.from(outputs, ({ content }) => {
    // The copy of a post's file follows its page.
    last = content.kind === "copy" ? last : rankOf(content);
    return last;
  });
  const order = Int32Array.from(ranks, (_, at) => at).sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
  );
  return lazyList(outputs.length, (at) => itemAt(outputs, order[at] ?? 0));
}

function rankOf(content: OutputContent): number {
  if (content.kind === "post") return content.position;
  if (content.kind === "day") return (content.posts.at(-1) ?? 0) + BEHIND;
  if (content.kind === "listing") return LISTINGS + (content.posts[content.posts.length >> 1] ?? 0);
  return FIRST;
}

const FIRST = -1;
/** Less than from one post to the next. */
const BEHIND = 0.5;
/** More than any archive has posts. */
const LISTINGS = 2 ** 40;
