import type { Run } from "./runs.ts";

/**
 * Receives a post whose first line is at `text` and whose rest has `period` lines (0: none), made
 * of one or more roots of `root` lines each, and which stands there `copies` times.
 */
type Visit = (text: number, period: number, root: number, copies: number) => void;

/**
 * Visit every post that the runs of a sequence allow, by the place of its first line: for each
 * place the post of one line, then each tandem repeat that starts just after it, twice or three
 * times. The number of visits is O(n log n) on any input: no more than O(log n) repeats with a
 * primitive root start at one place (Crochemore and Rytter, 1995), and of the repeats of a repeat
 * only the longest is visited. `runs` are in the order of findRuns.
 */
export function visitPosts(runs: readonly Run[], length: number, visit: Visit): void {
  let open: Run[] = [];
  let next = 0;
  for (let text = 0; text < length; text++) {
    const body = text + 1;
    visit(text, 0, 0, 1);
    for (let run = runs[next]; run && run.start <= body; run = runs[next]) {
      open.push(run);
      next += 1;
    }
    if (open.some((run) => roots(run, body) < 2))
      open = open.filter((run) => roots(run, body) >= 2);
    for (const run of open) {
      const times = roots(run, body);
      visit(text, run.period, run.period, 2);
      if (times > 2) visit(text, run.period, run.period, 3);
      const half = Math.floor(times / 2);
      if (half > 1) visit(text, half * run.period, run.period, 2);
    }
  }
}

/** How often the root of a run stands from a place on. */
const roots = (run: Run, place: number): number => Math.floor((run.end - place) / run.period);
