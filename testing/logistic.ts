/** Values, and whether what they are to tell holds: 1 or 0. */
export interface Sample {
  readonly x: readonly number[];
  readonly y: number;
}

/** The weights of a logistic regression, fitted by Newton's method; each group of samples counts alike. */
export function fitLogistic(groups: readonly (readonly Sample[])[]): readonly number[] {
  const size = groups[0]?.[0]?.x.length ?? 0;
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    const curvature = weights.map((_, row): number[] =>
      weights.map((__, at) => (row === at ? RIDGE : 0)),
    );
    for (const samples of groups) {
      for (const { x, y } of samples) {
        const p = 1 / (1 + Math.exp(-dot(weights, x)));
        x.forEach((value, row) => {
          const line = curvature[row] ?? [];
          gradient[row] = (gradient[row] ?? 0) + (value * (y - p)) / samples.length;
          for (let at = 0; at < size; at++) {
            line[at] = (line[at] ?? 0) + (value * (x[at] ?? 0) * p * (1 - p)) / samples.length;
          }
        });
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
}

const ROUNDS = 8;
/** Keeps weights of cues that a group never shows near 0. */
const RIDGE = 0.005;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Solve a small positive definite system by Gaussian elimination. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    const lead = pivot[at] ?? 1;
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = (row[at] ?? 0) / lead;
      pivot.forEach((value, column) => {
        row[column] = (row[column] ?? 0) - factor * value;
      });
    });
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
