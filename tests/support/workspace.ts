import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ImportReport, importDumps } from "../../src/import/import-dumps.ts";
import { SETTLED_FILE } from "../../src/store/settled.ts";
import { placeOf } from "./dump-place.ts";
import { PLAIN_SETTINGS } from "./read-settings.ts";
import { makeTempFolder } from "./temp-folder.ts";

/** A place to import into: dumps and posts in folders of their own. */
export interface Workspace {
  readonly posts: string;
  /** Write a dump; returns its path. Names may lead into folders. */
  readonly dump: (name: string, content: string | Uint8Array) => string;
  readonly import: (...files: readonly string[]) => Promise<ImportReport>;
  /** Import as after an update of the program: nothing is remembered, everything is read. */
  readonly importAfresh: (...files: readonly string[]) => Promise<ImportReport>;
  /** Import where the archive's configuration names another time zone than UTC. */
  readonly importIn: (timeZone: string, ...files: readonly string[]) => Promise<ImportReport>;
  /** Import with the same program where nothing is remembered, as in a fresh clone. */
  readonly importWithoutCache: (...files: readonly string[]) => Promise<ImportReport>;
  /** Write a post file by hand. */
  readonly write: (file: string, source: string) => void;
  /** Delete a post file. */
  readonly remove: (file: string) => void;
  /** Change a post file as a person would; throws where nothing changed. */
  readonly correct: (file: string, from: string | RegExp, to: string) => void;
}

export function makeWorkspace(): Workspace {
  const root = makeTempFolder();
  const posts = join(root, "posts");
  const writeIn = (folder: string, name: string, content: string | Uint8Array): string => {
    const path = join(root, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const importWith = async (
    version: string,
    files: readonly string[],
    { cacheName = "cache", timeZone = "UTC" } = {},
  ): Promise<ImportReport> => {
    const cache = { folder: join(root, cacheName), version };
    const { report } = await importDumps({
      files: files.map(placeOf),
      folder: posts,
      settings: { ...PLAIN_SETTINGS, timeZone },
      cache,
      reading: version,
      onProgress: () => {},
    });
    return report;
  };
  let afresh = 0;
  let emptyCaches = 0;
  return {
    posts,
    dump: (name, content) => writeIn("dumps", name, content),
    import: (...files) => importWith(`${afresh}`, files),
    importAfresh: (...files) => importWith(`${++afresh}`, files),
    importIn: (timeZone, ...files) => importWith(`${afresh} ${timeZone}`, files, { timeZone }),
    importWithoutCache: (...files) =>
      importWith(`${afresh}`, files, { cacheName: `cache-${++emptyCaches}` }),
    write: (file, source) => void writeIn("posts", file, source),
    remove: (file) => rmSync(join(posts, file)),
    correct: (file, from, to) => {
      const path = join(posts, file);
      const source = readFileSync(path, "utf8");
      const corrected = source.replace(from, to);
      if (corrected === source) throw new Error(`${from} is not in ${path}:\n${source}`);
      writeFileSync(path, corrected);
    },
  };
}

/** A post as most dumps hold it: the first line, the rest, and the rest once more. */
export const dumped = (text: string, forwardedFrom?: string): string => {
  const [first, ...rest] = text.split("\n");
  const header = forwardedFrom === undefined ? [] : [`Forwarded from ${forwardedFrom}`];
  return [...header, first, ...rest, ...rest].join("\n");
};

/** A tree of posts but for the file that names its state, which depends on the importer's code. */
export function withoutState<Value>(
  tree: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const { [SETTLED_FILE]: _state, ...rest } = tree;
  return rest;
}
