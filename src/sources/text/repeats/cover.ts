import type { Sequence } from "../sequence.ts";
import type { Span } from "../span.ts";
import { CostModel } from "./cost-model.ts";
import { findInnerPosts } from "./inner-posts.ts";
import { findLonePosts } from "./lone-posts.ts";
import { Plan } from "./plan.ts";
import { visitPosts } from "./repeats.ts";
import { findRuns } from "./runs.ts";

/**
 * The cheapest way to read a sequence as posts, each an optional `Forwarded from` line, a first
 * line, the rest of its lines and the rest once more: in essence the fewest posts, and among these
 * readings the one that explains most lines as copies. Every line lies in exactly one span.
 * O(n log n) on any input.
 *
 * Lines that turn out to be posts of their own time and again are taken into account in a second
 * round: `x`, `alarm`, `alarm` is one post of two lines, or three where `alarm` is a post elsewhere.
 */
export function coverWithPosts(sequence: Sequence): readonly Span[] {
  const runs = findRuns(sequence.folded);
  const exactRuns = sequence.isFolded ? findRuns(sequence.exact) : runs;
  const innerPosts = findInnerPosts(exactRuns, sequence.length);

  const cheapest = (isLonePost: Uint8Array): readonly Span[] => {
    const model = new CostModel(sequence, innerPosts, isLonePost);
    const plan = new Plan(sequence, model);
    visitPosts(runs, sequence.length, (...post) => plan.offer(...post));
    return plan.spans();
  };
  const spans = cheapest(new Uint8Array(sequence.length));
  const isLonePost = findLonePosts(sequence, spans);
  return isLonePost.includes(1) ? cheapest(isLonePost) : spans;
}
