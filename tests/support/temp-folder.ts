import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TEMP_ROOT } from "./temp-root.ts";

/** A new, empty folder that is removed when all tests are over. */
export const makeTempFolder = (): string =>
  mkdtempSync(join(process.env[TEMP_ROOT] ?? tmpdir(), "f"));
