import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArchiveConfig } from "../../src/app/config.ts";

/** The folders to build from and into, where they are not the project's own. */
export interface Order {
  readonly posts?: string;
  readonly out?: string;
}

export type Answer =
  /** `code` names what this process runs. */
  { readonly isNew: boolean; readonly code: string } | { readonly failure: string };

const project = process.cwd();
const urlOf = (path: string): string => pathToFileURL(join(project, path)).href;

// Before anything else is loaded: what is on disk then is what this process runs.
const { readCodeVersions }: typeof import("../../src/app/code-version.ts") = await import(
  urlOf("src/app/code-version.ts")
);
const code = readCodeVersions(project);

const { CONFIG_FILE, checkConfig }: typeof import("../../src/app/config.ts") = await import(
  urlOf("src/app/config.ts")
);
const { buildArchive }: typeof import("../../src/app/build-archive.ts") = await import(
  urlOf("src/app/build-archive.ts")
);
const { chooseFolders }: typeof import("../../src/app/choose-folders.ts") = await import(
  urlOf("src/app/choose-folders.ts")
);

/** The settings as they stand on disk now, although a module of one address is loaded once. */
async function loadConfig(): Promise<ArchiveConfig> {
  const version = hash("sha1", readFileSync(join(project, CONFIG_FILE)));
  const { default: settings } = await import(`${urlOf(CONFIG_FILE)}?${version}`);
  return checkConfig(settings, CONFIG_FILE);
}

const PROGRESS = {
  report: () => undefined,
  clear: () => undefined,
  say: (message: string) => void process.stderr.write(`${message}\n`),
};

async function answer(order: Order): Promise<Answer> {
  try {
    const config = await loadConfig();
    const folders = chooseFolders(project, config, order);
    const report = await buildArchive(project, config, folders, PROGRESS, code);
    const failures = report?.imported.failures ?? [];
    if (failures.length > 0) return { failure: failures.join("\n") };
    return { isNew: report !== undefined, code: code.all };
  } catch (error) {
    return { failure: error instanceof Error ? `${error.stack}` : String(error) };
  }
}

process.on("message", async (order: Order) => process.send?.(await answer(order)));
process.once("disconnect", () => process.exit());
