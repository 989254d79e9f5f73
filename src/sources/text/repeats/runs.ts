import { type Extensions, prepareExtensions } from "./common-extension.ts";
import { lyndonEnds } from "./lyndon.ts";

/** A maximal stretch `[start, end)` that repeats with its smallest period, at least twice. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

/**
 * All runs (maximal repetitions) of a sequence, by start and then period: every tandem repeat lies
 * in one of them. Fewer than n runs, found in O(n log n) on any input; checked symbol by symbol.
 * Source: Bannai et al., The "Runs" Theorem, SIAM J. Comput. 46(5), 2017.
 */
export function findRuns(symbols: Int32Array): readonly Run[] {
  const extensions = prepareExtensions(symbols);
  const runs: Run[] = [];
  for (const order of ["ascending", "descending"] as const) {
    const ends = lyndonEnds(symbols, order, extensions);
    for (let i = 0; i < symbols.length; i++) {
      const run = runOfRoot(symbols, i, ends[i] ?? 0, extensions);
      if (run) runs.push(run);
    }
  }
  runs.sort((a, b) => a.start - b.start || a.period - b.period);
  return runs.filter((run, k) => !isSameRun(run, runs[k - 1]));
}

/** The run whose first Lyndon root is `[i, j)`, if there is one. */
function runOfRoot(
  symbols: Int32Array,
  i: number,
  j: number,
  extensions: Extensions,
): Run | undefined {
  const period = j - i;
  const before = extensions.backward(i, j, period);
  const isFirstRoot = before < period;
  if (!isFirstRoot || before + extensions.forward(i, j, period) < period) return undefined;
  return exactRun(symbols, i, period);
}

/**
 * Compares symbols one by one: long runs of one period cannot overlap much, so it is O(n log n) in
 * all.
 */
function exactRun(symbols: Int32Array, root: number, period: number): Run | undefined {
  let start = root;
  while (start > 0 && symbols[start - 1] === symbols[start - 1 + period]) start -= 1;
  let end = root + period;
  while (end < symbols.length && symbols[end] === symbols[end - period]) end += 1;
  return end - start >= 2 * period ? { start, end, period } : undefined;
}

const isSameRun = (a: Run, b: Run | undefined): boolean =>
  b !== undefined && a.start === b.start && a.period === b.period;
