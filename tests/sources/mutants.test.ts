import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SOURCES } from "../../src/sources/sources.ts";
import { EXPORTS, makeExport, makeMutant } from "../../testing/exports/mutants.ts";
import { checkMutant, type MutantReading } from "./check-mutant.ts";

const { PROPERTY_RUNS, ANNALS_SEED } = process.env;
/** Mutants for each reader; more of them come from the environment. */
const MUTANTS = Number(PROPERTY_RUNS ?? (ANNALS_SEED === undefined ? 100 : 1000));

const cases = Object.entries(EXPORTS).flatMap(([shape, kinds]) =>
  Object.entries(kinds).map(([kind, make], _at, { length }) => ({
    ...{ shape, kind, make },
    mutants: Math.ceil(MUTANTS / length),
  })),
);

test("each reader has exports of its own", () => {
  const shapes = SOURCES.map(({ shape }) => shape);
  expect(Object.keys(EXPORTS).sort()).toEqual(shapes.toSorted());
});

describe.each(cases)("$shape: $kind", ({ shape, make, mutants }) => {
  const source = SOURCES.find((each) => each.shape === shape);
  if (source === undefined) throw new Error(`no reader is called ${shape}`);

  /** Seeds are no numbers of which a smaller one is simpler. */
  const check = async (
    runs: number,
    run: (seed: number) => Promise<MutantReading>,
  ): Promise<readonly MutantReading[]> => {
    const found: MutantReading[] = [];
    const property = fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
      found.push(await run(seed));
    });
    await fc.assert(property, { numRuns: runs });
    return found;
  };

  test("whole exports are read without an error", async () => {
    const found = await check(5, (seed) => checkMutant(source, makeExport(make, seed), seed));
    expect(found.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(found.filter(({ messages }) => messages > 0).length).toBeGreaterThan(2);
  });

  test("whatever becomes of them, the laws of readings hold", async () => {
    const found = await check(mutants, (seed) => checkMutant(source, makeMutant(make, seed), seed));
    // Mutants that are all refused would prove nothing.
    expect(found.filter(({ messages }) => messages > 0).length).toBeGreaterThan(mutants / 3);
  });
});
