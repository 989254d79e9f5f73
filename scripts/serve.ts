import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { watch } from "chokidar";
import { openArchive, type Program } from "../src/app/archive-folder.ts";
import { buildArchive, describeBuild } from "../src/app/build-archive.ts";
import type { Folders } from "../src/app/choose-folders.ts";
import { findConfig } from "../src/app/config.ts";
import { startServer } from "../src/app/dev-server.ts";
import { describeKept } from "../src/app/import-report.ts";
import { CODE, versionsOnDisk } from "../src/app/program/code-version.ts";
import { createProgress } from "../src/app/progress.ts";
import { printable } from "../src/core/printable.ts";
import { isLinkToFolder } from "../src/platform/files/odd-file.ts";
import { readIfThere } from "../src/platform/files/read-source.ts";
import { OWN_INPUTS } from "../src/site/render/own-inputs.ts";
import { describeError, runCommand } from "./command-line.ts";

const usage = `
Usage: annals serve [OPTION...]

Build the site, serve it on this machine, and rebuild it when dumps, posts or templates change; open
pages reload by themselves.

Options:
  --archive DIR the folder of the archive (default: the current one)
  --dumps DIR   the folder of dumps to import
  --posts DIR   the folder of post files
  --out DIR     the folder of the site
  --port N      the port to listen on (default: 8080)
  --allow-private
                read groups and chats of persons, too, which are refused else
  --help        print this help
`;

/** Several files saved together are one change. */
const QUIET_MS = 50;

/** A folder is copied file by file; it is complete when no file has come for a while. */
const FOLDER_QUIET_MS = 1000;

/** A dump that is being copied is complete when it has not grown for a while; in milliseconds. */
const COPYING = { stabilityThreshold: 500, pollInterval: 100 };

/** Load the modules that builds load on demand. */
const loadBuilders = (): Promise<unknown> =>
  Promise.all([
    import("../src/import/import-dumps.ts"),
    import("../src/import/import-tasks.ts"),
    import("../src/store/list-dumps.ts"),
    import("../src/store/read-tasks.ts"),
    import("../src/site/outputs/build-site.ts"),
    import("../src/site/render/render-tasks.ts"),
  ]);

/** Run `annals serve` with its arguments. */
export const runServe = (words: readonly string[], program: Program): Promise<void> =>
  runCommand(
    {
      usage,
      options: {
        archive: "value",
        dumps: "value",
        posts: "value",
        out: "value",
        port: "port",
        "allow-private": "switch",
      },
      files: false,
    },
    async ({ values, switches }) => {
      const archive = await openArchive(program, values, {
        allowPrivate: switches.has("allow-private"),
      });
      const { root, folders, code } = archive;
      const settings = findConfig(root);
      const source = readIfThere(settings);
      const sources = existsSync(join(program.root, "src"))
        ? CODE.all.map((path) => join(program.root, path))
        : [];
      const out = relative(process.cwd(), folders.out) || ".";
      const progress = createProgress();

      const rebuild = async (): Promise<boolean> => {
        // Modules are loaded once: after a change of the code only a new process has the new one.
        const isCodeSame = sources.length === 0 || versionsOnDisk(program.root).all === code.all;
        if (!isCodeSame || readIfThere(settings) !== source) {
          return buildInNewProcess(program, root, folders, switches);
        }
        const report = await buildArchive(archive, progress);
        for (const failure of report?.imported.failures ?? []) progress.say(failure);
        if (report !== undefined) {
          for (const line of describeKept(report.kept)) progress.say(line);
          progress.say(describeBuild(report.built, out));
        }
        return report !== undefined;
      };

      await rebuild();
      const server = await startServer(folders.out, Number(values.port ?? 8080));
      progress.say(`Serving ${printable(out)} at ${server.address} (stop with Ctrl+C)`);
      // Where nothing was to build they are not loaded yet, and the first change would wait for them.
      await loadBuilders();

      let waiting: NodeJS.Timeout | undefined;
      let building = Promise.resolve();
      let dueAt = 0;
      const onChange = (quiet: number): void => {
        clearTimeout(waiting);
        dueAt = Math.max(dueAt, Date.now() + quiet);
        waiting = setTimeout(() => {
          building = building.then(async () => {
            try {
              if (await rebuild()) server.reload();
            } catch (error) {
              progress.say(describeError(error));
            }
          });
        }, dueAt - Date.now());
      };
      const options = { ignoreInitial: true, ignored: /\.tmp$/ };
      // Links to folders are no dumps, and may lead in circles.
      const ignored = (path: string): boolean =>
        options.ignored.test(path) || (path !== folders.dumps && isLinkToFolder(path));
      const dumps = watch(folders.dumps, { ...options, ignored, awaitWriteFinish: COPYING });
      dumps.on("all", (event, path) => {
        const isOfFolder = event.endsWith("Dir") || dirname(path) !== folders.dumps;
        onChange(isOfFolder ? FOLDER_QUIET_MS : QUIET_MS);
      });
      const watchers = [
        watch(folders.posts, options),
        watch([...sources, settings, ...OWN_INPUTS.map((path) => join(root, path))], options),
      ];
      for (const watcher of watchers) {
        watcher.on("all", () => onChange(QUIET_MS));
      }
      // One build finds what changed before the watching began.
      for (const watcher of [dumps, ...watchers]) watcher.on("ready", () => onChange(QUIET_MS));
      await new Promise<void>((stop) => process.once("SIGINT", () => stop()));
      return process.exit(0);
    },
    words,
  );

function buildInNewProcess(
  program: Program,
  archive: string,
  { dumps, posts, out }: Folders,
  switches: ReadonlySet<string>,
): Promise<boolean> {
  const command = [join(program.root, "bin/annals.cjs"), "build", "--archive", archive];
  const folders = ["--dumps", dumps, "--posts", posts, "--out", out];
  const words = [...command, ...folders, ...[...switches].map((name) => `--${name}`)];
  const build = spawn(process.execPath, words, { stdio: "inherit" });
  return new Promise((done) => build.once("close", (code) => done(code === 0)));
}
