/** How many paragraphs each post has, if posts start at these; lines before the first are one, too. */
export function gapsOf(starts: readonly number[], count: number): readonly number[] {
  const from = starts[0] === 0 ? starts : [0, ...starts];
  return from.map((start, k) => (from[k + 1] ?? count) - start);
}

/**
 * What describing the places of a mark by how far they lie apart saves, against marking each
 * paragraph by chance, in natural units; nothing where they lie apart as unevenly as chance has it.
 */
export function regularity(gaps: readonly number[], count: number): number {
  const usual = gaps
    .toSorted((a, b) => a - b)
    .slice(0, Math.max(1, Math.floor(gaps.length * USUAL)));
  const mean = usual.reduce((sum, gap) => sum + gap, 0) / usual.length;
  const variance = usual.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / usual.length;
  if (mean <= 1 || variance > MOST_UNEVEN * mean * (mean - 1)) return 0;
  const share = gaps.length / count;
  const byChance = -count * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
  return byChance - entropy(gaps);
}

/** Some posts lack the mark: the widest gaps do not count. */
const USUAL = 0.98;
/** Variance of the gaps, where chance has 1. */
const MOST_UNEVEN = 0.55;

function entropy(values: readonly number[]): number {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const parameters = (times.size * Math.log(values.length)) / 2;
  return [...times.values()].reduce((sum, n) => sum - n * Math.log(n / values.length), parameters);
}
