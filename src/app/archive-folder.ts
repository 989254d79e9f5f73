import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import type { StoreCache } from "../store/store-cache.ts";
import { chooseFolders, type Folders } from "./choose-folders.ts";
import { type ArchiveConfig, loadConfig } from "./config.ts";
import { type CodeVersions, RUNTIME, readCodeVersions } from "./program/code-version.ts";

/** The program that runs, apart from the archive that it works on; absolute paths. */
export interface Program {
  /** Its own folder: a package, or a checkout. */
  readonly root: string;
  /** The folder of templates, compiled or not, with their assets. */
  readonly templates: string;
}

/** An archive's folder, its settings, and the program that works on it. */
export interface ArchiveFolder {
  readonly program: Program;
  /**
   * What this process runs, as it stood on disk before any of it was loaded: what is made now must not
   * pass for the work of code that is saved meanwhile.
   */
  readonly code: CodeVersions;
  /** Absolute. */
  readonly root: string;
  readonly config: ArchiveConfig;
  readonly folders: Folders;
}

/** What a command line says of an archive; folders are relative to where it was called. */
interface ChosenArchive extends Partial<Folders> {
  readonly archive?: string;
}

/**
 * Open the archive that a command line names, else the current folder. Throws an ArchiveError where it
 * is none, where its settings are wrong, and where its folders lie in each other.
 */
export async function openArchive(
  program: Program,
  chosen: ChosenArchive = {},
): Promise<ArchiveFolder> {
  const code = readCodeVersions(program.root);
  const root = resolve(chosen.archive ?? ".");
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    const advice = "name the folder of an archive, or make one: annals new DIR";
    throw new ArchiveError({ file: root }, "the folder of an archive", "no such folder", advice);
  }
  const config = await loadConfig(root);
  return {
    program,
    code,
    root,
    config,
    folders: chooseFolders(root, config, chosen, program.root),
  };
}

/** Where what is known of an archive's posts is remembered between commands. */
export const cacheOf = (archive: ArchiveFolder): StoreCache => ({
  folder: join(archive.root, ".annals", hash("sha1", archive.folders.posts, "hex").slice(0, 12)),
  version: `${readingOf(archive)} ${RUNTIME}`,
});

/** Stands for the way in which dumps are read. */
export const readingOf = ({ config, code }: ArchiveFolder): string =>
  `${code.posts} ${config.timeZone} ${JSON.stringify(config.countries)}`;

/** The lock on a posts folder and what is remembered of it. */
export const lockOf = ({ folder }: StoreCache): string => join(folder, "lock");
