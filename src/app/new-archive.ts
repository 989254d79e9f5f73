import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { ArchiveError } from "../core/errors.ts";
import { diskError, isSystemError, writeFileAtomically } from "../platform/files/write-file.ts";
import type { Program } from "./archive-folder.ts";

/** The files of a new archive, by their names in the program. */
const FILES = {
  "archive.config.ts": "archive.config.ts",
  "README.md": "README.md",
  gitignore: ".gitignore",
  "publish.yml": ".github/workflows/publish.yml",
} as const;

/** Folders that get a placeholder file, since version control keeps no empty folders. */
const FOLDERS = ["dumps", "posts"];

const STARTER = join(import.meta.dirname, "starter");

/** The placeholder for the title in the files of a new archive. */
const TITLE = /TITLE/g;

/**
 * Make a new archive in a folder that is empty or missing; returns the paths of its files below it.
 * Throws an ArchiveError where the folder holds something already.
 */
export function newArchive(
  folder: string,
  { root }: Program,
  title = basename(resolve(folder)),
): readonly string[] {
  refuseFilled(folder);
  const files = new Map<string, string>();
  for (const [from, to] of Object.entries(FILES)) {
    const source = readFileSync(join(STARTER, from), "utf8");
    files.set(
      to,
      source.replace(TITLE, () => (to.endsWith(".ts") ? quoted(title) : title)),
    );
  }
  files.set("package.json", packageFile(root));
  for (const name of FOLDERS) files.set(`${name}/.gitkeep`, "");
  for (const [path, content] of files) writeFileAtomically(join(folder, path), content);
  return [...files.keys()].sort();
}

/** A text as it is written inside double quotes. */
const quoted = (title: string): string => JSON.stringify(title).slice(1, -1);

/** A package.json that depends on the program, so that it is updated like any other package. */
function packageFile(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const content = {
    private: true,
    type: "module",
    scripts: { build: "annals build", start: "annals serve", verify: "annals verify" },
    dependencies: { annals: `^${version}` },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function refuseFilled(folder: string): void {
  const [found] = namesIn(folder);
  if (found === undefined) return;
  const expected = "an empty folder for the new archive, or none yet";
  throw new ArchiveError(
    { file: folder },
    expected,
    JSON.stringify(found),
    "choose another folder",
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return [];
    throw diskError(folder, error);
  }
}
