import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const root = mkdtempSync(join(tmpdir(), "annals-test-"));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A new, empty folder that is removed when the tests of the importing file are over. */
export const makeTempFolder = (): string => mkdtempSync(join(root, "f"));
