import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { relative } from "node:path";

/**
 * Loaded into a build before its own code: kills the process at the crash point that ANNALS_CRASH
 * describes, right before, in the middle of or right after the file system call meant. What it says on
 * standard error proves it.
 */

/** @typedef {(...given: readonly unknown[]) => unknown} AnyFunction */

const CALLS = /** @type {const} */ ([
  "renameSync",
  "linkSync",
  "rmSync",
  "writeFileSync",
  "openSync",
  "writeSync",
]);

/** @typedef {(typeof CALLS)[number]} Call */

const { point, call: pattern, when, nth = 1 } = JSON.parse(process.env.ANNALS_CRASH ?? "{}");
const meant = new RegExp(pattern);
const { writeSync } = fs;

/** Paths of open files, by descriptor: @type {Map<unknown, unknown>} */
const opened = new Map();
let met = 0;

for (const call of CALLS) {
  const original = /** @type {AnyFunction} */ (fs[call]);
  /** @type {AnyFunction} */
  const replaced = (...given) => {
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

/**
 * `renameSync posts/a.md.4711.tmp -> posts/a.md`
 *
 * @param {Call} call
 * @param {readonly unknown[]} given
 */
function spell(call, given) {
  const paths = given.slice(0, call === "renameSync" || call === "linkSync" ? 2 : 1);
  const names = paths.map((path) => relative(process.cwd(), String(opened.get(path) ?? path)));
  return `${call} ${names.join(" -> ").replaceAll("\\", "/")}`;
}

/**
 * The same call with the first half of what it would write.
 *
 * @param {Call} call
 * @param {readonly unknown[]} given
 * @returns {readonly unknown[]}
 */
function halve(call, [file, content, ...rest]) {
  if (typeof content === "string") return [file, content.slice(0, content.length / 2), ...rest];
  if (!(content instanceof Uint8Array)) throw new TypeError(`${call} has no half`);
  if (call !== "writeSync") return [file, content.subarray(0, content.length / 2), ...rest];
  const from = Number(rest[0] ?? 0);
  return [file, content.subarray(from, (from + content.length) / 2)];
}

function die() {
  writeSync(2, `killed: ${point}\n`);
  process.kill(process.pid, "SIGKILL");
  // Nothing more is done, however long the signal takes.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
