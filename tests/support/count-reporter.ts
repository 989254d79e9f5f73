import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line: how many tests passed and failed. */
export default class CountReporter implements Reporter {
  #counts = { passed: 0, failed: 0, skipped: 0 };

  /** The line is written at the very end, behind all that is said while a run is cleared up. */
  onInit(): void {
    process.once("exit", (code) => {
      const { passed, failed, skipped } = this.#counts;
      // A run can fail although all tests passed: that counts, too.
      const all = code === 0 ? failed : Math.max(failed, 1);
      process.stdout.write(`\n${passed} passed, ${all} failed, ${skipped} skipped\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      let tests = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== "pending") counts[state]++;
        tests++;
      }
      if (tests === 0 && !module.ok()) counts.failed++;
    }
    this.#counts = counts;
  }
}
