import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { copyProgram, ROOT } from "../support/program-parts.ts";
import { SHORT_RUN } from "../support/short-run.ts";
import { type CrashPoint, momentOf } from "./crash-points.ts";

/** A copy of the project in a temporary folder, whose code and settings a test may change. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "annals-"));
  copyProgram(project);
  cpSync(join(ROOT, "archive.config.ts"), join(project, "archive.config.ts"));
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  return project;
}

export interface BuildOutcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Run `npm run build` of a project copy in a process of its own. */
export const build = (project: string, words: readonly string[]): Promise<BuildOutcome> =>
  run(project, [], words);

const PRELOAD = pathToFileURL(join(import.meta.dirname, "crash-preload.mjs")).href;

/** The same, killed without warning at a crash point. */
export const killBuildAt = (project: string, point: CrashPoint): Promise<BuildOutcome> =>
  run(project, ["--import", PRELOAD], [], { ANNALS_CRASH: spellMoment(point) });

/** A crash point as the preloaded module reads it. */
function spellMoment(point: CrashPoint): string {
  const { call, ...moment } = momentOf(point);
  return JSON.stringify({ point, call: call.source, ...moment });
}

function run(
  project: string,
  preloads: readonly string[],
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BuildOutcome> {
  const command = [join(project, "bin/annals.cjs"), "build"];
  const child = spawn(process.execPath, [...SHORT_RUN, ...preloads, ...command, ...words], {
    cwd: project,
    env: { ...process.env, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      output += data.toString();
    });
  }
  return new Promise((done) => {
    child.once("close", (code, signal) => done({ code, signal, output }));
  });
}

export const removeProject = (project: string): void =>
  rmSync(project, { recursive: true, force: true });
