import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Program } from "../src/app/archive-folder.ts";
import { UsageError } from "../src/core/errors.ts";
import { nearestName } from "../src/format/nearest-name.ts";
import { runCommand } from "./command-line.ts";

const usage = `
Usage: annals COMMAND [OPTION...]

Turn dumps of a channel's posts into a static archive.

Commands:
  new      make a new archive
  build    import all dumps and render the site; only what changed is written
  import   dumps to posts only
  serve    build, serve the site on this machine, rebuild it on every change
  verify   check that nothing is lost, moved or broken

Each explains itself: annals COMMAND --help

Options:
  --version   print the version
  --help      print this help
`;

type Command = (words: readonly string[], program: Program) => Promise<void>;

/** The commands, loaded on demand: each of them needs another part of the program. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import("./new.ts")).runNew,
  build: async () => (await import("./build.ts")).runBuild,
  import: async () => (await import("./import.ts")).runImport,
  serve: async () => (await import("./serve.ts")).runServe,
  verify: async () => (await import("./verify.ts")).runVerify,
};

/** Run the command that the arguments name; sets the exit code. */
export async function main(words: readonly string[], program: Program): Promise<void> {
  const [name = "", ...rest] = words;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return (await command())(rest, program);
  const options = { usage, options: { version: "switch" }, files: true } as const;
  await runCommand(options, async (line) => refuse(line, program), words);
}

async function refuse(
  { switches, files: [name] }: { switches: ReadonlySet<string>; files: readonly string[] },
  { root }: Program,
): Promise<number> {
  if (switches.has("version")) {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === undefined) throw new UsageError("a command is missing");
  const near = nearestName(name, Object.keys(COMMANDS));
  const advice = near === undefined ? "" : `; did you mean ${near}?`;
  throw new UsageError(`unknown command ${JSON.stringify(name)}${advice}`);
}
