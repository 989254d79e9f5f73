import type { KeptFiles } from "../../core/kept-file.ts";

/** What pages show of files of media besides what posts say of them, for hashes of these pages. */
export const mediaStates = (
  media: Pick<KeptFiles, "get" | "size">,
  files: readonly string[] = [],
): readonly string[] =>
  media.size === 0 ? [] : files.map((sha256) => JSON.stringify(media.get(sha256)) ?? "");
