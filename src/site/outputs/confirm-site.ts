import { existsSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import { itemAt } from "../../platform/collections/list.ts";
import { folderOf, openSiteFolder, type SiteFolder } from "../render/site-folder.ts";
import type { OutputGroup } from "../views/output.ts";
import type { Section } from "./manifest.ts";
import { firstMissing } from "./plan-build.ts";
import { claimFolder } from "./site-marker.ts";

/**
 * The sections of a manifest, each only after all its files were seen to stand: somebody may have
 * moved the folder away while the site was built. Throws an ArchiveError where one is missing.
 */
export function* checkSections(
  sections: Iterable<Section>,
  groups: readonly OutputGroup[],
  folder: SiteFolder,
  out: string,
): Generator<Section> {
  let at = 0;
  for (const section of sections) {
    const missing = firstMissing(section, itemAt(groups, at), folder);
    if (missing !== undefined) throw vanished(out, missing);
    yield section;
    at++;
  }
}

/**
 * The time of the site's root, in milliseconds since 1970, before its files were seen to stand: the
 * manifest was written there after they were looked for first.
 */
export function seeRoot(out: string, groups: readonly OutputGroup[]): number {
  const folder = openSiteFolder(out);
  for (const { outputs, isBundle } of groups) {
    if (!isBundle && folderOf(itemAt(outputs, 0).path) !== "") continue;
    for (const { path } of outputs) {
      if (folderOf(path) === "" && !folder.has(path)) throw vanished(out, path);
    }
  }
  return folder.times().get(join(out, "")) ?? 0;
}

function vanished(out: string, path: string): ArchiveError {
  // What was written since stands in a new folder, and the next build must know it for its own.
  if (existsSync(out)) claimFolder(out);
  return new ArchiveError(
    { file: join(out, path) },
    "the file of the site that was written or found there",
    "none: files were moved or deleted while the site was built",
    "run the command again",
  );
}
