import { type Browser, chromium } from "playwright-core";
import { makeTempFolder } from "../support/temp-folder.ts";
import { findBrowsers } from "./find-browser.ts";

/**
 * Start the first browser that starts, with an empty profile. Says on standard error which one it
 * is; throws an error that names all that were tried where none starts. `args` are given to the browser.
 */
export async function launchBrowser(
  env: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = [],
): Promise<Browser> {
  const failures: string[] = [];
  for await (const { path, origin } of findBrowsers(env)) {
    try {
      const browser = await launch(path, args);
      process.stderr.write(`Testing with Chromium ${browser.version()} (${origin}: ${path})\n`);
      return browser;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failures.push(`${origin} ${path}: ${reason}`);
    }
  }
  throw new Error(
    [
      "no browser can be started: install Chrome or Chromium, or name one in CHROME_PATH",
      ...failures,
    ].join("\n"),
  );
}

/**
 * Start a browser with a profile among the temporary folders of this run: what is left of one that did
 * not start goes with them.
 */
async function launch(executablePath: string, more: readonly string[]): Promise<Browser> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = makeTempFolder();
  try {
    return await chromium.launch({ executablePath, args: [...QUIET, ...more], timeout: TIMEOUT });
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** A busy machine may take long to start one. */
const TIMEOUT = 120_000;

/** What the browser itself asks of its maker is no request of the site. */
const QUIET = ["--disable-background-networking", "--disable-component-update"];
