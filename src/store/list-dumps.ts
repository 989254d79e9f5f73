import { basename, isAbsolute, relative, resolve } from "node:path";
import type { ArchiveError } from "../core/errors.ts";
import { compare } from "../platform/collections/compare.ts";
import { statIfThere } from "../platform/files/odd-file.ts";
import type { Source } from "../sources/source.ts";
import type { DumpPlace } from "./dump-files.ts";
import { fileAt, openFolder } from "./dump-trees.ts";
import { refuseMissingFolder } from "./dumps-folder.ts";
import { type DumpSearch, searchFile, searchFolder, searchTop } from "./search-dumps.ts";

/** The dumps that were found, and an error for each file or folder that is none; both by name. */
export interface DumpListing {
  readonly dumps: readonly DumpPlace[];
  readonly refused: readonly ArchiveError[];
}

/**
 * The dumps in a folder: every file at its top, and what the folders and zip archives in it hold.
 * Hidden files are left out. A folder that directly holds a file which one of the readers recognises
 * is an export: its recognised files are dumps, and all others in it and below it belong to them.
 * Throws an ArchiveError where there is no folder.
 */
export async function listDumps(folder: string, sources: readonly Source[]): Promise<DumpListing> {
  refuseMissingFolder(folder);
  const search: DumpSearch = { sources, dumps: [], refused: [] };
  await searchTop(search, openFolder("", folder));
  return inOrder(search);
}

/**
 * The dumps that a person names: files, folders and zip archives. They are called by their paths
 * below the folder of dumps where they lie in it, else by their own names.
 */
export async function listNamedDumps(
  paths: readonly string[],
  folder: string,
  sources: readonly Source[],
): Promise<DumpListing> {
  const search: DumpSearch = { sources, dumps: [], refused: [] };
  for (const path of paths) {
    const name = nameBelow(folder, path);
    if (!statIfThere(path)?.isDirectory()) await searchFile(search, fileAt({ name, path }));
    else if (name === "") await searchTop(search, openFolder("", path));
    else await searchFolder(search, openFolder(name, path));
  }
  return inOrder(search);
}

/** By name, whatever order the disk or an archive has them in. */
const inOrder = ({ dumps, refused }: DumpSearch): DumpListing => ({
  dumps: dumps.toSorted((a, b) => compare(a.name, b.name)),
  refused: refused.toSorted(
    (a, b) => compare(a.at.file, b.at.file) || compare(a.message, b.message),
  ),
});

function nameBelow(folder: string, path: string): string {
  const below = relative(resolve(folder), resolve(path)).replaceAll("\\", "/");
  return below === ".." || below.startsWith("../") || isAbsolute(below)
    ? basename(resolve(path))
    : below;
}
