import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChannelSettings } from "../../src/core/channel.ts";
import type { PostOutline } from "../../src/core/post.ts";
import { type ImportReport, importDumps } from "../../src/import/import-dumps.ts";

/** A dump, or a file of an export, by its name below dumps/. */
export interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What an import left: its posts, and the files of the posts folder. */
export interface ImportedArchive {
  readonly report: ImportReport;
  readonly posts: readonly PostOutline[];
  /** Contents by path, those that name the state of the importer left out. */
  readonly files: ReadonlyMap<string, string>;
}

/** Settings of the archive that decide how dumps are read. */
export interface ArchiveZones {
  readonly timeZone: string;
  readonly channels?: readonly ChannelSettings[];
}

/** Import files step by step into a temporary archive, as the command would. */
export async function importArchive(
  steps: readonly (readonly NamedFile[])[],
  { timeZone, channels = [] }: ArchiveZones,
): Promise<ImportedArchive> {
  const root = mkdtempSync(join(tmpdir(), "annals-score-"));
  try {
    mkdirSync(join(root, "posts"));
    const places = steps.map((files) => files.map((file) => writeDump(join(root, "dumps"), file)));
    let done: Awaited<ReturnType<typeof importDumps>> | undefined;
    for (const at of steps.keys()) {
      done = await importDumps({
        files: places.slice(0, at + 1).flat(),
        folder: join(root, "posts"),
        settings: { timeZone, channels, countries: [], allowPrivate: false },
        cache: { folder: join(root, "cache"), version: "score" },
        reading: "score",
        onProgress: () => undefined,
      });
    }
    if (done === undefined) throw new RangeError("an import without steps");
    const { report, store } = done;
    return { report, posts: store.outlines, files: readPostFiles(join(root, "posts")) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeDump(folder: string, { name, content }: NamedFile) {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return { name, path };
}

/** A clone that has read the same dumps in another order has another state, and the same posts. */
const STATE = new Set(["settled.txt"]);

const readPostFiles = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !STATE.has(entry.name))
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
