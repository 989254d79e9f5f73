import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Names and places under which Chrome and Chromium are installed. */
const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome.exe",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser to test with: CHROME_PATH, else one that is installed, else the one that a development
 * dependency ships. ANNALS_BROWSER=bundled asks for the last.
 */
export async function findBrowser(): Promise<string> {
  const { CHROME_PATH, ANNALS_BROWSER, PATH = "" } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  if (ANNALS_BROWSER === "bundled") return unpackBundled();
  const onPath = PATH.split(delimiter).flatMap((folder) =>
    COMMANDS.map((command) => join(folder, command)),
  );
  return [...onPath, ...PLACES].find(isExecutable) ?? unpackBundled();
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

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
