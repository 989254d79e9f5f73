import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { compileSearchScripts } from "../../src/app/program/search-scripts.mjs";
import { ROOT } from "../support/program-parts.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

let folder: string;

beforeAll(async () => {
  folder = makeTempFolder();
  await compileSearchScripts(ROOT, folder);
});

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** In bytes, compressed; first results wait for the first script alone. */
const LIMITS = [
  ["search.js", 12 * 1024],
  ["search-more.js", 6.5 * 1024],
] as const;

test.each(LIMITS)("%s has at most %i bytes", (name, limit) => {
  const bytes = gzipSync(read(name), { level: 9 }).length;
  expect(bytes).toBeGreaterThan(2_000);
  expect(bytes).toBeLessThanOrEqual(limit);
});

test.each(LIMITS)("%s is a classic script without eval, and stands beside its source", (name) => {
  const script = read(name);
  const source = name.replace(".js", ".source.js");
  expect(script).toContain(`// ${source}\n`);
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/\beval\(|new Function|Worker\(|WebAssembly|\bimport\(/);
  expect(read(source).split("\n").length).toBeGreaterThan(100);
});

test("the second script takes what both need from the first", () => {
  const shared = /annalsShared = \[(?<names>[^\]]*)\]/.exec(read("search.source.js"));
  const names = (shared?.groups?.names ?? "").split(",");
  const taken = [...read("search-more.source.js").matchAll(/annalsShared\[(\d+)\]/g)];
  expect(taken.length).toBeGreaterThan(10);
  for (const [, index] of taken) expect(Number(index)).toBeLessThan(names.length);
});
