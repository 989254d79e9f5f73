import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type BuildInputs,
  forgetBuild,
  isIntact,
  isUpToDate,
  readBuildState,
  rememberBuild,
} from "../../../src/site/outputs/build-state.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const stamp = (path: string, size = 1, time = 1.5) => ({ path, size, time });

const INPUTS: BuildInputs = {
  version: "1",
  dumps: [stamp("a.txt")],
  posts: [stamp("2024/a.md"), stamp("2024/b.md")],
  own: [stamp("pages/a.md")],
};

/** A build that was remembered, and the folder of its site. */
function remembered() {
  const root = makeTempFolder();
  const [cache, site] = [join(root, "cache"), join(root, "site")];
  mkdirSync(site);
  rememberBuild(cache, INPUTS, {
    folders: new Map([[site, statSync(site).mtimeMs]]),
    copied: ["media"],
  });
  return { cache, site };
}

test("the same inputs and an untouched site are nothing to do", () => {
  const { cache, site } = remembered();
  const state = readBuildState(cache);
  expect(isUpToDate(state, INPUTS)).toBe(true);
  expect(isIntact(state, site)).toBe(true);
  expect(state.copied).toEqual(["media"]);
});

describe("there is something to do where", () => {
  test.each<readonly [string, Partial<BuildInputs>]>([
    ["the code or the settings are others", { version: "2" }],
    ["a dump has another size", { dumps: [stamp("a.txt", 2)] }],
    ["a dump has another time", { dumps: [stamp("a.txt", 1, 1.75)] }],
    ["a dump is gone", { dumps: [] }],
    ["a post has another name", { posts: [stamp("2024/a.md"), stamp("2024/c.md")] }],
    ["a post is gone", { posts: [stamp("2024/a.md")] }],
    ["a page of one's own is new", { own: [stamp("pages/a.md"), stamp("pages/b.md")] }],
  ])("%s", (_name, change) => {
    const { cache } = remembered();
    expect(isUpToDate(readBuildState(cache), { ...INPUTS, ...change })).toBe(false);
  });

  test("a folder of the site was touched, or is gone", () => {
    const { cache, site } = remembered();
    const state = readBuildState(cache);
    utimesSync(site, 1, 1);
    expect(isUpToDate(state, INPUTS)).toBe(false);
    expect(isIntact(state, join(site, "tags"))).toBe(false);
  });

  test("the build was forgotten", () => {
    const { cache } = remembered();
    forgetBuild(cache);
    expect(isUpToDate(readBuildState(cache), INPUTS)).toBe(false);
    expect(readBuildState(cache).copied).toEqual([]);
  });

  test("any byte of what is remembered is damaged", () => {
    const { cache } = remembered();
    const file = join(cache, "last-build");
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (bytes[at] ?? 0) ^ 0x01;
      writeFileSync(file, damaged);
      expect(isUpToDate(readBuildState(cache), INPUTS), `byte ${at}`).toBe(false);
    }
  });
});
