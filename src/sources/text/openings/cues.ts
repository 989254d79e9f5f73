import type { Outline } from "./outline.ts";

/** What tells in any channel whether a post begins with a paragraph. */
export const CUES = [
  "any paragraph",
  "goes on: an item of a list, or after a colon",
  "labels, links, a source",
  "after a line of labels",
  "opened by the same sign as the one before it",
  "a title",
  "words in common with the one before it rather than with the next",
] as const;

/** How much each cue speaks for a post that begins, in log odds. */
export type CueWeights = readonly number[];

/**
 * Trained on seven channels (`testing/train-openings.ts`); with any one of them left out no weight
 * moves by more than 0.7.
 */
export const CUE_WEIGHTS: CueWeights = [-0.1, -2.6, -2.8, 1.3, -2, 1.8, -1.1];

/** The values of the cues at one paragraph. */
export function cuesAt(k: number, { traits, cohesion: { near } }: Outline): readonly number[] {
  const own = traits[k];
  const before = traits[k - 1];
  const goesOn = own?.isItem || before?.endsOpen;
  const hasSameSign = own?.sign !== "" && own?.sign === before?.sign;
  const marks = [true, goesOn, own?.isFooter, before?.endsInLabels, hasSameSign, own?.isTitle];
  return [...marks.map((mark) => (mark ? 1 : 0)), (near[k] ?? 0) - (near[k + 1] ?? 0) / 2];
}
