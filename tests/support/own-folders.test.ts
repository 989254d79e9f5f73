import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { differences, fingerprint } from "./own-folders.ts";
import { makeTempFolder } from "./temp-folder.ts";

const EARLIER = 1_000_000_000;

/** Folders that were last touched long ago, so that whatever is done to them shows. */
function makeArchive(): string {
  const root = makeTempFolder();
  mkdirSync(join(root, "posts/2024"), { recursive: true });
  mkdirSync(join(root, "dumps"));
  for (const file of ["posts/2024/a.md", "posts/settled.txt", "dumps/b.txt", "other.txt"]) {
    writeFileSync(join(root, file), "some text");
    utimesSync(join(root, file), EARLIER, EARLIER);
  }
  for (const folder of ["posts/2024", "posts", "dumps"]) {
    utimesSync(join(root, folder), EARLIER, EARLIER);
  }
  return root;
}

const FOLDERS = ["dumps", "posts", "_site"];

test.each([
  ["nothing", () => undefined, []],
  ["a file elsewhere", (root: string) => writeFileSync(join(root, "other.txt"), "x"), []],
  [
    "other bytes, of the same time and size",
    (root: string) => {
      writeFileSync(join(root, "dumps/b.txt"), "some next");
      utimesSync(join(root, "dumps/b.txt"), EARLIER, EARLIER);
    },
    ["dumps/b.txt"],
  ],
  [
    "the same bytes, written again",
    (root: string) => writeFileSync(join(root, "posts/2024/a.md"), "some text"),
    ["posts/2024/a.md"],
  ],
  [
    "a file removed",
    (root: string) => rmSync(join(root, "posts/settled.txt")),
    ["posts", "posts/settled.txt"],
  ],
  [
    "a file made and removed",
    (root: string) => {
      writeFileSync(join(root, "posts/2024/b.md"), "");
      rmSync(join(root, "posts/2024/b.md"));
    },
    ["posts/2024"],
  ],
  ["a folder made", (root: string) => mkdirSync(join(root, "_site")), ["_site"]],
])("a fingerprint of folders shows %s", (_name, change, expected) => {
  const root = makeArchive();
  const before = fingerprint(root, FOLDERS);
  change(root);
  expect(differences(before, fingerprint(root, FOLDERS))).toEqual(expected);
});
