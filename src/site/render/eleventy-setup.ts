import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadModule } from "../../platform/files/load-module.ts";
import { readIfThere } from "../../platform/files/read-source.ts";
import { shortHash } from "../../store/outline.ts";
import { BY_ANNALS, type EleventyConfig } from "./eleventy-config.ts";

/** The names of Eleventy's configuration file, and their counterparts in TypeScript. */
export const SETUP_FILES = [
  ...[".eleventy.js", ".eleventy.ts", "eleventy.config.js", "eleventy.config.ts"],
  ...["eleventy.config.mjs", "eleventy.config.cjs"],
] as const;

/** The folder of own pages, below the archive's: pages that a person adds to the site. */
export const OWN_PAGES = "pages";

/** Whether an archive has own pages, or files that Eleventy copies into the site. */
export const hasOwnPages = (root: string, setup: EleventySetup | undefined): boolean =>
  setup?.copiesFiles === true || existsSync(join(root, OWN_PAGES));

/** A configuration file for Eleventy in the archive's folder. */
export interface EleventySetup {
  readonly file: string;
  /** Hash of the file. */
  readonly version: string;
  /** Whether it does anything to pages of the archive: a transform, a plugin, a listener. */
  readonly touchesPages: boolean;
  /** Whether it copies files into the site. */
  readonly copiesFiles: boolean;
}

/** The function that such a file exports, called with Eleventy's configuration. */
export type SetUp = (config: EleventyConfig) => unknown;

/**
 * Find and examine the file; undefined where there is none. Throws an ArchiveError where it cannot
 * be read.
 */
export async function findSetup(root: string): Promise<EleventySetup | undefined> {
  const name = SETUP_FILES.find((name) => existsSync(join(root, name)));
  if (name === undefined) return undefined;
  const file = join(root, name);
  const calls = await listCalls(await loadSetup(file));
  return {
    file,
    version: shortHash(readIfThere(file) ?? ""),
    touchesPages: calls === undefined || [...calls].some((call) => TOUCHES_PAGES.has(call)),
    copiesFiles: calls === undefined || calls.has("addPassthroughCopy"),
  };
}

/** Load the function that such a file exports; where it exports none, one that does nothing. */
export async function loadSetup(file: string): Promise<SetUp> {
  const setUp: unknown = await loadModule(file, "settings for Eleventy that can be loaded");
  return typeof setUp === "function" ? (config) => setUp(config) : () => undefined;
}

/** Methods of the configuration that can change the archive's own pages. */
const TOUCHES_PAGES: ReadonlySet<string> = new Set([
  ...["addTransform", "addPlugin", "addPreprocessor", "addLinter", "on"],
]);

/**
 * The names of the methods that a function calls, found by a dry run; undefined where that fails.
 */
async function listCalls(setUp: SetUp): Promise<ReadonlySet<string> | undefined> {
  const calls = new Set<string>();
  const recorder: unknown = new Proxy(() => recorder, {
    get: (_target, name) => {
      if (typeof name !== "string" || name === "then") return undefined;
      if (name === BY_ANNALS) return true;
      calls.add(name);
      return recorder;
    },
  });
  try {
    // Only the names of the methods are recorded.
    await setUp(recorder as EleventyConfig);
    return calls;
  } catch {
    return undefined;
  }
}
