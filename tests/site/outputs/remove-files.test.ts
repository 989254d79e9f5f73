import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { removeFiles } from "../../../src/site/outputs/remove-files.ts";
import { listFolders, listTree } from "../../support/file-tree.ts";
import { makeTempFolder } from "../../support/temp-folder.ts";

const FILES = ["index.html", "search/a/w0.js", "search/a/w1.js", "search/b/w0.js", "x/y/z/1.html"];

const cases: readonly (readonly [
  name: string,
  removed: readonly string[],
  folders: readonly string[],
])[] = [
  [
    "a folder with other files",
    ["search/a/w0.js"],
    ["search", "search/a", "search/b", "x", "x/y", "x/y/z"],
  ],
  ["the last file of a folder", ["search/b/w0.js"], ["search", "search/a", "x", "x/y", "x/y/z"]],
  [
    "all below a folder",
    ["search/b/w0.js", "search/a/w1.js", "search/a/w0.js"],
    ["x", "x/y", "x/y/z"],
  ],
  ["a chain of folders", ["x/y/z/1.html"], ["search", "search/a", "search/b"]],
  [
    "files that are gone already",
    ["gone/0.html", "search/c/w0.js"],
    ["search", "search/a", "search/b", "x", "x/y", "x/y/z"],
  ],
];

test.each(cases)("what is left of %s", (_name, removed, folders) => {
  const out = makeTempFolder();
  for (const path of FILES) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), "");
  }
  removeFiles(out, removed);
  expect(listFolders(out)).toEqual(folders);
  expect(listTree(out)).toEqual(FILES.filter((path) => !removed.includes(path)));
});

test("a link in the place of a folder stays, and so does the site's own folder", () => {
  const [out, other] = [makeTempFolder(), makeTempFolder()];
  writeFileSync(join(other, "1.html"), "");
  symlinkSync(other, join(out, "posts"));
  removeFiles(out, ["posts/1.html", "index.html"]);
  expect(listTree(out)).toEqual(["posts"]);
});
