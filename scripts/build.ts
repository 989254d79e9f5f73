import { relative } from "node:path";
import { openArchive, type Program } from "../src/app/archive-folder.ts";
import { buildArchive, describeBuild } from "../src/app/build-archive.ts";
import { describeImport, describeKept } from "../src/app/import-report.ts";
import { createProgress } from "../src/app/progress.ts";
import { printable } from "../src/core/printable.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: annals build [OPTION...]

Import all dumps and render the site; only what changed is written.

Options:
  --archive DIR the folder of the archive (default: the current one)
  --dumps DIR   the folder of dumps to import
  --posts DIR   the folder of post files
  --out DIR     the folder of the site
  --allow-private
                read groups and chats of persons, too, which are refused else
  --help        print this help

Folders that are not named are those of archive.config.ts.
`;

/** Run `annals build` with its arguments. */
export const runBuild = (words: readonly string[], program: Program): Promise<void> =>
  runCommand(
    {
      usage,
      options: {
        archive: "value",
        dumps: "value",
        posts: "value",
        out: "value",
        "allow-private": "switch",
      },
      files: false,
    },
    async ({ values, switches }) => {
      const archive = await openArchive(program, values, {
        allowPrivate: switches.has("allow-private"),
      });
      const { folders } = archive;
      const report = await buildArchive(archive, createProgress());
      const out = relative(process.cwd(), folders.out) || ".";
      if (report === undefined) {
        process.stdout.write(`${printable(out)}: nothing changed\n`);
        return 0;
      }
      const { imported, kept, hosts, built } = report;
      const lines = [
        ...[describeImport(imported), ...describeKept(kept), describeBuild(built, out)],
        ...hosts,
      ];
      process.stdout.write(`${lines.join("\n")}\n`);
      for (const failure of imported.failures) process.stderr.write(`${failure}\n`);
      return imported.failures.length > 0 ? 1 : 0;
    },
    words,
  );
