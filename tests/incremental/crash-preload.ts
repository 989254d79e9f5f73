import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { relative } from "node:path";
import { momentOf } from "./crash-points.ts";

/**
 * Loaded into a build before its own code: kills the process at the crash point that ANNALS_CRASH_POINT
 * names, right before, in the middle of or right after the file system call meant. What it says on
 * standard error proves it.
 */

const CALLS = [
  "renameSync",
  "linkSync",
  "rmSync",
  "writeFileSync",
  "openSync",
  "writeSync",
] as const;

type Call = (typeof CALLS)[number];
type AnyFunction = (...given: readonly unknown[]) => unknown;

const point = process.env.ANNALS_CRASH_POINT ?? "";
const { call: meant, when, nth = 1 } = momentOf(point);
const { writeSync } = fs;

/** Paths of open files, by descriptor. */
const opened = new Map<unknown, unknown>();
let met = 0;

for (const call of CALLS) {
  const original = fs[call] as AnyFunction;
  const replaced: AnyFunction = (...given) => {
    const isMeant = meant.test(spell(call, given));
    const isHere = isMeant && met + 1 === nth;
    if (isHere && when === "before") die();
    // One that fails, since its folder is made first, does not count.
    const result = original(...(isHere && when === "midway" ? halve(call, given) : given));
    if (isHere) die();
    if (isMeant) met++;
    if (call === "openSync") opened.set(result, given[0]);
    return result;
  };
  Object.assign(fs, { [call]: replaced });
}
syncBuiltinESMExports();

/** `renameSync posts/a.md.4711.tmp -> posts/a.md` */
function spell(call: Call, given: readonly unknown[]): string {
  const paths = given.slice(0, call === "renameSync" || call === "linkSync" ? 2 : 1);
  const names = paths.map((path) => relative(process.cwd(), String(opened.get(path) ?? path)));
  return `${call} ${names.join(" -> ").replaceAll("\\", "/")}`;
}

/** The same call with the first half of what it would write. */
function halve(call: Call, [file, content, ...rest]: readonly unknown[]): readonly unknown[] {
  if (typeof content === "string") return [file, content.slice(0, content.length / 2), ...rest];
  if (!(content instanceof Uint8Array)) throw new TypeError(`${call} has no half`);
  if (call !== "writeSync") return [file, content.subarray(0, content.length / 2), ...rest];
  const from = Number(rest[0] ?? 0);
  return [file, content.subarray(from, (from + content.length) / 2)];
}

function die(): never {
  writeSync(2, `killed: ${point}\n`);
  process.kill(process.pid, "SIGKILL");
  // Nothing more is done, however long the signal takes.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
