import { spawn } from "node:child_process";
import { join } from "node:path";

/** What a command left: its exit code and what it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run a command of a project as npm does, with no terminal attached. */
export const runAnnals = (project: string, words: readonly string[]): Promise<Outcome> =>
  runNode(project, [join(project, "bin/annals.cjs"), ...words]);

/** The same of a script that is no part of the program. */
export const runScript = (
  project: string,
  script: string,
  words: readonly string[],
): Promise<Outcome> => runNode(project, ["--import", "tsx", join(project, script), ...words]);

function runNode(project: string, words: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [...words], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const read = (stream: NodeJS.ReadableStream): Promise<string> =>
    new Promise((done, fail) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => done(Buffer.concat(chunks).toString()));
      stream.on("error", fail);
    });
  const exit = new Promise<number | null>((done) => child.once("close", done));
  return Promise.all([exit, read(child.stdout), read(child.stderr)]).then(
    ([code, stdout, stderr]) => ({ code, stdout, stderr }),
  );
}
