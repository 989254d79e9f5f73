import { ArchiveError } from "../core/errors.ts";
import { endIfOrphaned } from "../platform/processes/orphaned.ts";
import { type DumpFile, type DumpPlace, openDump } from "../store/dump-files.ts";
import type { CataloguedFile } from "./catalogue/catalogued-file.ts";
import { describeFile, type KeptName } from "./catalogue/describe-file.ts";
import { type FileToKeep, GONE, type Keeping, keepFile } from "./keep/keep-file.ts";
import type { MediaFolders } from "./media-folders.ts";

/** Files beside one dump that are to be kept. */
export interface KeepTask {
  readonly dump: DumpPlace;
  /** The folder of kept files (absolute). */
  readonly folder: string;
  readonly files: readonly FileToKeep[];
}

/** Keep files, one at a time; what became of each, in their order. */
export async function keepFiles({ dump, folder, files }: KeepTask): Promise<readonly Keeping[]> {
  const opened = await openOrNot(dump);
  const keepings: Keeping[] = [];
  for (const file of files) {
    endIfOrphaned();
    keepings.push(opened === undefined ? { refused: GONE } : await keepFile(opened, file, folder));
  }
  return keepings;
}

/** Undefined for a zip archive that cannot be read: the import tells of it. */
async function openOrNot(place: DumpPlace): Promise<DumpFile | undefined> {
  try {
    return await openDump(place);
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
}

/** Kept files to be described. */
export interface DescribeTask {
  readonly folders: MediaFolders;
  readonly files: readonly KeptName[];
}

/** Describe kept files, one at a time in memory; in their order. */
export async function describeFiles({
  folders,
  files,
}: DescribeTask): Promise<readonly CataloguedFile[]> {
  const described: CataloguedFile[] = [];
  for (const file of files) {
    endIfOrphaned();
    described.push(await describeFile(folders, file));
  }
  return described;
}
