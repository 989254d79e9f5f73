import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { type Limits, measure } from "../../bench/measure.ts";
import { median } from "../../bench/steps.ts";
import { countWritten, markTime } from "../../bench/written-files.ts";

const folder = mkdtempSync(join(tmpdir(), "annals-measure-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, limits?: Limits) =>
  measure({ words: [process.execPath, "-e", script], folder, log: join(folder, "log") }, limits);

/** Holds 200 MB until a file says that it may go, in a child of its own. */
const HOLD = `
const held = Buffer.alloc(200e6, 1);
console.log("held");
const wait = () => require("node:fs").existsSync("go") ? held.length : setTimeout(wait, 10);
wait();
`;
const INDIRECT = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(HOLD)}], { stdio: "inherit" })`;

describe.runIf(process.platform === "linux")("a command", () => {
  test("is measured with all the processes it starts", async () => {
    const measured = run(INDIRECT);
    while (!readFileSync(join(folder, "log"), "utf8").includes("held")) await setTimeout(10);
    // In this process's own time: samples that are due before are taken before.
    await setTimeout(500);
    writeFileSync(join(folder, "go"), "");
    const outcome = await measured;
    rmSync(join(folder, "go"));
    if ("failure" in outcome) throw new Error(outcome.failure);
    expect(outcome.usage.peakMemory).toBeGreaterThan(200e6);
    expect(outcome.usage.cpuSeconds).toBeGreaterThan(0);
  });

  test("that fails says why", async () => {
    const outcome = await run('console.error("no such thing"); process.exit(3)');
    expect(outcome).toEqual({ failure: "3: no such thing" });
  });

  test("that is missing fails", async () => {
    const words = ["annals-no-such-program"] as const;
    const outcome = await measure({ words, folder, log: join(folder, "log") });
    expect(outcome).toEqual({ failure: "spawn annals-no-such-program ENOENT" });
  });

  test("that takes too much memory is stopped, its children too", async () => {
    const outcome = await run(INDIRECT, { seconds: 3600, memory: 150e6 });
    expect(outcome).toEqual({
      failure: expect.stringMatching(/^stopped at 0\.\d GB after \d+ s$/),
    });
  });
});

test("files made, changed and renamed are counted, others are not", () => {
  const site = join(folder, "site");
  mkdirSync(join(site, "in"), { recursive: true });
  for (const name of ["old", "changed", "renamed"]) writeFileSync(join(site, name), "before");
  let mark = markTime(join(folder, "mark"));
  // The clock of a file system may tick a hundred times a second only.
  while (markTime(join(folder, "mark")) === mark);
  mark = markTime(join(folder, "mark"));
  while (markTime(join(folder, "mark2")) === mark);
  writeFileSync(join(site, "changed"), "after");
  writeFileSync(join(site, "in", "new"), "after");
  renameSync(join(site, "renamed"), join(site, "in", "moved"));
  expect(countWritten([site, join(folder, "missing")], mark)).toBe(3);
});

test("the median of an even number is the lower one", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5])]).toEqual([2, 2, 5]);
});
