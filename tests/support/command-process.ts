import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./program-parts.ts";

/** A command to run: in which project, and its words. */
export interface Order {
  readonly project: string;
  readonly words: readonly string[];
  /** One that goes on for longer is ended, with its process, and fails; in milliseconds. */
  readonly longest?: number;
}

/** What a command left: its exit code and what it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs commands of compiled programs one after another in processes that are kept waiting. */
export interface CommandProcesses {
  /** `program` is the folder that a program was compiled into. */
  readonly run: (program: string, order: Order) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** Modules are loaded once: each program has a process of its own, of which so many are kept. */
const MOST_PROCESSES = 2;

export function openCommandProcesses(): CommandProcesses {
  const processes = new Map<string, ChildProcess>();
  const processFor = async (program: string): Promise<ChildProcess> => {
    const kept = processes.get(program);
    const child = kept === undefined || hasEnded(kept) ? start(program) : kept;
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
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (program, order) => {
      // Where a project's packages are a link, the same program has many paths.
      const answer = last.then(async () => ask(await processFor(realpathSync(program)), order));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await last;
      for (const child of processes.values()) await end(child);
      processes.clear();
    },
  };
}

const SCRIPT = join(import.meta.dirname, "command-process.mjs");

function start(program: string): ChildProcess {
  const child = fork(SCRIPT, [program], { cwd: ROOT, execArgv: [] });
  // It ends when this process does, and keeps it from nothing.
  child.unref();
  child.channel?.unref();
  return child;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || hasEnded(child)) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.disconnect();
  await ended;
}

function ask(child: ChildProcess, order: Order): Promise<Outcome> {
  return new Promise((done, fail) => {
    const { longest } = order;
    const timer = longest && setTimeout(() => child.kill("SIGKILL"), longest);
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
      clearTimeout(timer);
      fail(new Error(`annals ${order.words.join(" ")} ended its process: ${code ?? signal}`));
    };
    child.once("exit", onExit);
    child.once("message", (answer: Outcome) => {
      clearTimeout(timer);
      child.off("exit", onExit);
      done(answer);
    });
    child.send(order);
  });
}
