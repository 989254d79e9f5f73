import { visitPosts } from "./repeats.ts";
import type { Run } from "./runs.ts";

/** The posts that a stretch of lines contains whole. */
interface InnerPosts {
  /** Posts proven by a repeat: a first line, the rest, the rest again. */
  readonly posts: number;
  /** Lines of their rests, counted once. */
  readonly copied: number;
  /** Lines outside of them. */
  readonly others: number;
}

/** Answers, in O(1), which posts lie wholly within the lines from `start` up to `end`. */
export type InnerPostFinder = (start: number, end: number) => InnerPosts;

/**
 * Pick short posts that do not overlap from a whole sequence, each the first to end after the one
 * before, and index them, so that any stretch can be looked up. O(n log n) on any input.
 *
 * Where the first line of a post is also its last (`#tag`, `x`, `#tag`), a run starts a line early
 * and a wrong post ends first; so posts are picked again from the last place in each run alone, and
 * the picking that finds more in a stretch answers for it.
 */
export function findInnerPosts(runs: readonly Run[], length: number): InnerPostFinder {
  const first = pickPosts(shortestByEnd(runs, length), length);
  const lastOnes = runs.map(lastSquare).sort((a, b) => a.start - b.start);
  const last = pickPosts(shortestByEnd(lastOnes, length), length);
  return (start, end) => {
    const a = first(start, end);
    const b = last(start, end);
    return b.copied > a.copied ? b : a;
  };
}

const lastSquare = ({ end, period }: Run): Run => ({ start: end - 2 * period, end, period });

const NONE = -1;

/** For each place the start of the shortest proven post that ends there. */
function shortestByEnd(runs: readonly Run[], length: number): Int32Array {
  const startOf = new Int32Array(length + 1).fill(NONE);
  visitPosts(runs, length, (text, period, _root, copies) => {
    const end = text + 1 + 2 * period;
    if (copies === 2 && text > (startOf[end] ?? NONE)) startOf[end] = text;
  });
  return startOf;
}

function pickPosts(startOf: Int32Array, length: number): InnerPostFinder {
  /** How many picked posts start before a place, and how many end at it or before. */
  const begunBefore = new Int32Array(length + 1);
  const endedBy = new Int32Array(length + 1);
  const copiedBefore = [0];
  let free = 0;
  let copied = 0;
  for (let end = 1; end <= length; end++) {
    const start = startOf[end] ?? NONE;
    if (start < free) continue;
    copied += (end - start - 1) / 2;
    copiedBefore.push(copied);
    begunBefore[start + 1] = 1;
    endedBy[end] = 1;
    free = end;
  }
  addUp(begunBefore);
  addUp(endedBy);

  return (start, end) => {
    const first = begunBefore[start] ?? 0;
    const last = Math.max(first, endedBy[end] ?? 0);
    const posts = last - first;
    const inside = (copiedBefore[last] ?? 0) - (copiedBefore[first] ?? 0);
    return { posts, copied: inside, others: end - start - posts - 2 * inside };
  };
}

function addUp(counts: Int32Array): void {
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
}
