import { join } from "node:path";
import { ArchiveError } from "../../core/errors.ts";
import { memoize } from "../../platform/collections/memoize.ts";
import { stampOf } from "../../platform/files/file-stamp.ts";
import { linkOrCopy } from "../../platform/files/link-file.ts";
import { listNames } from "../../platform/files/list-files.ts";
import { readBytes } from "../../platform/files/read-source.ts";
import { writeFileAtomically } from "../../platform/files/write-file.ts";
import { describeFile, type KeptName } from "../catalogue/describe-file.ts";
import {
  folderFor,
  keptName,
  type MadeVariant,
  type MediaFolders,
  madePath,
  type SiteMedia,
} from "../media-folders.ts";
import { encodeBare } from "../pictures/encode-bare.ts";
import { stripMetadata } from "../strip/strip-metadata.ts";

/** Puts a file of media into a site, at an absolute path. */
export type PlaceMedia = (media: SiteMedia, to: string) => Promise<void>;

/**
 * Create a function that puts files of media into a site: as second names of the kept files and of what
 * was made from them, else as copies. What is missing of the latter is made again. `temporary` is a
 * name in the site that nobody else uses.
 */
export function createPlacer(folders: MediaFolders, temporary: string): PlaceMedia {
  const namesIn = memoize((shard: string) => listNames(join(folders.kept, shard)));
  const findKept = (sha256: string): KeptName => {
    const name = namesIn(folderFor(sha256)).find((each) => each.startsWith(`${sha256}.`));
    if (name === undefined) throw goneError(join(folders.kept, folderFor(sha256), sha256));
    return { sha256, extension: name.slice(sha256.length + 1) };
  };
  return async ({ sha256, variant }, to) => {
    const kept = findKept(sha256);
    if (variant === "original") {
      linkOrCopy(join(folders.kept, keptName(sha256, kept.extension)), to, temporary);
      return;
    }
    const made = madePath(folders, sha256, variant);
    if (stampOf(made) === undefined) await make(folders, kept, variant);
    linkOrCopy(made, to, temporary);
  };
}

async function make(folders: MediaFolders, kept: KeptName, variant: MadeVariant): Promise<void> {
  // All smaller copies are made at once.
  if (variant !== "stripped") await describeFile(folders, kept);
  else {
    const path = join(folders.kept, keptName(kept.sha256, kept.extension));
    const bare =
      stripMetadata(readBytes(path), kept.extension) ?? (await encodeBare(path, kept.extension));
    writeFileAtomically(madePath(folders, kept.sha256, variant), bare);
  }
}

const goneError = (file: string): ArchiveError =>
  new ArchiveError(
    { file },
    "a kept file that a post names",
    "that it was moved or deleted while the site was built",
    "run the command again",
  );
