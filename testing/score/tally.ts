/** A wrong answer: where, and what was expected or found there. */
interface Miss {
  readonly place: string;
  readonly what: string;
}

/** Counts of right and wrong answers. */
export interface Tally {
  readonly right: number;
  /** The number of answers given. */
  readonly given: number;
  /** The number of answers expected. */
  readonly wanted: number;
  readonly misses: readonly Miss[];
}

/** A question of the score, and how to answer it. */
export type Question = readonly [question: string, answer: () => Tally | Promise<Tally>];

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and their harmonic mean; 1 where there was nothing to answer. */
export function scoreOf({ right, given, wanted }: Omit<Tally, "misses">): Score {
  const precision = given === 0 ? 1 : right / given;
  const recall = wanted === 0 ? 1 : right / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Compare two multisets. */
export function tallyValues(
  expected: readonly string[],
  found: readonly { readonly value: string; readonly place: string }[],
): Tally {
  const left = new Map<string, number>();
  for (const value of expected) left.set(value, (left.get(value) ?? 0) + 1);
  const wrong = found.filter(({ value }) => {
    const count = left.get(value) ?? 0;
    if (count > 0) left.set(value, count - 1);
    return count === 0;
  });
  return {
    right: found.length - wrong.length,
    given: found.length,
    wanted: expected.length,
    misses: wrong.map(({ value, place }) => ({ place, what: `found ${excerpt(value)}` })),
  };
}

/** The sum of tallies. */
export const addTallies = (tallies: readonly Tally[]): Tally => ({
  right: tallies.reduce((sum, { right }) => sum + right, 0),
  given: tallies.reduce((sum, { given }) => sum + given, 0),
  wanted: tallies.reduce((sum, { wanted }) => sum + wanted, 0),
  misses: tallies.flatMap(({ misses }) => misses),
});

/** The beginning of a text on one line. */
export const excerpt = (text: string): string => JSON.stringify(text.slice(0, 80));
