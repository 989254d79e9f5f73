import { afterAll, describe, expect, test } from "vitest";
import { CASES } from "./cases.ts";
import { CRASH_POINTS } from "./crash-points.ts";
import { openLanes } from "./lanes.ts";
import { pairsIn, type Sequence, walkAllPairs } from "./sequences.ts";
import type { Step } from "./steps/step.ts";
import { WALKED_KINDS } from "./steps/step.ts";

/** Any other number gives another walk; this one has never been special. */
const SEED = 1;

/** No measure of anything: it ends a run that hangs. */
const TIMEOUT = 900_000;

const STRETCHES = walkAllPairs(SEED);

const lanes = openLanes();
afterAll(() => lanes.close());

/** The steps that were taken, by sequence. */
const taken = new Map<Sequence, readonly Step[]>();

const named = (sequences: readonly Sequence[]): readonly (readonly [string, Sequence])[] =>
  sequences.map((sequence) => [sequence.name, sequence]);

// The last tests look at what the others did.
describe("whatever happened before, a build leaves what a clean build makes", {
  shuffle: false,
}, () => {
  test.concurrent.each(named([...CASES, ...STRETCHES]))(
    "%s",
    async (_name, sequence) => {
      const walked = await lanes.walk(sequence);
      expect(walked.skipped).toEqual([]);
      expect(walked.taken).toEqual(sequence.steps);
      taken.set(sequence, walked.taken);
    },
    TIMEOUT,
  );

  test("so does a process that has done nothing else", () => lanes.check(), TIMEOUT);

  test("and everything has happened: each kind of step after each, and each crash", () => {
    const steps = STRETCHES.map((stretch) => taken.get(stretch) ?? []);
    expect(pairsIn(steps).size).toBe(WALKED_KINDS.length ** 2);
    // A stretch begins with the step that the one before ended with.
    expect(steps.flat()).toHaveLength(WALKED_KINDS.length ** 2 + STRETCHES.length);
    const points = steps.flat().flatMap(({ points }) => points ?? []);
    expect([...new Set(points)].sort()).toEqual([...CRASH_POINTS].sort());
    expect([...taken.keys()]).toEqual(expect.arrayContaining([...CASES]));
  });
});
