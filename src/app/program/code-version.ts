import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isBundled } from "../../platform/processes/module-beside.ts";
import { listSources, SOURCES_FILE } from "./sources.mjs";

/** Hashes of the code: results of the same code need not be made again. */
export interface CodeVersions {
  /** All that a build runs. */
  readonly all: string;
  /** What post files and their caches depend on. */
  readonly posts: string;
  /** What pages depend on. */
  readonly pages: string;
  /** What the search index depends on; packages apart. */
  readonly search: string;
  /** What is known and made of the files of media; packages apart. */
  readonly media: string;
}

/** The code that both posts and pages depend on. */
const SHARED = [
  ...["src/core", "src/format", "src/store"],
  ...["src/platform/collections", "src/platform/files", "src/platform/rows", "src/platform/text"],
];

/** Folders and files of the program; code that only schedules work is in none. */
export const CODE: Readonly<Record<keyof CodeVersions, readonly string[]>> = {
  all: [
    ...SHARED,
    "src/sources",
    "src/annotate",
    "src/dedupe",
    "src/media",
    "src/import",
    "src/search",
    "src/site",
    "templates",
  ],
  posts: [...SHARED, "src/sources", "src/annotate", "src/dedupe", "src/import"],
  pages: [
    ...["templates", ...SHARED, "src/search", "src/site"],
    ...["src/annotate/hashtags.ts", "src/annotate/title.ts", "src/annotate/shorten.ts"],
    ...["src/annotate/emoji.ts", "src/annotate/lead-in.ts", "src/annotate/mask-spoilers.ts"],
    ...["expressions", "date-forms", "digits", "names"].map(
      (part) => `src/annotate/dates/${part}.ts`,
    ),
    "src/dedupe/identity.ts",
  ],
  search: [
    ...["src/core", "src/format", "src/platform/text", "src/store", "src/search"],
    ...["src/site/outputs/search", "src/site/views/names.ts", "src/site/views/media-words.ts"],
    ...["src/annotate/hashtags.ts", "src/annotate/title.ts", "src/annotate/shorten.ts"],
    ...["src/annotate/emoji.ts", "src/annotate/lead-in.ts", "src/annotate/mask-spoilers.ts"],
    ...["expressions", "date-forms", "digits", "names"].map(
      (part) => `src/annotate/dates/${part}.ts`,
    ),
  ],
  media: ["kinds", "pictures", "strip", "catalogue"].map((part) => `src/media/${part}`),
};

/**
 * The versions of the running code: of a compiled program those of its sources, else of the sources
 * on disk.
 */
export const readCodeVersions = (root: string): CodeVersions =>
  versionsOf(
    isBundled(import.meta.url)
      ? JSON.parse(readFileSync(join(import.meta.dirname, SOURCES_FILE), "utf8"))
      : listSources(root),
  );

/** The versions of a checkout's sources on disk. */
export const versionsOnDisk = (root: string): CodeVersions => versionsOf(listSources(root));

function versionsOf(sources: ReturnType<typeof listSources>): CodeVersions {
  const versionOf = (paths: readonly string[]): string => {
    const counted = sources.filter(([file]) => isAmong(paths, file));
    return hash("sha1", JSON.stringify(counted), "base64url").slice(0, 16);
  };
  // Packages shape results too; to decode every picture anew takes longer than all else together, so
  // there the versions of the libraries that decode are asked.
  const withPackages = (paths: readonly string[]): string => versionOf([...paths, LOCK_FILE]);
  return {
    all: withPackages(CODE.all),
    posts: withPackages(CODE.posts),
    pages: withPackages(CODE.pages),
    search: versionOf(CODE.search),
    media: versionOf(CODE.media),
  };
}

const LOCK_FILE = "package-lock.json";

/** Whether a file is one of these, or lies in one of these folders. */
export const isAmong = (paths: readonly string[], file: string): boolean =>
  paths.some((path) => file === path || file.startsWith(`${path}/`));

const { icu, unicode, cldr, tz } = process.versions;

/**
 * The versions of the runtime's data of languages and time zones. Caches, which stay on one
 * machine, are valid for one of them; files that other machines share must not depend on it.
 */
export const RUNTIME = [icu, unicode, cldr, tz].join(" ");
