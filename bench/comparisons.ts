import { join } from "node:path";
import type { ArchiveConfig } from "../src/app/config.ts";
import { eleventyCommand, MOST_POSTS, writeEleventySite } from "./eleventy.ts";
import { floorWords, writeFileList } from "./file-list.ts";
import { findHugo, hugoCommand, writeHugoSite } from "./hugo.ts";
import type { Comparison } from "./options.ts";
import { freshFolder, type Step } from "./steps.ts";
import type { Workplace } from "./workplace.ts";

/** The names of the floors and of Hugo in the table. */
export const IMPORT_FLOOR = "floor of import";
export const BUILD_FLOOR = "floor of full build";
export const HUGO = "Hugo";
const ELEVENTY = "plain Eleventy";

/** The names of all rivals. */
export const RIVALS: ReadonlySet<string> = new Set([IMPORT_FLOOR, BUILD_FLOOR, HUGO, ELEVENTY]);

/** Another program, or a floor, to compare with. */
export interface Rival {
  readonly name: string;
  readonly isFor: Comparison;
  /** Prepare its input; returns the step to measure, or why there is none. */
  readonly makeReady: () => Step | { readonly failure: string };
  /** The folder for its input and output. */
  readonly folder: string;
}

/** Write the same Markdown files and nothing else. */
export const importFloor = (place: Workplace): Rival =>
  floor(IMPORT_FLOOR, place, "floor-of-import", (list) => writeFileList(list, place.posts));

/** What is compared with a full build: same posts, and the same files where the rival makes them. */
export const buildRivals = (
  place: Workplace,
  posts: number,
  config: ArchiveConfig,
): readonly Rival[] => [
  hugo(place, config),
  eleventy(place, posts),
  floor(BUILD_FLOOR, place, "floor-of-build", (list) =>
    writeFileList(list, place.site, place.posts),
  ),
];

/** Where Hugo's last run leaves its site. */
export const hugoSite = ({ folder }: Workplace): string => join(folder, "hugo", SITE);

const SITE = "made-site";

function floor(
  name: string,
  place: Workplace,
  folderName: string,
  writeList: (list: string) => void,
): Rival {
  const folder = join(place.folder, folderName);
  return {
    name,
    isFor: "floor",
    folder,
    makeReady() {
      const list = `${folder}-files`;
      writeList(list);
      return {
        name,
        start(run) {
          const out = freshFolder(folder, run);
          const words = floorWords(list, out);
          const project = join(import.meta.dirname, "..");
          return { command: { words, folder: project, log: place.log }, outputs: [out] };
        },
      };
    },
  };
}

function hugo(place: Workplace, config: ArchiveConfig): Rival {
  const folder = join(place.folder, "hugo");
  return {
    name: HUGO,
    isFor: "hugo",
    folder,
    makeReady() {
      if (findHugo() === undefined) return { failure: "not installed (apt-get install hugo)" };
      const assets = join(place.project, "templates/assets");
      writeHugoSite({ folder, posts: place.posts, assets, config });
      return {
        name: HUGO,
        start(run) {
          const out = freshFolder(hugoSite(place), run);
          return { command: hugoCommand(folder, out, place.log), outputs: [out] };
        },
      };
    },
  };
}

function eleventy(place: Workplace, posts: number): Rival {
  const folder = join(place.folder, "eleventy");
  return {
    name: ELEVENTY,
    isFor: "eleventy",
    folder,
    makeReady() {
      if (posts > MOST_POSTS) return { failure: `not tried with more than ${MOST_POSTS} posts` };
      writeEleventySite(folder, place.posts);
      return {
        name: ELEVENTY,
        start(run) {
          const out = freshFolder(join(folder, SITE), run);
          return { command: eleventyCommand(folder, out, place.log), outputs: [out] };
        },
      };
    },
  };
}
