import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Loaded before a build: once all its pages have been written, somebody moves away the path that
 * ANNALS_TEST_VANISH names.
 */
const path = process.env.ANNALS_TEST_VANISH ?? "";
const { renameSync, rmSync } = fs;

let isMoved = false;
fs.rmSync = (removed, options) => {
  rmSync(removed, options);
  if (isMoved || !String(removed).endsWith(".annals-staging")) return;
  isMoved = true;
  renameSync(path, "moved-away");
};
syncBuiltinESMExports();
