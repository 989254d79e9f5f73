import { expect, test } from "vitest";
import { fitLogistic } from "../../testing/logistic.ts";

/** Of so many samples with this value of the second cue, a share in which it holds. */
const samples = (cue: number, count: number, holding: number) =>
  Array.from({ length: count }, (_, k) => ({ x: [1, cue], y: k < holding ? 1 : 0 }));

test("weights are log odds", () => {
  const [constant = 0, cue = 0] = fitLogistic([[...samples(0, 100, 20), ...samples(1, 100, 80)]]);
  expect(constant).toBeCloseTo(Math.log(0.25), 0);
  expect(cue).toBeCloseTo(Math.log(16), 0);
});

test("each group counts alike", () => {
  const [constant] = fitLogistic([samples(0, 10, 9), samples(0, 1000, 100)]);
  expect(constant).toBeCloseTo(0, 5);
});
