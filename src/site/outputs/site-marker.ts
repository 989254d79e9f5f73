import { existsSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import { listNames } from "../../platform/files/list-files.ts";
import { writeFileAtomically } from "../../platform/files/write-file.ts";

/** Says whose a site's folder is: only in a folder with it does a build remove or replace files. */
const MARKER = ".annals-site";

/** What builds wrote that knew no marker yet. */
const OLDER_MARKER = ".annals-manifest";

const CONTENT = "A build of Annals made this folder and replaces and removes files in it.\n";

/**
 * Throws an ArchiveError where a folder for the site holds anything, and no build made it: files of
 * somebody else are never removed or replaced.
 */
export function refuseForeignFolder(out: string): void {
  const names = listNames(out);
  const [stranger] = names.filter((name) => name !== SYSTEMS_OWN);
  if (stranger === undefined || [MARKER, OLDER_MARKER].some((name) => names.includes(name))) return;
  throw new ArchiveError(
    { file: out },
    "an empty folder for the site, or one that a build made",
    JSON.stringify(stranger),
    "choose another folder with --out, or empty this one if nothing in it is needed",
  );
}

/** Make a folder the site's own, so that later builds know it for theirs. */
export function claimFolder(out: string): void {
  const marker = join(out, MARKER);
  if (!existsSync(marker)) writeFileAtomically(marker, CONTENT);
}

/** macOS leaves it in every folder that somebody has looked into. */
const SYSTEMS_OWN = ".DS_Store";
