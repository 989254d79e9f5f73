import { compareCopy, skeletonOf, stemOf } from "./copies.ts";
import { learnHabits, lookAt, type PostHabits } from "./post-habits.ts";
import type { Sequence } from "./sequence.ts";
import { isProven, type Span } from "./span.ts";

/**
 * Read again what a cover leaves as lone lines: some are one-line posts, others are longer posts
 * whose second copy is missing, cut short or damaged, or a third copy. Each stretch of lone lines
 * is read in the most probable way, given what the proven posts of the dump are like (a semi-Markov
 * model, decoded by dynamic programming). Proven posts stay as they are. Near-linear time.
 */
export function rereadLoneLines(
  sequence: Sequence,
  cover: readonly Span[],
  isSeparator: (at: number) => boolean,
): readonly Span[] {
  const stretches = findStretches(sequence, cover, isSeparator);
  if (stretches.every(({ isPlain }) => isPlain)) return cover;
  const reader = new StretchReader(sequence, learnHabits(sequence, cover));
  const proven = cover.filter(isProven).length;
  const first = readAll(reader, stretches, FIRST_GUESS);
  return readAll(reader, stretches, estimateDamage(first, proven));
}
