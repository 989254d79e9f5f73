import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../scripts/command-line.ts";
import { UsageError } from "../src/core/errors.ts";

const usage = `
Usage: npm run explore [-- OPTION...]

Look for faults at random, in rounds: all laws that tests state of any input, then random walks of
changes, crashes and builds, each with seeds of its own. Ends with exit code 1 at the first fault,
and says how to see it again. \`npm test\` tries the same laws with one seed, and one walk.

Options:
  --seconds N   how long to look (default: ANNALS_EXPLORE in the environment, or 600)
  --seed N      begin with this seed instead of one at random
  --help        print this help
`;

const ROOT = resolve(import.meta.dirname, "..");
const DEFAULT_SECONDS = "600";

/** What goes on for longer hangs: the seed that stands above shows it again. */
const MOST_ROUND_MS = 3_600_000;

/** How long the random walks of one round go on, in seconds. */
const MOST_WALKING = 120;

const ADVICE = `
A fault. To see it again: npm run explore -- --seconds 1 --seed N, with the seed that stands above.
Write it down as a fixed case: a walk in tests/incremental/cases.ts, a value in a test of its own.
`;

await runCommand(
  { usage, options: { seconds: "value", seed: "value" }, files: false },
  async ({ values }) => {
    const { ANNALS_EXPLORE = DEFAULT_SECONDS } = process.env;
    const seconds = readNumber("--seconds", values.seconds ?? ANNALS_EXPLORE, /^[1-9]\d{0,6}$/);
    const first = values.seed && readNumber("--seed", values.seed, /^-?\d{1,10}$/);
    const files = [...listPropertyFiles(join(ROOT, "tests")), "walks.explore.ts"];
    const until = Date.now() + seconds * 1000;
    for (let round = 1; Date.now() < until; round++) {
      const seed = round === 1 && first ? first : Math.floor(Math.random() * 2 ** 31);
      process.stdout.write(`\nRound ${round}, seed ${seed}\n`);
      const left = Math.ceil((until - Date.now()) / 1000);
      if ((await runTests(files, seed, Math.min(MOST_WALKING, left))) !== 0) {
        process.stdout.write(ADVICE);
        return 1;
      }
    }
    process.stdout.write("\nNo fault was found.\n");
    return 0;
  },
);

function readNumber(option: string, word: string, pattern: RegExp): number {
  if (!pattern.test(word)) throw new UsageError(`${option} takes a whole number, not ${word}`);
  return Number(word);
}

/** The files of tests below a folder that state laws of any input. */
function listPropertyFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => join(folder, path))
    .filter((path) => readFileSync(path, "utf8").includes('from "fast-check"'));
}

function runTests(files: readonly string[], seed: number, walking: number): Promise<number | null> {
  const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
  const words = [join(dirname(vitest), "vitest.mjs"), "run", ...files];
  const env = { ...process.env, ANNALS_SEED: `${seed}`, ANNALS_EXPLORE: `${walking}` };
  const tests = spawn(process.execPath, words, {
    cwd: ROOT,
    env,
    stdio: "inherit",
    timeout: MOST_ROUND_MS,
  });
  return new Promise((done) => tests.once("close", done));
}
