import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** `npm run explore` runs what looks at random, too. */
const isExploring = process.env.ANNALS_EXPLORE !== undefined;

export default defineConfig({
  test: {
    include: [...(isExploring ? ["tests/**/*.explore.ts"] : []), "tests/**/*.test.{ts,tsx}"],
    globalSetup: ["./tests/support/own-folders.ts"],
    setupFiles: ["./tests/support/seeds.ts"],
    reporters: ["default", "./tests/support/count-reporter.ts"],
    // Many tests wait for a process that they start: by default one core would stand idle.
    maxWorkers: availableParallelism(),
    // They end what hangs; nothing is measured by them, however busy the machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Concurrent tests wait for processes that they start: more of them than cores gain nothing.
    maxConcurrency: Math.min(availableParallelism(), 4),
  },
});
