import { spawn } from "node:child_process";
import { join } from "node:path";
import { bundleProgram } from "../../src/app/program/bundle.mjs";
import { awaitSettled, awaitTick } from "./await-tick.ts";
import { type Order, type Outcome, openCommandProcesses } from "./command-process.ts";
import { SHORT_RUN } from "./short-run.ts";

/** Run a command of a project as npm does, in a process of its own with no terminal attached. */
export const runAnnals = (project: string, words: readonly string[]): Promise<Outcome> =>
  runNode(project, [...SHORT_RUN, join(project, "bin/annals.cjs"), ...words]);

/**
 * The same, but in a process that may have run other commands: starting one takes several times as
 * long as most builds here.
 */
export async function runAnnalsWarm(order: Order): Promise<Outcome> {
  const program = await bundleProgram(order.project);
  awaitSettled();
  const outcome = await processes.run(program, order);
  awaitTick();
  return outcome;
}

const processes = openCommandProcesses();

/** The same as {@link runAnnals} of a script that is no part of the program. */
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
