import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const CODE = [
  "src",
  "templates",
  "scripts",
  "bench",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** A copy of the project in a temporary folder, whose code and settings a test may change. */
export function copyProject(): string {
  const project = mkdtempSync(join(tmpdir(), "annals-"));
  for (const path of [...CODE, "archive.config.ts"]) {
    cpSync(join(ROOT, path), join(project, path), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  return project;
}

export interface BuildOutcome {
  readonly code: number | null;
  readonly output: string;
}

/** Run `npm run build` of a project copy; killed without warning after `killAfter` milliseconds. */
export function build(
  project: string,
  words: readonly string[],
  killAfter?: number,
): Promise<BuildOutcome> {
  const script = join(project, "scripts/build.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, ...words], { cwd: project });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      output += data.toString();
    });
  }
  const timer =
    killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((done) => {
    child.once("close", (code) => {
      clearTimeout(timer);
      done({ code, output });
    });
  });
}

export const removeProject = (project: string): void =>
  rmSync(project, { recursive: true, force: true });
