import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PagePath } from "../../core/types.ts";
import { hashFile } from "../../platform/files/hash-file.ts";
import { listFiles } from "../../platform/files/list-files.ts";
import { parseJson } from "../../platform/text/parse-json.ts";
import type { Output, OutputGroup } from "../views/output.ts";
import { filesIn, type Manifest, type Section } from "./manifest.ts";
import { firstMissing, type StandingFiles } from "./plan-build.ts";

/** Outputs that are known only after they were made; a key known before says whether they must be. */
export interface Bundle<Note> {
  /** A word that tells it from other bundles. */
  readonly name: string;
  /**
   * Same key, same files. It may depend on what was noted when they were made; undefined where nothing
   * tells, and they are made each time.
   */
  readonly keyFor: (note: Note) => string | undefined;
  /** Make its files in an empty folder (absolute); returns what pages and later builds ask of it. */
  readonly make: (folder: string) => Promise<Note>;
  /** Checks a note that an earlier build left; undefined where it is none. */
  readonly readNote: (note: unknown) => Note | undefined;
}

/** A bundle's files, and what was noted when they were made. */
export interface MadeBundle<Note> {
  readonly group: OutputGroup;
  readonly note: Note;
}

/** The bundle as it stands in the site, else made anew in a folder of its own below `staging`. */
export async function makeBundle<Note>(
  bundle: Bundle<Note>,
  manifest: Manifest,
  site: StandingFiles,
  staging: string,
): Promise<MadeBundle<Note>> {
  const standing = findStanding(bundle, manifest, site);
  if (standing !== undefined) return standing;
  const folder = join(staging, bundle.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const note = await bundle.make(folder);
  const outputs = (listFiles(folder) ?? []).map((path) => {
    const file = join(folder, path);
    return toOutput(path, hashFile(file), file);
  });
  // Without a key no later build knows it again.
  const key = bundle.keyFor(note) ?? "-";
  return {
    note,
    group: { key: `${bundle.name} ${key} ${JSON.stringify(note)}`, outputs, isBundle: true },
  };
}

/** The section of a manifest that holds a bundle's files. */
export function sectionOf(manifest: Manifest, name: string): Section | undefined {
  return sectionEntry(manifest, name)?.[1];
}

/** The same with its group's key. */
export const sectionEntry = (
  { sections }: Manifest,
  name: string,
): readonly [string, Section] | undefined => {
  for (const entry of sections) if (entry[0].startsWith(`${name} `)) return entry;
  return undefined;
};

function findStanding<Note>(
  { name, keyFor, readNote }: Bundle<Note>,
  manifest: Manifest,
  site: StandingFiles,
): MadeBundle<Note> | undefined {
  // What a build that died has touched must be made again.
  if (manifest.pending.length > 0) return undefined;
  const [key = "", section] = sectionEntry(manifest, name) ?? [];
  if (section === undefined) return undefined;
  const [, recorded, ...rest] = key.split(" ");
  const note = readNote(parseJson(rest.join(" ")));
  if (note === undefined || keyFor(note) !== recorded) return undefined;
  const outputs = Array.from(filesIn(section), ({ path, hash }) => toOutput(path, hash));
  const group: OutputGroup = { key, outputs, isBundle: true };
  return firstMissing(section, group, site) === undefined ? { group, note } : undefined;
}

const toOutput = (path: string, hash: string, file = ""): Output => ({
  path: path as PagePath,
  hash,
  content: { kind: "made", file },
});
