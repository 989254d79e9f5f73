import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { readCodeVersions } from "../../src/app/code-version.ts";
import type { Answer, Order } from "./builder-process.ts";

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
  const processFor = async (code: string): Promise<ChildProcess> => {
    const child = processes.get(code) ?? start(project);
    processes.delete(code);
    processes.set(code, child);
    const [oldest = code] = processes.keys();
    if (processes.size > MOST_PROCESSES) {
      const outdated = processes.get(oldest);
      processes.delete(oldest);
      await end(outdated);
    }
    return child;
  };
  return {
    build: async (order = {}) => {
      const code = readCodeVersions(project).all;
      const answer = await ask(await processFor(code), order);
      if ("failure" in answer) throw new Error(`the build failed:\n${answer.failure}`);
      if (answer.code !== code) throw new Error("the build ran other code than is on disk");
      return answer.isNew;
    },
    close: async () => {
      for (const child of processes.values()) await end(child);
      processes.clear();
    },
  };
}

const SCRIPT = join(import.meta.dirname, "builder-process.ts");

const start = (project: string): ChildProcess =>
  fork(SCRIPT, [], { cwd: project, execArgv: ["--import", "tsx"] });

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.disconnect();
  await ended;
}

function ask(child: ChildProcess, order: Order): Promise<Answer> {
  return new Promise((done, fail) => {
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      fail(new Error(`the builder's process ended by itself: ${code ?? signal}`));
    child.once("exit", onExit);
    child.once("message", (answer: Answer) => {
      child.off("exit", onExit);
      done(answer);
    });
    child.send(order);
  });
}
