import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { type Command, measure, type Usage } from "./measure.ts";
import { countWritten, markTime } from "./written-files.ts";

/** One line of the table, before it is measured. */
export interface Step {
  readonly name: string;
  /** Bring everything into the state that is measured from; not measured. Runs count from 0. */
  readonly prepare: (run: number) => void;
  readonly command: Command;
  /** The folders whose new and changed files are counted. */
  readonly outputs: readonly string[];
}

/** What a step cost, the median of its runs figure by figure, or why there is no figure. */
export type StepResult = StepFigures | { readonly failure: string };

export interface StepFigures extends Usage {
  readonly filesWritten: number;
  readonly runs: number;
}

/** Measure a step several times. A run that fails is the result. */
export async function runStep(
  step: Step,
  runs: number,
  say: (message: string) => void,
): Promise<StepResult> {
  const results: StepFigures[] = [];
  for (let run = 0; run < runs; run++) {
    step.prepare(run);
    // What earlier runs left in the page cache is written out before, not while we measure.
    execFileSync("sync");
    const mark = markTime(join(dirname(step.command.log), "mark"));
    const outcome = await measure(step.command);
    if ("failure" in outcome) {
      say(`${step.name}: ${outcome.failure}`);
      return outcome;
    }
    const filesWritten = countWritten(step.outputs, mark);
    results.push({ ...outcome.usage, filesWritten, runs });
    say(`${step.name}, run ${run + 1} of ${runs}: ${outcome.usage.seconds.toFixed(2)} s`);
  }
  const middle = (of: (figures: StepFigures) => number): number => median(results.map(of));
  return {
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakMemory: middle(({ peakMemory }) => peakMemory),
    othersCpuSeconds: middle(({ othersCpuSeconds }) => othersCpuSeconds),
    filesWritten: middle(({ filesWritten }) => filesWritten),
    runs,
  };
}

/** The middle one; of an even number the lower of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
