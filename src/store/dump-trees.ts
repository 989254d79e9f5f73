import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { oddFileError, oddKindAt } from "../platform/files/odd-file.ts";
import { readStart } from "../platform/files/read-pieces.ts";
import { diskError } from "../platform/files/write-file.ts";
import { readZippedStart } from "../platform/files/zip-content.ts";
import type { ZipDirectory, ZipPlace } from "../platform/files/zip-directory.ts";
import type { DumpPlace } from "./dump-files.ts";

/** A folder with what is in it, on disk or in a zip archive, without what systems put there. */
export interface DumpFolder {
  /** Its path below the folder of dumps. */
  readonly name: string;
  readonly files: readonly FileInFolder[];
  /** Opened when they are looked at. */
  readonly folders: readonly { readonly name: string; readonly open: () => DumpFolder }[];
}

export interface FileInFolder {
  readonly place: DumpPlace;
  /** At most so many of its first bytes. Throws an ArchiveError where it cannot be read. */
  readonly readStart: (length: number) => Uint8Array;
}

/** A folder on disk. A link to a file is followed; one to a folder is told of when it is read. */
export function openFolder(name: string, path: string): DumpFolder {
  const entries = readFolder(path)
    .filter((entry) => !isIgnored(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const at = (entry: Dirent) => ({
    name: name === "" ? entry.name : `${name}/${entry.name}`,
    path: join(path, entry.name),
  });
  return {
    name,
    files: entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => fileAt(at(entry), !entry.isFile())),
    folders: entries
      .filter((entry) => entry.isDirectory())
      .map(at)
      .map((below) => ({ name: below.name, open: () => openFolder(below.name, below.path) })),
  };
}

/** A file on disk; what may be a link or a pipe is looked at before it is read. */
export const fileAt = (place: DumpPlace, mayBeOdd = true): FileInFolder => ({
  place,
  readStart: (length) => {
    const found = mayBeOdd ? oddKindAt(place.path) : undefined;
    if (found === undefined) return readStart(place.path, length);
    throw oddFileError(place.path, found === "a folder" ? "a link to a folder" : found);
  },
});

function readFolder(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw diskError(path, error);
  }
}

/** The files of a zip archive as a folder. */
export function openZipFolder(zip: ZipPlace, directory: ZipDirectory): DumpFolder {
  const root: ZipFolder = { files: [], folders: new Map() };
  for (const [path, entry] of directory) {
    const parts = path.split("/");
    if (parts.some(isIgnored)) continue;
    let folder = root;
    for (const part of parts.slice(0, -1)) folder = folderIn(folder, part);
    folder.files.push({
      place: { name: `${zip.name}/${path}`, path: zip.path, entry: path },
      readStart: (length) => readZippedStart({ zip, path, entry }, length),
    });
  }
  return openPart(zip.name, root);
}

interface ZipFolder {
  readonly files: FileInFolder[];
  readonly folders: Map<string, ZipFolder>;
}

function folderIn({ folders }: ZipFolder, name: string): ZipFolder {
  const known = folders.get(name) ?? { files: [], folders: new Map() };
  folders.set(name, known);
  return known;
}

const openPart = (name: string, { files, folders }: ZipFolder): DumpFolder => ({
  name,
  files: files.sort((a, b) => (a.place.name < b.place.name ? -1 : 1)),
  folders: [...folders].map(([part, folder]) => ({
    name: `${name}/${part}`,
    open: () => openPart(`${name}/${part}`, folder),
  })),
});

/** Hidden files, and what systems leave in folders and archives. */
export const isIgnored = (name: string): boolean =>
  name.startsWith(".") || IGNORED.has(name.toLowerCase());

const IGNORED: ReadonlySet<string> = new Set(["__macosx", "thumbs.db", "desktop.ini"]);
