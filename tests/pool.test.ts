import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { describeError } from "../scripts/command-line.ts";
import { openLocalPool, openProcessPool, type Pool, runAll } from "../src/pool.ts";
import { makeTempFolder } from "./temp-folder.ts";

const ERRORS = join(import.meta.dirname, "../src/errors.ts");

const MODULE = `
import { ArchiveError } from ${JSON.stringify(ERRORS)};
export const double = ({ number }) => ({ number, twice: number * 2, word: "ž 🇭🇷" });
export const shout = ({ word }) => Buffer.from(word.toUpperCase());
export const refuse = () => {
  throw new ArchiveError({ file: "a.md", line: 3 }, "a place", "ENOSPC", "free some space");
};
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
  const bytes = await opened.run("shout", { word: "ž 🇭🇷" });
  expect(Buffer.isBuffer(bytes) && bytes.toString()).toBe("Ž 🇭🇷");
  const said = (name: string) =>
    opened.run(name, {}).then(
      () => "nothing",
      (error: unknown) => describeError(error),
    );
  expect(await said("refuse")).toBe("a.md:3: expected a place, found ENOSPC; free some space");
  expect(await said("fail")).toMatch(/^TypeError: a bug\n +at /);
  expect(await said("miss")).toContain("exports no miss");
});
