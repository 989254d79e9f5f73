import { availableParallelism, cpus, totalmem } from "node:os";
import { findHugo } from "./hugo.ts";

/** The machine and the versions of the programs, in one line. */
export function describeMachine(now: Date): string {
  const model = cpus()[0]?.model ?? "unknown processor";
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `${model}, ${availableParallelism()} cores, ${memory} GiB`,
    `Node ${process.versions.node}`,
    `Hugo ${findHugo() ?? "not installed"}`,
    now.toISOString().slice(0, 10),
  ].join("; ");
}
