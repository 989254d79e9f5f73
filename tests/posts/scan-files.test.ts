import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { isSettled, scanFiles, scanPosts } from "../../src/posts/scan-files.ts";
import { makeTempFolder } from "../temp-folder.ts";

const FILES = ["2024-b/x.md", "2024.md", "2024/x.md", "2024/x.txt", "2024/y/z.md", "2025/a.md"];

function makeFiles(): string {
  const folder = makeTempFolder();
  for (const file of FILES.toReversed()) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), file);
    utimesSync(join(folder, file), 1000, 1000);
  }
  return folder;
}

test("files are listed in the order of their paths, folders among them", () => {
  const folder = makeFiles();
  expect(scanFiles(folder, "").map(({ path }) => path)).toEqual(FILES.toSorted());
  expect(scanPosts(folder).files.map(({ path }) => path)).toEqual([
    "2024-b/x.md",
    "2024/x.md",
    "2024/y/z.md",
    "2025/a.md",
  ]);
  expect(scanFiles(folder, ".txt")).toEqual([{ path: "2024/x.txt", size: 10, time: 1_000_000 }]);
  expect(scanFiles(join(folder, "none"), "")).toEqual([]);
});

test.each([
  ["long ago", 1_000_000.5, 1_000_100, true],
  ["within a tick", 1_000_090.5, 1_000_100, false],
  ["in a whole second, which tells of a coarse clock", 1_000_000, 1_001_999, false],
  ["in a whole second before the last two", 1_000_000, 1_002_001, true],
  ["after it was looked at", 1_000_200.5, 1_000_100, false],
])("a file changed %s", (_name, time, lookedAt, expected) => {
  expect(isSettled({ size: 1, time }, lookedAt)).toBe(expected);
});
