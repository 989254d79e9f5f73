import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type Bundle, makeBundle, sectionOf } from "../../../src/site/outputs/bundle.ts";
import { readManifest, toSection, writeManifest } from "../../../src/site/outputs/manifest.ts";
import { planBuild } from "../../../src/site/outputs/plan-build.ts";
import { openSiteFolder } from "../../../src/site/render/site-folder.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

let out = "";
let made = 0;
beforeEach(() => {
  out = makeTempFolder();
  made = 0;
});

const write = (folder: string, path: string, content: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

/** A bundle of these files; its note is the number of times that one was made. */
const bundleOf = (
  files: Readonly<Record<string, string>>,
  key: string | undefined,
): Bundle<number> => ({
  name: "words",
  keyFor: () => key,
  make: async (folder) => {
    for (const [path, content] of Object.entries(files)) write(folder, path, content);
    made++;
    return made;
  },
  readNote: (note) => (typeof note === "number" ? note : undefined),
});

/** Brings a site that consists of a bundle up to date; returns what was written and removed. */
async function build(bundle: Bundle<number>) {
  const manifest = readManifest(out);
  const folder = openSiteFolder(out);
  const staging = join(out, ".staging");
  const { group, note } = await makeBundle(bundle, manifest, folder, staging);
  const { render, remove, sections } = planBuild([group], manifest, folder);
  for (const { path, content } of render) {
    if (content.kind !== "made") throw new Error(`${path} is a ${content.kind}`);
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(content.file, join(out, path));
  }
  writeManifest(out, sections);
  return { written: Array.from(render, ({ path }) => path), remove, note };
}

const FILES = { "b/two.bin": "2", "one.txt": "1" };

test("its files are recorded once they are made, and it is not made again", async () => {
  expect(await build(bundleOf(FILES, "k"))).toEqual({
    ...{ written: ["b/two.bin", "one.txt"], remove: [], note: 1 },
  });
  expect(sectionOf(readManifest(out), "words")?.count).toBe(2);
  expect(sectionOf(readManifest(out), "word")).toBeUndefined();
  expect(await build(bundleOf(FILES, "k"))).toEqual({ written: [], remove: [], note: 1 });
  expect(made).toBe(1);
});

test("another key makes it anew: what differs is written, what is gone removed", async () => {
  await build(bundleOf(FILES, "k"));
  expect(await build(bundleOf({ "b/two.bin": "3", "c.txt": "4" }, "l"))).toEqual({
    ...{ written: ["b/two.bin", "c.txt"], remove: ["one.txt"], note: 2 },
  });
  expect(await build(bundleOf({ "b/two.bin": "3", "c.txt": "5" }, "m"))).toEqual({
    ...{ written: ["c.txt"], remove: [], note: 3 },
  });
});

test("without files it is known, too", async () => {
  await build(bundleOf({}, "k"));
  await build(bundleOf({}, "k"));
  expect(made).toBe(1);
});

test("a key that cannot be told makes it each time", async () => {
  await build(bundleOf(FILES, undefined));
  expect(await build(bundleOf(FILES, undefined))).toEqual({ written: [], remove: [], note: 2 });
});

test.each([
  ["a file of it is missing", () => renameSync(join(out, "b/two.bin"), join(out, "b/2"))],
  ["a build was interrupted", () => writeFileSync(join(out, ".annals-pending"), "one.txt\n")],
  [
    "its note cannot be read",
    () => writeManifest(out, [toSection('words k {"a":1}', [{ path: "one.txt", hash: "-" }])]),
  ],
])("it is made anew where %s", async (_name, spoil) => {
  await build(bundleOf(FILES, "k"));
  spoil();
  expect((await build(bundleOf(FILES, "k"))).written).not.toEqual([]);
  expect(made).toBe(2);
  expect((await build(bundleOf(FILES, "k"))).written).toEqual([]);
  expect(made).toBe(2);
});
