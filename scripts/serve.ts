import { spawn } from "node:child_process";
import { join, relative, resolve } from "node:path";
import { watch } from "chokidar";
import { buildArchive, describeBuild } from "../src/app/build-archive.ts";
import { chooseFolders, type Folders } from "../src/app/choose-folders.ts";
import { CODE, readCodeVersions } from "../src/app/code-version.ts";
import { CONFIG_FILE, loadConfig } from "../src/app/config.ts";
import { startServer } from "../src/app/dev-server.ts";
import { createProgress } from "../src/app/progress.ts";
import { printable } from "../src/core/printable.ts";
import { readIfThere } from "../src/platform/files/read-source.ts";
import { describeError, runCommand } from "./command-line.ts";

const usage = `
Usage: npm start [-- OPTION...]

Build the site, serve it on this machine, and rebuild it when dumps, posts or templates change; open
pages reload by themselves.

Options:
  --dumps DIR   the folder of dumps to import
  --posts DIR   the folder of post files
  --out DIR     the folder of the site
  --port N      the port to listen on (default: 8080)
  --help        print this help
`;

/** Several files saved together are one change. */
const QUIET_MS = 50;

/** A dump that is being copied is complete when it has not grown for a while; in milliseconds. */
const COPYING = { stabilityThreshold: 500, pollInterval: 100 };

/** What a build loads when it comes to it. */
const BUILDERS = [
  "../src/import/import-dumps.ts",
  "../src/import/import-tasks.ts",
  "../src/store/read-tasks.ts",
  "../src/site/outputs/build-site.ts",
  "../src/site/render/render-tasks.ts",
];

await runCommand(
  {
    usage,
    options: { dumps: "value", posts: "value", out: "value", port: "port" },
    files: false,
  },
  async ({ values }) => {
    const root = resolve(import.meta.dirname, "..");
    // Modules are loaded once: after a change of the code only a new process has the new one.
    const code = readCodeVersions(root);
    const settings = resolve(root, CONFIG_FILE);
    const source = readIfThere(settings);
    const config = await loadConfig(root);
    const folders = chooseFolders(root, config, values);
    const out = relative(process.cwd(), folders.out) || ".";
    const progress = createProgress();

    const rebuild = async (): Promise<boolean> => {
      const isSame = readCodeVersions(root).all === code.all && readIfThere(settings) === source;
      if (!isSame) return buildInNewProcess(root, folders);
      const report = await buildArchive(root, config, folders, progress, code);
      for (const failure of report?.imported.failures ?? []) progress.say(failure);
      if (report !== undefined) progress.say(describeBuild(report.built, out));
      return report !== undefined;
    };

    await rebuild();
    const server = await startServer(folders.out, Number(values.port ?? 8080));
    progress.say(`Serving ${printable(out)} at ${server.address} (stop with Ctrl+C)`);
    // Where nothing was to build they are not loaded yet, and the first change would wait for them.
    await Promise.all(BUILDERS.map((path) => import(path)));

    let waiting: NodeJS.Timeout | undefined;
    let building = Promise.resolve();
    const onChange = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        building = building.then(async () => {
          try {
            if (await rebuild()) server.reload();
          } catch (error) {
            progress.say(describeError(error));
          }
        });
      }, QUIET_MS);
    };
    const options = { ignoreInitial: true, ignored: /\.tmp$/ };
    const watchers = [
      watch(folders.dumps, { ...options, awaitWriteFinish: COPYING }),
      watch(folders.posts, options),
      watch([...CODE.all.map((path) => resolve(root, path)), settings], options),
    ];
    for (const watcher of watchers) {
      watcher.on("all", onChange);
      // What changed before it began to watch is found by looking once.
      watcher.on("ready", onChange);
    }
    await new Promise<void>((stop) => process.once("SIGINT", () => stop()));
    return process.exit(0);
  },
);

function buildInNewProcess(root: string, { dumps, posts, out }: Folders): Promise<boolean> {
  const script = join(import.meta.dirname, "build.ts");
  const words = ["--import", "tsx", script, "--dumps", dumps, "--posts", posts, "--out", out];
  const build = spawn(process.execPath, words, { cwd: root, stdio: "inherit" });
  return new Promise((done) => build.once("close", (code) => done(code === 0)));
}
