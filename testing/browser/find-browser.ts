import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A browser to test with, and why this one. */
export interface BrowserChoice {
  readonly path: string;
  readonly origin: "CHROME_PATH" | "installed" | "bundled";
}

/** Names and places under which Chrome and Chromium are installed. */
const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome.exe",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browsers to try, one after the other: CHROME_PATH alone where it is set, else those that are
 * installed, else the one that a development dependency ships. ANNALS_BROWSER=bundled asks for the
 * last alone.
 */
export async function* findBrowsers(env: NodeJS.ProcessEnv): AsyncGenerator<BrowserChoice> {
  const { CHROME_PATH, ANNALS_BROWSER, PATH = "" } = env;
  if (CHROME_PATH) {
    yield { path: CHROME_PATH, origin: "CHROME_PATH" };
    return;
  }
  if (ANNALS_BROWSER !== "bundled") {
    const onPath = PATH.split(delimiter).flatMap((folder) =>
      COMMANDS.map((command) => join(folder, command)),
    );
    for (const path of [...onPath, ...PLACES].filter(isProgram)) {
      yield { path, origin: "installed" };
    }
  }
  if (process.platform === "linux" && process.arch === "x64") {
    yield { path: await unpackBundled(), origin: "bundled" };
  }
}

/**
 * The Chromium in @sparticuz/chromium. Its own libraries (NSS) are unpacked only where it believes to
 * run on a server of the kind it was made for; its recommended flags would switch off the very
 * protections that are tested here, so none of them is used.
 */
async function unpackBundled(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
