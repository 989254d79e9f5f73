import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { type Command, measure, type Usage } from "./measure.ts";
import { countWritten, markTime } from "./written-files.ts";

/** A row of the table to be measured. */
export interface Step {
  readonly name: string;
  /** Prepare the initial state, which is not measured, and return the command to run. */
  readonly start: (run: RunNumber) => StepRun;
}

/** A command to measure as a run of a step. */
export interface StepRun {
  readonly command: Command;
  /** The folders whose new and changed files are counted. */
  readonly outputs: readonly string[];
}

/** The number of a run of a step, from 0. */
interface RunNumber {
  readonly number: number;
  readonly isLast: boolean;
}

/** The median of each figure over the runs of a step, or why there are none. */
export type StepResult = StepFigures | { readonly failure: string };

/** The figures of a step. */
export interface StepFigures extends Usage {
  readonly filesWritten: number;
}

/** Measure a step several times; the first failure is the result. */
export async function runStep(
  step: Step,
  runs: number,
  say: (message: string) => void,
): Promise<StepResult> {
  const results: StepFigures[] = [];
  for (let number = 0; number < runs; number++) {
    const { command, outputs } = step.start({ number, isLast: number === runs - 1 });
    // Dirty pages of earlier runs are written out now, not during the measurement.
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

/** The median; of an even number of values the lower of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/**
 * A folder that does not exist yet, since ext4 creates files slowly for minutes after many were
 * deleted (it examines freed inodes again before it reuses one). For the last run it is the folder
 * itself, which later steps read.
 */
export const freshFolder = (folder: string, { number, isLast }: RunNumber): string =>
  isLast ? folder : `${folder}-${number}`;
