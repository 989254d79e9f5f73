import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const PROJECT = resolve(import.meta.dirname, "..");
const ROOTS = ["scripts", "src", "templates", "bench"];
const SOURCE = /\.(tsx?|css|svg|gohtml|json)$/;

/** All files below the folders of sources, by path below the project's folder. */
const filesOnDisk = (): string[] =>
  ROOTS.flatMap((root) =>
    readdirSync(join(PROJECT, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => path.slice(PROJECT.length + 1).replaceAll("\\", "/")),
  );

/** The files that the map names, each below the folder in whose list it stands. */
function filesInMap(): string[] {
  const readme = readFileSync(join(PROJECT, "README.md"), "utf8");
  const map = /^## The map of the code$(.*?)^<\/details>$/ms.exec(readme)?.[1] ?? "";
  const files: string[] = [];
  let folder = "";
  for (const line of map.split(/\r?\n/)) {
    folder = /^- \*\*(.+)\/\*\*/.exec(line)?.[1] ?? folder;
    const name = /^ {2}- `([^`]+)`: ./.exec(line)?.[1];
    if (name !== undefined) files.push(`${folder}/${name}`);
  }
  return files;
}

test("the map names every source file once, in its folder's list", () => {
  const sources = filesOnDisk().filter((path) => SOURCE.test(path));
  const named = filesInMap().filter((path) => SOURCE.test(path));
  expect(named.toSorted()).toEqual(sources.toSorted());
});

test("every file that the map names exists", () => {
  const files = new Set(filesOnDisk());
  expect(filesInMap().filter((path) => !files.has(path))).toEqual([]);
});
