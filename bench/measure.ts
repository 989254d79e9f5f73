import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { endedChildrenCpu, machineCpu, sampleSession } from "./process-tree.ts";

/** A command to measure. */
export interface Command {
  readonly words: readonly [program: string, ...words: string[]];
  readonly folder: string;
  /** File for what the command prints. */
  readonly log: string;
}

/** What a command used, all its processes together. */
export interface Usage {
  readonly seconds: number;
  /** User and system time of all processes. */
  readonly cpuSeconds: number;
  /** Bytes; see TreeSample. */
  readonly peakMemory: number;
  /** CPU seconds of everything else on the machine meanwhile: a lot makes the other figures worthless. */
  readonly othersCpuSeconds: number;
}

/** The usage of a command, or why it was not measured. */
type Outcome = { readonly usage: Usage } | { readonly failure: string };

/** Limits at which a command is stopped. */
export interface Limits {
  readonly seconds: number;
  readonly memory: number;
}

/** No command may take longer, or so much that the machine starts to swap or kill. */
const LIMITS: Limits = { seconds: 3600, memory: 0.85 * totalmem() };

const SAMPLE_EVERY_MS = 50;
const LOG_END = 600;

/** Run a command to its end and measure it. One at a time: CPU time is counted by this process. */
export function measure(command: Command, limits: Limits = LIMITS): Promise<Outcome> {
  const [program, ...words] = command.words;
  const log = openSync(command.log, "w");
  const cpuBefore = endedChildrenCpu();
  const machineBefore = machineCpu();
  const start = performance.now();
  const child = spawn(program, words, {
    cwd: command.folder,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const leader = child.pid;
  let peakMemory = 0;
  let stopped: string | undefined;
  const cpu = new Map<number, number>();

  const sample = (): void => {
    if (leader === undefined) return;
    const now = sampleSession(leader);
    peakMemory = Math.max(peakMemory, now.memory);
    for (const [process, seconds] of now.cpu) cpu.set(process, seconds);
    stopped ??= excess(limits, (performance.now() - start) / 1000, now.memory);
    if (stopped !== undefined) stop(leader);
  };
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  // It leads a process group of its own, so Ctrl-C at the terminal does not reach it.
  const takeAlong = (): void => {
    if (leader !== undefined) stop(leader);
  };
  process.prependOnceListener("exit", takeAlong);

  return new Promise((resolve) => {
    const end = (failure: string | undefined): void => {
      clearInterval(timer);
      process.off("exit", takeAlong);
      const seconds = (performance.now() - start) / 1000;
      if (failure !== undefined) {
        resolve({ failure });
        return;
      }
      const sampled = [...cpu.values()].reduce((sum, value) => sum + value, 0);
      const cpuSeconds = Math.max(endedChildrenCpu() - cpuBefore, sampled);
      const othersCpuSeconds = Math.max(0, machineCpu() - machineBefore - cpuSeconds);
      resolve({ usage: { seconds, cpuSeconds, peakMemory, othersCpuSeconds } });
    };
    child.once("error", (error) => end(error.message));
    child.once("exit", (code, signal) =>
      end(stopped ?? (code === 0 ? undefined : `${code ?? signal}: ${logEnd(command.log)}`)),
    );
  });
}

const excess = (limits: Limits, seconds: number, memory: number): string | undefined => {
  if (seconds > limits.seconds) return `stopped after ${Math.round(seconds)} s`;
  if (memory <= limits.memory) return undefined;
  return `stopped at ${(memory / 1e9).toFixed(1)} GB after ${Math.round(seconds)} s`;
};

/** The child leads its own process group. */
const stop = (leader: number): void => {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
};

const logEnd = (file: string): string => readFileSync(file, "utf8").trim().slice(-LOG_END);
