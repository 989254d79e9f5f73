import type { Sequence } from "./sequence.ts";

/** Blank lines between the lines of a dump. */
export interface Gaps {
  /** How many gaps there are, of one blank line or more. */
  readonly any: number;
  /** How many blank lines a gap must have to part two posts. */
  readonly narrowest: 1 | 2;
}

/**
 * Count the gaps. Where one in ten or more has two blank lines or more, only those part posts:
 * single ones then stand between the paragraphs of a post.
 */
export function countGaps(sequence: Sequence): Gaps {
  let any = 0;
  let wide = 0;
  for (let at = 1; at < sequence.length; at++) {
    const gap = gapBefore(sequence, at);
    if (gap > 0) any += 1;
    if (gap > 1) wide += 1;
  }
  return { any, narrowest: wide > 0 && wide * 10 >= any ? 2 : 1 };
}

/** How many blank lines stand just before a line; 0 before the first. */
export function gapBefore({ places }: Pick<Sequence, "places">, at: number): number {
  return at === 0 ? 0 : (places[at] ?? 0) - (places[at - 1] ?? 0) - 1;
}
