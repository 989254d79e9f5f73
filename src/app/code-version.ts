import { hash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readBytes } from "../platform/files/read-source.ts";
import { diskError } from "../platform/files/write-file.ts";

/** Hashes of the code: what was made by the same code need not be made again. */
export interface CodeVersions {
  /** All that a build runs. */
  readonly all: string;
  /** What post files and all that is remembered of them depend on. */
  readonly posts: string;
  /** What pages depend on. */
  readonly pages: string;
}

/** What posts and pages are both made with. */
const SHARED = ["src/core", "src/platform", "src/format", "src/store"];

/** Folders and files below the project's. */
export const CODE: Readonly<Record<keyof CodeVersions, readonly string[]>> = {
  all: ["src", "templates"],
  posts: [...SHARED, "src/sources", "src/annotate", "src/dedupe", "src/import"],
  pages: [
    ...["templates", ...SHARED, "src/site"],
    ...["src/annotate/hashtags.ts", "src/annotate/urls.ts"],
    ...["src/annotate/title.ts", "src/annotate/shorten.ts", "src/annotate/emoji.ts"],
    ...["src/annotate/dates/days.ts", "src/annotate/dates/edtf.ts"],
    ...["src/annotate/dates/periods.ts", "src/dedupe/identity.ts"],
  ],
};

/**
 * The versions of a project's code as it stands on disk. The lock file and the runtime's data of
 * languages and time zones count, since they shape results too.
 */
export function readCodeVersions(root: string): CodeVersions {
  const files = ["package-lock.json", ...CODE.all.flatMap((path) => listFiles(root, path))].sort();
  const sums = files.map((file) => [file, hash("sha1", readBytes(join(root, file)))] as const);
  const versionOf = (paths: readonly string[]): string => {
    const counted = sums.filter(([file]) => !file.includes("/") || isAmong(paths, file));
    return hash("sha1", JSON.stringify([RUNTIME, counted]), "base64url").slice(0, 16);
  };
  return { all: versionOf(CODE.all), posts: versionOf(CODE.posts), pages: versionOf(CODE.pages) };
}

/** Whether a file is one of these, or lies in one of these folders. */
export const isAmong = (paths: readonly string[], file: string): boolean =>
  paths.some((path) => file === path || file.startsWith(`${path}/`));

const { icu, unicode, cldr, tz } = process.versions;
const RUNTIME = [icu, unicode, cldr, tz];

function listFiles(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, path);
      // What begins with a point is an editor's or the system's.
      return entry.name.startsWith(".") ? [] : [path];
    });
  } catch (error) {
    throw diskError(join(root, folder), error);
  }
}
