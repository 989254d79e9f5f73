import type { CommandLine } from "../scripts/command-line.ts";
import { UsageError } from "../src/core/errors.ts";

/** What a run of the benchmark measures. */
export interface BenchOptions {
  /** Numbers of posts, in ascending order. */
  readonly sizes: readonly number[];
  /** The number of posts with a picture each, instead of archives of texts; absent where not asked for. */
  readonly pictures?: number;
  /** Whether search is measured, and nothing else. */
  readonly search?: true;
  readonly skip: ReadonlySet<Comparison>;
  /** Leave the generated archives and sites where they are. */
  readonly keep: boolean;
  /** The folder to work in, as given; absent for one among the system's temporary folders. */
  readonly work?: string;
}

/** What can be compared with our own figures. */
export const COMPARISONS = ["hugo", "eleventy", "floor", "export"] as const;
/** See COMPARISONS. */
export type Comparison = (typeof COMPARISONS)[number];

/** The options of the command line. */
export const OPTIONS = {
  sizes: "value",
  huge: "switch",
  pictures: "value",
  search: "switch",
  skip: "value",
  keep: "switch",
  work: "value",
} as const;

const DEFAULT_SIZES = [1000, 10_000, 100_000];
const HUGE = 1_000_000;

/** Check the command line; throws a UsageError on invalid sizes and unknown names. */
export function readBenchOptions({
  values,
  switches,
}: Pick<CommandLine<keyof typeof OPTIONS>, "values" | "switches">): BenchOptions {
  const chosen = values.sizes === undefined ? DEFAULT_SIZES : values.sizes.split(",").map(readSize);
  const sizes = switches.has("huge") ? [...chosen, HUGE] : chosen;
  return {
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    skip: new Set(values.skip?.split(",").map(readComparison)),
    keep: switches.has("keep"),
    ...(values.pictures !== undefined && { pictures: readSize(values.pictures) }),
    ...(switches.has("search") && { search: true }),
    ...(values.work !== undefined && { work: values.work }),
  };
}

const SIZE = /^[1-9]\d{0,7}$/;

function readSize(word: string): number {
  if (!SIZE.test(word.trim())) {
    throw new UsageError(`expected numbers of posts such as 1000,10000, not "${word}"`);
  }
  return Number(word);
}

function readComparison(word: string): Comparison {
  const known = COMPARISONS.find((name) => name === word.trim());
  if (known === undefined) {
    throw new UsageError(`--skip takes ${COMPARISONS.join(", ")}, not "${word}"`);
  }
  return known;
}
