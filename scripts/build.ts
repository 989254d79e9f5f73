import { relative, resolve } from "node:path";
import { buildArchive, describeBuild } from "../src/app/build-archive.ts";
import { chooseFolders } from "../src/app/choose-folders.ts";
import { loadConfig } from "../src/app/config.ts";
import { describeImport } from "../src/app/import-report.ts";
import { createProgress } from "../src/app/progress.ts";
import { printable } from "../src/core/printable.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: npm run build [-- OPTION...]

Import all dumps and render the site; only what changed is written.

Options:
  --dumps DIR   the folder of dumps to import
  --posts DIR   the folder of post files
  --out DIR     the folder of the site
  --help        print this help

Folders that are not named are those of archive.config.ts.
`;

await runCommand(
  { usage, options: { dumps: "value", posts: "value", out: "value" }, files: false },
  async ({ values }) => {
    const root = resolve(import.meta.dirname, "..");
    const config = await loadConfig(root);
    const folders = chooseFolders(root, config, values);
    const report = await buildArchive(root, config, folders, createProgress());
    const out = relative(process.cwd(), folders.out) || ".";
    if (report === undefined) {
      process.stdout.write(`${printable(out)}: nothing changed\n`);
      return 0;
    }
    const { imported, built } = report;
    process.stdout.write(`${describeImport(imported)}\n${describeBuild(built, out)}\n`);
    for (const failure of imported.failures) process.stderr.write(`${failure}\n`);
    return imported.failures.length > 0 ? 1 : 0;
  },
);
