import fc from "fast-check";

/** Any other number would do; this one has never been special. */
const FIXED_SEED = 1;

/** How many values a property tries while it explores, where it does not say so itself. */
const MANY_RUNS = 1000;

const { ANNALS_SEED } = process.env;

// Loaded before each file of tests. `npm run explore` gives seeds of its own.
fc.configureGlobal(
  ANNALS_SEED === undefined
    ? { seed: FIXED_SEED }
    : { seed: Number(ANNALS_SEED), numRuns: MANY_RUNS },
);
