import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { describeError } from "../scripts/command-line.ts";
import { openLocalPool, type Pool, runAll } from "../src/pool.ts";
import { getReady, keepingProcesses, openProcessPool, openSmallPool } from "../src/process-pool.ts";
import { makeTempFolder } from "./temp-folder.ts";

const ERRORS = join(import.meta.dirname, "../src/errors.ts");

const MODULE = `
import { ArchiveError } from ${JSON.stringify(ERRORS)};
export const double = ({ number }) => ({ number, twice: number * 2, word: "ž 🇭🇷" });
export const refuse = () => {
  throw new ArchiveError({ file: "a.md", line: 3 }, "a place", "ENOSPC", "free some space");
};
export const getReady = () => { globalThis.isReady = true; };
export const where = () => ({ pid: process.pid, isReady: globalThis.isReady === true });
export const fail = () => { throw new TypeError("a bug"); };
`;

let pool: Pool | undefined;
afterEach(() => pool?.close());

test.each([
  ["this process", openLocalPool],
  ["other processes", openProcessPool],
])("functions run in %s; what they throw arrives", async (_where, openPool) => {
  const path = join(makeTempFolder(), "functions.ts");
  writeFileSync(path, MODULE);
  const opened = openPool(path);
  pool = opened;
  const found = new Map<number, unknown>();
  const tasks = [1, 2, 3, 4, 5, 6].map((number) => ({ number }));
  await runAll(opened, "double", tasks, (result, { number }) => found.set(number, result));
  expect(found.size).toBe(6);
  for (const [number, result] of found) {
    expect(result).toEqual({ number, twice: number * 2, word: "ž 🇭🇷" });
  }
  const said = (name: string) =>
    opened.run(name, {}).then(
      () => "nothing",
      (error: unknown) => describeError(error),
    );
  expect(await said("refuse")).toBe("a.md:3: expected a place, found ENOSPC; free some space");
  expect(await said("fail")).toMatch(/^TypeError: a bug\n +at /);
  expect(await said("miss")).toContain("exports no miss");
});

test("little work goes to a process that got ready for it, as long as processes are kept", async () => {
  const path = join(makeTempFolder(), "functions.ts");
  writeFileSync(path, MODULE);
  const other = join(makeTempFolder(), "functions.ts");
  writeFileSync(other, MODULE);
  const here = { pid: process.pid, isReady: false };
  await keepingProcesses(async () => {
    getReady(path, {});
    const aside = await openSmallPool(path).run("where", {});
    if (availableParallelism() === 1) expect(aside).toEqual(here);
    else expect(aside).toMatchObject({ isReady: true });
    expect(await openSmallPool(other).run("where", {})).toEqual(here);
    getReady(other, {});
    expect(await openSmallPool(other).run("where", {}), "a module that is loaded here").toEqual(
      here,
    );
  });
  expect(await openSmallPool(path).run("where", {})).toEqual(here);
});
