import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openLanes } from "./lanes.ts";
import { SEEDS } from "./sequences.ts";
import { kindOf } from "./steps/kinds.ts";
import type { Step } from "./steps/step.ts";
import { ALL_KINDS } from "./steps/step.ts";

const { ANNALS_EXPLORE, ANNALS_SEED } = process.env;

/** When no other walk begins, and how much longer a shorter one may be looked for that fails, too. */
const UNTIL = Date.now() + Number(ANNALS_EXPLORE) * 1000;
const SHRINKING = 300_000;

const step: fc.Arbitrary<Step> = fc.constantFrom(...ALL_KINDS).chain((kind) =>
  fc.record(
    {
      kind: fc.constant(kind),
      seed: fc.nat(SEEDS - 1),
      points: fc.tuple(...(kindOf(kind).kills ?? []).map((points) => fc.constantFrom(...points))),
    },
    { noNullPrototype: true },
  ),
);

const sequence = fc.record(
  { isBuiltFirst: fc.boolean(), steps: fc.array(step, { minLength: 1, maxLength: 12 }) },
  { noNullPrototype: true },
);

const lanes = openLanes();
afterAll(() => lanes.close());

test(
  "whatever happened before, a build leaves what a clean build makes",
  async () => {
    const tried = { walks: 0, steps: 0, skipped: 0 };
    const property = fc.asyncProperty(fc.noBias(sequence), async (walk) => {
      const { taken, skipped } = await lanes.walk(walk);
      tried.walks++;
      tried.steps += taken.length;
      tried.skipped += skipped.length;
    });
    let seed = Number(ANNALS_SEED);
    // A seed a walk: the one that fails can be told without those before.
    do {
      await fc.assert(property, { seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING });
      seed++;
    } while (Date.now() < UNTIL);
    const { walks, steps, skipped } = tried;
    process.stdout.write(`${walks} random walks: ${steps} steps, ${skipped} with nothing to do\n`);
    expect(steps + skipped).toBeGreaterThan(0);
  },
  Number(ANNALS_EXPLORE) * 1000 + 2 * SHRINKING,
);
