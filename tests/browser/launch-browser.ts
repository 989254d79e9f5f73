import type { Browser } from "playwright-core";
import { startBrowser } from "../../testing/browser/start-browser.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

/** Start a browser whose profile is among the temporary folders of this run; `args` are given to it. */
export const launchBrowser = (
  env: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = [],
): Promise<Browser> => startBrowser({ makeFolder: makeTempFolder, env, args });
