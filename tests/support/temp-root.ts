import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment variable that tells the processes of a run where its temporary folders are. */
export const TEMP_ROOT = "ANNALS_TEST_TEMP";

/** Before and after all tests: a folder for what they make. */
export default function makeTempRoot(): () => void {
  const root = mkdtempSync(join(tmpdir(), "annals-test-"));
  process.env[TEMP_ROOT] = root;
  return () => rmSync(root, { recursive: true, force: true });
}
