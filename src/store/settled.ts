import { join } from "node:path";
import { readIfThere } from "../platform/files/read-source.ts";
import { writeFileAtomically } from "../platform/files/write-file.ts";

/**
 * A file in the posts folder that names the state in which an import last left it. It goes with the
 * posts into version control, so that a fresh clone need not read its dumps again.
 */
export const SETTLED_FILE = "settled.txt";

const HEADER = "# The state in which an import left these posts; nothing to edit.";

/** The state in which an import left a posts folder; undefined where there is no such file. */
export function readSettled(folder: string): string | undefined {
  return readIfThere(join(folder, SETTLED_FILE))?.split("\n")[1];
}

/** Record the state in which an import left a posts folder. */
export function writeSettled(folder: string, state: string): void {
  if (readSettled(folder) === state) return;
  writeFileAtomically(join(folder, SETTLED_FILE), `${HEADER}\n${state}\n`);
}
