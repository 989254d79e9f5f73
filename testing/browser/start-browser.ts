import { type Browser, chromium } from "playwright-core";
import { findBrowsers } from "./find-browser.ts";

/** How a browser is started. */
interface StartOptions {
  /** Makes an empty folder for its profile. */
  readonly makeFolder: () => string;
  readonly env: NodeJS.ProcessEnv;
  /** Given to the browser. */
  readonly args: readonly string[];
}

/**
 * Start the first browser that starts, with an empty profile. Says on standard error which one it
 * is; throws an error that names all that were tried where none starts.
 */
export async function startBrowser(options: StartOptions): Promise<Browser> {
  const failures: string[] = [];
  for await (const { path, origin } of findBrowsers(options.env)) {
    try {
      const browser = await launch(path, options);
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

/** Start a browser with a profile in a folder of its own: what is left of one that did not start goes with it. */
async function launch(executablePath: string, { makeFolder, args }: StartOptions) {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = makeFolder();
  try {
    return await chromium.launch({ executablePath, args: [...QUIET, ...args], timeout: TIMEOUT });
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** A busy machine may take long to start one. */
const TIMEOUT = 120_000;

/** What the browser itself asks of its maker is no request of the site. */
const QUIET = ["--disable-background-networking", "--disable-component-update"];
