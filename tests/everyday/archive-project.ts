import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Outcome } from "../support/command-process.ts";
import { copyProgram, ROOT } from "../support/program-parts.ts";
import { runAnnalsWarm } from "../support/run-script.ts";
import { SHORT_RUN } from "../support/short-run.ts";

const SETTINGS = {
  ...{ title: "Pier News", description: "", language: "en", timeZone: "UTC" },
  url: "https://pier.example/",
};

/** A copy of the program with an archive of its own, on which commands are run as a person would. */
export interface ArchiveProject {
  readonly root: string;
  readonly at: (path: string) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Run `annals` with words, in a process that may have run other commands. */
  readonly run: (...words: readonly string[]) => Promise<Outcome>;
  /** The same in a process of its own. */
  readonly runApart: (...words: readonly string[]) => Outcome;
  readonly remove: () => void;
}

/** `name` is that of the project's folder. */
export function makeProject(name = "project"): ArchiveProject {
  const parent = mkdtempSync(join(tmpdir(), "annals-"));
  const root = join(parent, name);
  const at = (path: string): string => join(root, path);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  copyProgram(root);
  symlinkSync(join(ROOT, "node_modules"), at("node_modules"));
  write("archive.config.ts", `export default ${JSON.stringify(SETTINGS)};\n`);
  write("dumps/pier.txt", PIER);
  return {
    root,
    at,
    write,
    run: (...words) => runAnnalsWarm({ project: root, words, longest: LONGEST_MS }),
    runApart: (...words) => outcomeOf(runNode(root, ["bin/annals.cjs", ...words])),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** Run Node with words in a folder as npm does; `preload` names modules to load first. */
export const runNode = (
  cwd: string,
  words: readonly string[],
  preload: readonly string[] = [],
): SpawnSyncReturns<string> =>
  spawnSync(
    process.execPath,
    [...SHORT_RUN, ...preload.flatMap((module) => ["--import", module]), ...words],
    { cwd, encoding: "utf8", timeout: LONGEST_MS, killSignal: "SIGKILL" },
  );

/** A command that reads a pipe nobody writes to never ends. */
const LONGEST_MS = 200_000;

export const outcomeOf = ({ status, stdout, stderr }: SpawnSyncReturns<string>): Outcome => ({
  ...{ code: status, stdout, stderr },
});

/** Two posts in the shape of most dumps: first line, the rest, and the rest once more. */
export const PIER = [
  ...["The pier reopens (Larnaca, 4 May 2021)", "Boats leave at nine.", "Boats leave at nine."],
  ...["The pier closes (Larnaca, 6 May 2021)", "No boats at all.", "No boats at all.", ""],
].join("\n");
