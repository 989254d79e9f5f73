import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { type Command, measure, type Usage } from "./measure.ts";
import { countWritten, markTime } from "./written-files.ts";

/** One line of the table, before it is measured. */
export interface Step {
  readonly name: string;
  /** Bring everything into the state that is measured from, and say what to run; not measured. */
  readonly start: (run: RunNumber) => Run;
}

export interface Run {
  readonly command: Command;
  /** The folders whose new and changed files are counted. */
  readonly outputs: readonly string[];
}

/** Which run of a step this is, from 0. */
interface RunNumber {
  readonly number: number;
  readonly isLast: boolean;
}

/** What a step cost, the median of its runs figure by figure, or why there is no figure. */
export type StepResult = StepFigures | { readonly failure: string };

export interface StepFigures extends Usage {
  readonly filesWritten: number;
}

/** Measure a step several times. A run that fails is the result. */
export async function runStep(
  step: Step,
  runs: number,
  say: (message: string) => void,
): Promise<StepResult> {
  const results: StepFigures[] = [];
  for (let number = 0; number < runs; number++) {
    const { command, outputs } = step.start({ number, isLast: number === runs - 1 });
    // What earlier runs left in the page cache is written out before, not while we measure.
    execFileSync("sync");
    const mark = markTime(join(dirname(command.log), "mark"));
    const outcome = await measure(command);
    if ("failure" in outcome) {
      say(`${step.name}: ${outcome.failure}`);
      return outcome;
    }
    results.push({ ...outcome.usage, filesWritten: countWritten(outputs, mark) });
    say(`${step.name}, run ${number + 1} of ${runs}: ${describe(outcome.usage)}`);
  }
  const middle = (of: (figures: StepFigures) => number): number => median(results.map(of));
  return {
    seconds: middle(({ seconds }) => seconds),
    cpuSeconds: middle(({ cpuSeconds }) => cpuSeconds),
    peakMemory: middle(({ peakMemory }) => peakMemory),
    othersCpuSeconds: middle(({ othersCpuSeconds }) => othersCpuSeconds),
    filesWritten: middle(({ filesWritten }) => filesWritten),
  };
}

const describe = ({ seconds, cpuSeconds, peakMemory }: Usage): string =>
  `${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s, ${(peakMemory / 1e6).toFixed(0)} MB`;

/** The middle one; of an even number the lower of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/**
 * A folder that is not there yet, since ext4 makes files slowly for minutes after many were deleted
 * (it looks at each freed inode again before it takes one). The last run's is the folder itself,
 * which later steps read.
 */
export const freshFolder = (folder: string, { number, isLast }: RunNumber): string =>
  isLast ? folder : `${folder}-${number}`;
