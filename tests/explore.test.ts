import { resolve } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { runScript } from "./support/run-script.ts";

const run = (...words: readonly string[]) =>
  runScript(resolve(import.meta.dirname, ".."), "tests/explore.ts", words);

test("explore --help says what there is to say", async () => {
  expect(packageJson.scripts.explore).toMatch(/ --import tsx tests\/explore\.ts$/);
  const { code, stdout, stderr } = await run("--help");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Usage: npm run explore \[-- /);
});

test.each([
  [["--no-such-option"], "Unknown option '--no-such-option'\n\nUsage: npm "],
  [["--seconds", "0"], "--seconds takes a whole number, not 0"],
  [["--seed", "1.5"], "--seed takes a whole number, not 1.5"],
])("explore with %j ends in its usage", async (words, message) => {
  const { code, stdout, stderr } = await run(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});
