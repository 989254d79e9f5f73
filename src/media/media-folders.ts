import { join } from "node:path";

/** Where the files of an archive's media stand; absolute paths. */
export interface MediaFolders {
  /** The archive's own copies, named by their content: `ab/abcd….jpg`. */
  readonly kept: string;
  /** What is made from them, and can be made again. */
  readonly made: string;
}

/** The folder of a file: a folder with tens of thousands of files is slow to list. */
export const folderFor = (sha256: string): string => sha256.slice(0, 2);

/** Below the folder of kept files. */
export const keptName = (sha256: string, extension: string): string =>
  `${folderFor(sha256)}/${sha256}.${extension}`;

/** What is made from a file: smaller copies by their width, a small square, a copy without metadata. */
export type MadeVariant = number | "thumb" | "stripped";

/** Absolute. */
export const madePath = (
  { made }: Pick<MediaFolders, "made">,
  sha256: string,
  variant: MadeVariant,
): string => join(made, folderFor(sha256), `${sha256}-${variant}`);

/** A file of media as a site has it. */
export interface SiteMedia {
  readonly sha256: string;
  readonly variant: "original" | MadeVariant;
}
