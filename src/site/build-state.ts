import { hash } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileStamp } from "../posts/scan-files.ts";
import { readIfThere } from "../read-source.ts";
import { writeFileAtomically } from "../write-file.ts";

/** What a build read: the files as they were when it looked, and the code and settings. */
export interface BuildInputs {
  readonly version: string;
  readonly dumps: readonly FileStamp[];
  readonly posts: readonly FileStamp[];
}

const FILE = "last-build";

/**
 * Whether the last build read the very same and what it made still stands: then there is nothing to
 * do. A file missing from the site shows in the time of its folder.
 */
export function isUpToDate(cache: string, inputs: BuildInputs): boolean {
  const [saved, ...folders] = (readIfThere(join(cache, FILE)) ?? "").split("\n");
  return saved === hashState(inputs, folders);
}

/** Remember what a finished build read, and the folders of the site that it left. */
export function rememberBuild(
  cache: string,
  inputs: BuildInputs,
  folders: readonly string[],
): void {
  writeFileAtomically(join(cache, FILE), [hashState(inputs, folders), ...folders].join("\n"));
}

/** Forget the last build, before anything is changed. */
export const forgetBuild = (cache: string): void => rmSync(join(cache, FILE), { force: true });

const hashState = ({ version, dumps, posts }: BuildInputs, folders: readonly string[]): string => {
  const stamps = [...dumps, ...posts, ...folders.map(stampFolder)];
  const lines = stamps.map(({ path, size, time }) => `${path} ${size} ${time}`);
  return hash("sha1", [version, ...lines].join("\n"), "hex");
};

const stampFolder = (path: string): FileStamp => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return { path, size: 0, time: stats?.mtimeMs ?? 0 };
};
