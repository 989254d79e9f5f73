import { join } from "node:path";
import type { ArchiveConfig } from "../src/config.ts";
import { eleventyCommand, MOST_POSTS, writeEleventySite } from "./eleventy.ts";
import { floorWords, writeFileList } from "./file-list.ts";
import { findHugo, hugoCommand, writeHugoSite } from "./hugo.ts";
import type { Comparison } from "./options.ts";
import type { Step } from "./steps.ts";
import { remove, type Workplace } from "./workplace.ts";

export const IMPORT_FLOOR = "floor of import";
export const BUILD_FLOOR = "floor of full build";
export const HUGO = "Hugo";
export const ELEVENTY = "plain Eleventy";

/** The names of what is not ours. */
export const RIVALS: ReadonlySet<string> = new Set([IMPORT_FLOOR, BUILD_FLOOR, HUGO, ELEVENTY]);

/** Something to compare ours with: a step, or why there is none. */
export interface Rival {
  readonly name: string;
  readonly isFor: Comparison;
  /** Make ready, once; the step measures, and `outputs` are removed afterwards. */
  readonly start: () => Step | { readonly failure: string };
  readonly outputs: readonly string[];
}

/** Write the same Markdown files and nothing else. */
export const importFloor = (place: Workplace): Rival =>
  floor(IMPORT_FLOOR, place, (list) => writeFileList(list, place.posts));

/** What is compared with a full build: same posts, and the same files where the rival makes them. */
export const buildRivals = (
  place: Workplace,
  posts: number,
  config: ArchiveConfig,
): readonly Rival[] => [
  hugo(place, config),
  eleventy(place, posts),
  floor(BUILD_FLOOR, place, (list) => writeFileList(list, place.site, place.posts)),
];

function floor(name: string, place: Workplace, writeList: (list: string) => void): Rival {
  const list = join(place.folder, "floor-files");
  const out = join(place.folder, "floor");
  const folder = join(import.meta.dirname, "..");
  return {
    name,
    isFor: "floor",
    outputs: [list, out],
    start() {
      writeList(list);
      const command = { words: floorWords(list, out), folder, log: logOf(place) };
      return { name, command, outputs: [out], prepare: () => remove(out) };
    },
  };
}

function hugo(place: Workplace, config: ArchiveConfig): Rival {
  const folder = join(place.folder, "hugo");
  const made = ["public", "resources"].map((name) => join(folder, name));
  return {
    name: HUGO,
    isFor: "hugo",
    outputs: [folder],
    start() {
      if (findHugo() === undefined) return { failure: "not installed (apt-get install hugo)" };
      const assets = join(place.project, "templates/assets");
      writeHugoSite({ folder, posts: place.posts, assets, config });
      const command = hugoCommand(folder, logOf(place));
      return { name: HUGO, command, outputs: made, prepare: () => remove(...made) };
    },
  };
}

function eleventy(place: Workplace, posts: number): Rival {
  const folder = join(place.folder, "eleventy");
  const out = join(folder, "site");
  return {
    name: ELEVENTY,
    isFor: "eleventy",
    outputs: [folder],
    start() {
      if (posts > MOST_POSTS) return { failure: `not tried with more than ${MOST_POSTS} posts` };
      writeEleventySite(folder, place.posts);
      const command = eleventyCommand(folder, logOf(place));
      return { name: ELEVENTY, command, outputs: [out], prepare: () => remove(out) };
    },
  };
}

const logOf = ({ folder }: Workplace): string => join(folder, "log");
