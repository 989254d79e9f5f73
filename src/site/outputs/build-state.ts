import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { chunk } from "../../platform/collections/chunk.ts";
import { joinLists, type List } from "../../platform/collections/list.ts";
import { readBlocks, writeBlocks } from "../../platform/files/block-file.ts";
import type { FileStamp } from "../../store/scan-files.ts";
import { folderTime } from "../render/site-folder.ts";

/** What a build read: the files as they were when it looked, and the code and settings. */
export interface BuildInputs {
  readonly version: string;
  readonly dumps: List<FileStamp>;
  readonly posts: List<FileStamp>;
  /** What a person's own pages are made from. */
  readonly own: List<FileStamp>;
}

/** What the last build left. */
interface BuildState {
  /** Hash of its inputs; empty where there was no such build. */
  readonly inputs: string;
  /** The site's folders (absolute) with the time of their last change, in milliseconds since 1970. */
  readonly folders: ReadonlyMap<string, number>;
  /** What Eleventy copied then; see OwnPages. */
  readonly copied: readonly string[];
}

const FILE = "last-build";
const HEADER = "annals build 2";

export function readBuildState(cache: string): BuildState {
  const [block, copied] = readBlocks(join(cache, FILE), HEADER) ?? [];
  const [inputs = "", ...lines] = block === undefined ? [] : block.toString().split("\n");
  const folders = lines.map((line): [string, number] => {
    const space = line.indexOf(" ");
    return [line.slice(space + 1), Number(line.slice(0, space))];
  });
  return {
    inputs,
    folders: new Map(folders),
    copied: copied === undefined ? [] : JSON.parse(copied.toString()),
  };
}

/** Whether nobody has added, removed or replaced a file in a folder of the site since that build. */
export const isIntact = (
  { folders }: BuildState,
  folder: string,
  time = folderTime(folder),
): boolean => folders.get(folder) === time;

/** Whether inputs and outputs are as the last build left them, so that there is nothing to do. */
export const isUpToDate = (state: BuildState, inputs: BuildInputs): boolean =>
  state.inputs === hashInputs(inputs) &&
  [...state.folders.keys()].every((folder) => isIntact(state, folder));

/**
 * Remember what a finished build read, and the folders of the site (absolute), each with its time
 * before all its files were seen to be there.
 */
export function rememberBuild(
  cache: string,
  inputs: BuildInputs,
  { folders, copied }: Pick<BuildState, "folders" | "copied">,
): void {
  const lines = [...folders].map(([folder, time]) => `${time} ${folder}`);
  const block = Buffer.from([hashInputs(inputs), ...lines].join("\n"));
  writeBlocks(join(cache, FILE), HEADER, [block, Buffer.from(JSON.stringify(copied))]);
}

/** Forget the last build, before anything is changed. */
export const forgetBuild = (cache: string): void => rmSync(join(cache, FILE), { force: true });

function hashInputs({ version, dumps, posts, own }: BuildInputs): string {
  const sum = createHash("sha1").update(version);
  for (const some of chunk(joinLists([dumps, posts, own]), STAMPS_AT_ONCE)) {
    sum.update(some.map(({ path, size, time }) => `\n${path} ${size} ${time}`).join(""));
  }
  return sum.digest("hex");
}

const STAMPS_AT_ONCE = 1000;
