import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { makeTempFolder } from "../../support/temp-folder.ts";

const MODULE = pathToFileURL(
  resolve(import.meta.dirname, "../../../src/platform/processes/orphaned.ts"),
).href;

/** Says that it is there, waits without looking up, as long work does, and writes a file. */
const CHILD = (folder: string): string => `
import { existsSync, writeFileSync } from "node:fs";
import { endIfOrphaned, workForParent } from ${JSON.stringify(MODULE)};
const at = (name) => ${JSON.stringify(folder)} + "/" + name;
workForParent();
process.stdout.write("here");
while (!existsSync(at("go"))) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
endIfOrphaned();
writeFileSync(at("written"), "");
`;

const PARENT = (folder: string): string => `
import { spawn } from "node:child_process";
const words = ["--import", "tsx", "--input-type=module", "--eval", ${JSON.stringify(CHILD(folder))}];
spawn(process.execPath, words, { stdio: ["ignore", "inherit", "inherit"] });
`;

test.each([
  ["writes while its command lives", false],
  ["writes nothing any more once its command was killed", true],
])("a process %s", async (_name, isKilled) => {
  const folder = makeTempFolder();
  const at = (name: string): string => join(folder, name);
  const words = ["--input-type=module", "--eval", PARENT(folder)];
  const parent = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(parent, "exit");
  // Both write into it: it is closed when the last of them has ended.
  const closed = once(parent.stdout, "close");
  const said: unknown = await Promise.race([once(parent.stdout, "data"), closed]);
  expect(String(said)).toBe("here");
  if (isKilled) {
    parent.kill("SIGKILL");
    await ended;
  }
  writeFileSync(at("go"), "");
  await closed;
  expect(existsSync(at("written"))).toBe(!isKilled);
});
