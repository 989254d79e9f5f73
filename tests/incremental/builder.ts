import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { bundleProgram } from "../../src/app/program/bundle.mjs";

/** The folders to build from and into, where they are not the project's own. */
export interface Order {
  readonly posts?: string;
  readonly out?: string;
}

interface Answer {
  readonly code: number;
  readonly output: string;
}

/** Builds a project copy again and again. */
export interface Builder {
  /**
   * What `npm run build` does, with other folders where they are named; returns whether there was
   * something to do. Throws where the build fails.
   */
  readonly build: (order?: Order) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Processes that are kept waiting, each with what it has loaded. */
const MOST_PROCESSES = 2;

/** Modules are loaded once: each state of the code has a process of its own. */
export function openBuilder(project: string): Builder {
  const processes = new Map<string, ChildProcess>();
  const processFor = async (program: string): Promise<ChildProcess> => {
    const child = processes.get(program) ?? start(project, program);
    processes.delete(program);
    processes.set(program, child);
    const [oldest = program] = processes.keys();
    if (processes.size > MOST_PROCESSES) {
      const outdated = processes.get(oldest);
      processes.delete(oldest);
      await end(outdated);
    }
    return child;
  };
  return {
    build: async (order = {}) => {
      const folders = Object.entries(order).flatMap(([name, folder]) => [`--${name}`, folder]);
      const child = await processFor(await bundleProgram(project));
      const { code, output } = await ask(child, ["build", ...folders]);
      if (code !== 0) throw new Error(`the build failed:\n${output}`);
      return !output.endsWith(": nothing changed\n");
    },
    close: async () => {
      for (const child of processes.values()) await end(child);
      processes.clear();
    },
  };
}

const SCRIPT = join(import.meta.dirname, "builder-process.mjs");

const start = (project: string, program: string): ChildProcess =>
  fork(SCRIPT, [program], { cwd: project, execArgv: [] });

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.disconnect();
  await ended;
}

function ask(child: ChildProcess, words: readonly string[]): Promise<Answer> {
  return new Promise((done, fail) => {
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      fail(new Error(`the builder's process ended by itself: ${code ?? signal}`));
    child.once("exit", onExit);
    child.once("message", (answer: Answer) => {
      child.off("exit", onExit);
      done(answer);
    });
    child.send(words);
  });
}
