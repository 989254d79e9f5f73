import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Paths of all files below a folder, with forward slashes, sorted; none where it is missing. */
export const listTree = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

/** Paths of all folders below a folder, likewise. */
export const listFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

/** The files below a folder by path, as text. */
export const readTree = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(listTree(folder).map((path) => [path, readText(join(folder, path))]));

/** What tells whether a file was written again, even with the same bytes. */
export const stampTree = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listTree(folder).map((path) => {
      const { mtimeNs, ino } = statSync(join(folder, path), { bigint: true });
      return [path, `${mtimeNs} ${ino} ${readText(join(folder, path))}`];
    }),
  );

const readText = (path: string): string => readFileSync(path, "utf8");
