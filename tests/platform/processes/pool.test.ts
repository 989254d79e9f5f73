import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { describeError } from "../../../scripts/command-line.ts";
import {
  openLocalPool,
  openProcessPool,
  type Pool,
  runAll,
} from "../../../src/platform/processes/pool.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const ERRORS = join(import.meta.dirname, "../../../src/core/errors.ts");

const MODULE = `
import { readdirSync } from "node:fs";
import { ArchiveError } from ${JSON.stringify(ERRORS)};
export const double = ({ number }) => ({ number, twice: number * 2, word: "ž 🇭🇷" });
export const shout = ({ word }) => Buffer.from(word.toUpperCase());
export const refuse = () => {
  throw new ArchiveError({ file: "a.md", line: 3 }, "a place", "ENOSPC", "free some space");
};
export const list = (folder) => readdirSync(folder);
export const whoami = () => process.pid;
export const die = () => process.kill(process.pid, "SIGKILL");
export const fail = () => { throw new TypeError("a bug"); };
`;

let pool: Pool | undefined;
afterEach(() => pool?.close());

const open = (openPool: (path: string) => Pool): Pool => {
  const path = join(makeTempFolder(), "functions.ts");
  writeFileSync(path, MODULE);
  pool = openPool(path);
  return pool;
};

/** What a person is told of the error that a call ends in. */
const said = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "nothing",
    (error: unknown) => describeError(error),
  );

test.each([
  ["this process", openLocalPool],
  ["other processes", openProcessPool],
])("functions run in %s; what they throw arrives", async (_where, openPool) => {
  const opened = open(openPool);
  const found = new Map<number, unknown>();
  const tasks = [1, 2, 3, 4, 5, 6].map((number) => ({ number }));
  await runAll(opened, "double", tasks, (result, { number }) => found.set(number, result));
  expect(found.size).toBe(6);
  for (const [number, result] of found) {
    expect(result).toEqual({ number, twice: number * 2, word: "ž 🇭🇷" });
  }
  const bytes = await opened.run("shout", { word: "ž 🇭🇷" });
  expect(Buffer.isBuffer(bytes) && bytes.toString()).toBe("Ž 🇭🇷");
  expect(await said(opened.run("refuse", {}))).toBe(
    "a.md:3: expected a place, found ENOSPC; free some space",
  );
  expect(await said(opened.run("fail", {}))).toMatch(/^TypeError: a bug\n +at /);
  expect(await said(opened.run("miss", {}))).toContain("exports no miss");
  const gone = join(makeTempFolder(), "gone");
  expect(await said(opened.run("list", gone))).toBe(describeError(errorOfListing(gone)));
});

const errorOfListing = (folder: string): unknown => {
  try {
    return readdirSync(folder);
  } catch (error) {
    return error;
  }
};

test("a process that ends over its work is told of in one message", async () => {
  const opened = open(openProcessPool);
  expect(await said(opened.run("die", {}))).toMatch(
    /functions\.ts: die: expected a process .* to finish it, found that it has ended, .*memory; .*run the command again: nothing that was written is lost$/,
  );
});

test("a process that ends while it has nothing to do is replaced", async () => {
  const opened = open(openProcessPool);
  const first = Number(await opened.run("whoami", {}));
  process.kill(first, "SIGKILL");
  while (isAlive(first)) await setTimeout(10);
  const second = Number(await opened.run("whoami", {}));
  expect([isAlive(second), second === first]).toEqual([true, false]);
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
