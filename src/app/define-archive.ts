import type { ArchiveSettings } from "./config.ts";

export type { ArchiveSettings };

/** Gives archive.config.ts its types. */
export const defineArchive = (settings: ArchiveSettings): ArchiveSettings => settings;
