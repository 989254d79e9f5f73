import fc from "fast-check";
import { expect, test } from "vitest";

test("each property is tried with values of one seed, in this run and the next", () => {
  const { ANNALS_SEED = "1" } = process.env;
  expect(fc.readConfigureGlobal().seed).toBe(Number(ANNALS_SEED));
  const tried = (): readonly number[] => {
    const values: number[] = [];
    fc.assert(fc.property(fc.integer(), (value) => void values.push(value)));
    return values;
  };
  expect(new Set(tried()).size).toBeGreaterThan(10);
  expect(tried()).toEqual(tried());
});
