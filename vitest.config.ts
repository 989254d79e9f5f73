import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** `npm run explore` runs what looks at random, too. */
const isExploring = process.env.ANNALS_EXPLORE !== undefined;

const BROWSER = "tests/browser/**/*.test.ts";

/** It measures, so it runs when all others are done. */
const MEASURING = "tests/browser/lighthouse.test.ts";

export default defineConfig({
  test: {
    globalSetup: ["./tests/support/own-folders.ts", "./tests/support/temp-root.ts"],
    setupFiles: ["./tests/support/seeds.ts"],
    reporters: ["default", "./tests/support/count-reporter.ts"],
    // Many tests wait for a process that they start: by default one core would stand idle.
    maxWorkers: availableParallelism(),
    // They end what hangs; nothing is measured by them, however busy the machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Concurrent tests wait for processes that they start: more of them than cores gain nothing.
    maxConcurrency: Math.min(availableParallelism(), 4),
    projects: [
      {
        extends: true,
        test: {
          name: "program",
          include: [...(isExploring ? ["tests/**/*.explore.ts"] : []), "tests/**/*.test.{ts,tsx}"],
          exclude: [BROWSER],
          // Modules of the program hold nothing but caches: loaded once a process and not once a file
          // they take a quarter of the time.
          isolate: false,
        },
      },
      // Each in a process of its own: several browsers that one process starts get in each other's way.
      { extends: true, test: { name: "browser", include: [BROWSER], exclude: [MEASURING] } },
      {
        extends: true,
        test: { name: "measuring", include: [MEASURING], sequence: { groupOrder: 1 } },
      },
    ],
  },
});
