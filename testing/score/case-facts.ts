import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ArchiveZones, type ImportedArchive, importArchive } from "./import-archive.ts";

/** What must be true of a case, and whether it is. */
export type Fact = readonly [what: string, holds: boolean];

/** Imports the case in a folder, and says what is true of it. */
export type CaseCheck = (folder: string) => Promise<readonly Fact[]>;

/** The zone of archives where a case does not name one. */
export const MOSCOW: ArchiveZones = { timeZone: "Europe/Moscow" };

/** Import all dumps of a case; `below` names a folder in it. */
export async function importFolder(
  folder: string,
  zones: ArchiveZones,
  below = "",
): Promise<ImportedArchive> {
  const files = readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "expected.md")
    .map(({ name }) => ({ name, content: readFileSync(join(folder, below, name)) }));
  return importArchive([files], zones);
}

/** The times of posts, in order. */
export const timesOf = ({ posts }: ImportedArchive): readonly string[] =>
  posts.map(({ date = "" }) => date).sort((a, b) => Date.parse(a) - Date.parse(b));

/** A line of the front matter of each post. */
export const linesOf = ({ files }: ImportedArchive, field: string): readonly string[] =>
  [...files].flatMap(([path, source]) => {
    if (!path.endsWith(".md")) return [];
    const line = source.split("\n").find((each) => each.startsWith(`${field}: `));
    return [line?.slice(field.length + 2) ?? ""];
  });

/** The titles of posts, as their files spell them. */
export const titles = (archive: ImportedArchive): readonly string[] => linesOf(archive, "title");
