/** Levels of an octave: lengths of one level differ by nine percent at most. */
const LEVELS = 8;

/** The level of a length in terms, a byte: one more than eight times its binary logarithm, rounded. */
export const levelOf = (length: number): number =>
  length === 0 ? 0 : Math.min(1 + Math.round(LEVELS * Math.log2(length)), 0xff);

/** The length that stands for a level, in whole terms. */
export const lengthOf = (level: number): number =>
  level === 0 ? 0 : Math.round(2 ** ((level - 1) / LEVELS));
