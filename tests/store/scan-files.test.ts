import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { removeLeftovers, scanFiles, scanPosts, tidyPosts } from "../../src/store/scan-files.ts";
import { ENDED_PROCESS as DEAD } from "../support/ended-process.ts";
import { listTree } from "../support/file-tree.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const POSTS = ["2024-b/x.md", "2024/a.md", "2024/b/c.md", "undated/d.md"];

/** Temporary names of processes that have ended; this one writes nothing meanwhile. */
const LEFT = [`2024/a.md.${DEAD}.tmp`, `2024/e.md.${process.pid}.tmp`, `dumps.json.${DEAD}.tmp`];

const OTHERS = [
  `2024/a.md.${process.ppid}.tmp`,
  "2024/a.md.0.tmp",
  "2024/a.md.tmp",
  "2024.md",
  `${DEAD}.tmp.md`,
  "README.md",
  "settled.txt",
];

const ALL = [...POSTS, ...LEFT, ...OTHERS].sort();

const makeFolder = (): string => {
  const folder = makeTempFolder();
  for (const path of ALL.toReversed()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
    utimesSync(join(folder, path), 1000, 1000);
  }
  return folder;
};

test("files are listed in the order of their paths, folders among them", () => {
  const listed = ALL.map((path) => ({ path, size: path.length, time: 1_000_000 }));
  expect(scanFiles(makeFolder()).files).toEqual(listed);
  expect(scanFiles(join(makeTempFolder(), "none")).files).toEqual([]);
});

test("folders with nothing in them are told of", () => {
  const folder = makeFolder();
  for (const path of ["2024-b/y/z", "a", "c/.git"])
    mkdirSync(join(folder, path), { recursive: true });
  expect(scanFiles(folder).emptyFolders).toEqual(["2024-b/y/z/", "a/", "c/"]);
});

test("listing posts removes nothing", () => {
  const folder = makeFolder();
  expect(scanPosts(folder).files.map(({ path }) => path)).toEqual(POSTS);
  expect(listTree(folder)).toEqual(ALL);
});

test("tidying lists the same and removes what processes left that have ended", () => {
  const folder = makeFolder();
  const { files } = scanPosts(folder);
  expect(tidyPosts(folder).files).toEqual(files);
  expect(listTree(folder)).toEqual([...POSTS, ...OTHERS].sort());
});

test("leftovers of any folder can be removed; none where there is no folder", () => {
  const folder = makeFolder();
  removeLeftovers(folder);
  expect(listTree(folder)).toEqual([...POSTS, ...OTHERS].sort());
  expect(() => removeLeftovers(join(folder, "none"))).not.toThrow();
  expect(tidyPosts(join(folder, "none")).files).toEqual([]);
});
