import { relative } from "node:path";
import type { Program } from "../src/app/archive-folder.ts";
import { newArchive } from "../src/app/new-archive.ts";
import { UsageError } from "../src/core/errors.ts";
import { printable } from "../src/core/printable.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: annals new [OPTION...] DIR

Make a new archive in a folder: its settings, a folder for dumps, and a workflow that publishes it.

Options:
  --title TEXT  what the archive is called (default: the folder's name)
  --help        print this help
`;

/** Run `annals new` with its arguments. */
export const runNew = (words: readonly string[], program: Program): Promise<void> =>
  runCommand(
    { usage, options: { title: "value" }, files: true },
    async ({ values, files: [folder, ...others] }) => {
      if (folder === undefined) throw new UsageError("a folder is missing");
      if (others.length > 0) throw new UsageError("one folder, please");
      const files = newArchive(folder, program, values.title);
      const place = printable(relative(process.cwd(), folder) || ".");
      const lines = [
        ...files.map((file) => `  ${file}`),
        `${place}: a new archive. What to do next:`,
        `  1. put dumps of the channel's posts into ${place}/dumps`,
        `  2. look at ${place}/archive.config.ts`,
        `  3. annals build --archive ${place}`,
      ];
      process.stdout.write(`${lines.join("\n")}\n`);
      return 0;
    },
    words,
  );
