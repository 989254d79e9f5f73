import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { listChannels, type ReadSettings } from "../import/read/read-settings.ts";
import type { StoreCache } from "../store/store-cache.ts";
import { chooseFolders, type Folders } from "./choose-folders.ts";
import { type ArchiveConfig, loadConfig } from "./config.ts";
import { type CodeVersions, RUNTIME, readCodeVersions } from "./program/code-version.ts";

/** The folders of the running program, which may lie apart from the archive; absolute paths. */
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
   * The versions of the code as it was on disk before any of it was loaded, so that results of this
   * process are not attributed to code that is saved meanwhile.
   */
  readonly code: CodeVersions;
  /** Absolute. */
  readonly root: string;
  readonly config: ArchiveConfig;
  readonly folders: Folders;
}

/** The archive that a command line names; folders are relative to the current one. */
interface ChosenArchive extends Partial<Folders> {
  readonly archive?: string;
}

/** What a command line adds to the settings. */
interface ChosenSettings {
  readonly allowPrivate?: boolean;
}

/**
 * Open the archive that a command line names, else the current folder. Throws an ArchiveError where
 * that is no archive, where its settings are wrong, and where its folders lie in each other.
 */
export async function openArchive(
  program: Program,
  chosen: ChosenArchive = {},
  { allowPrivate = false }: ChosenSettings = {},
): Promise<ArchiveFolder> {
  const code = readCodeVersions(program.root);
  const root = resolve(chosen.archive ?? ".");
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    const advice = "name the folder of an archive, or make one: annals new DIR";
    throw new ArchiveError({ file: root }, "the folder of an archive", "no such folder", advice);
  }
  const settings = await loadConfig(root);
  const config = allowPrivate ? { ...settings, allowPrivate } : settings;
  return {
    program,
    code,
    root,
    config,
    folders: chooseFolders(root, config, chosen, program.root),
  };
}

/** The caches of an archive's posts. */
export const cacheOf = (archive: ArchiveFolder): StoreCache => ({
  folder: join(archive.root, ".annals", hash("sha1", archive.folders.posts, "hex").slice(0, 12)),
  version: `${readingKey(archive)} ${RUNTIME}`,
});

/** What the settings of an archive say of how its dumps are read. */
export const readSettings = ({ config }: ArchiveFolder): ReadSettings => {
  const { timeZone, countries, channels, columns, allowPrivate } = config;
  return { timeZone, countries, channels: listChannels(channels), columns, allowPrivate };
};

/** A key for the code and the settings with which dumps are read. */
export const readingKey = (archive: ArchiveFolder): string =>
  `${archive.code.posts} ${JSON.stringify(readSettings(archive))}`;

/** The lock file of a posts folder and its caches. */
export const lockOf = ({ folder }: StoreCache): string => join(folder, "lock");
