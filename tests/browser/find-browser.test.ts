import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BrowserChoice, findBrowsers } from "../../testing/browser/find-browser.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { launchBrowser } from "./launch-browser.ts";

/** A folder with programs of these names, which all end in an error. */
function folderWith(...names: readonly string[]): string {
  const folder = makeTempFolder();
  for (const name of names) {
    writeFileSync(join(folder, name), "#!/bin/sh\nexit 1\n");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const list = async (env: NodeJS.ProcessEnv): Promise<readonly BrowserChoice[]> => {
  const found: BrowserChoice[] = [];
  for await (const choice of findBrowsers(env)) found.push(choice);
  return found;
};

const isBundleMadeForThis = process.platform === "linux" && process.arch === "x64";

describe("the browser to test with", () => {
  test("is the one that CHROME_PATH names, and no other", async () => {
    const found = await list({ CHROME_PATH: "/my/chrome", PATH: folderWith("chromium") });
    expect(found).toEqual([{ path: "/my/chrome", origin: "CHROME_PATH" }]);
  });

  test("is one that is installed, in the order of PATH", async () => {
    const [one, two] = [folderWith("google-chrome"), folderWith("chromium")];
    mkdirSync(join(one, "chromium"));
    writeFileSync(join(one, "chrome"), "no program");
    const found = await list({ PATH: [one, two].join(delimiter) });
    expect(found.filter(({ path }) => path.startsWith(one) || path.startsWith(two))).toEqual([
      { path: join(one, "google-chrome"), origin: "installed" },
      { path: join(two, "chromium"), origin: "installed" },
    ]);
  });

  test.runIf(isBundleMadeForThis)("is else the one that comes with the dependencies", async () => {
    const asked = await list({ ANNALS_BROWSER: "bundled", PATH: folderWith("chromium") });
    expect(asked).toEqual([{ path: expect.stringContaining("chromium"), origin: "bundled" }]);
    expect((await list({ PATH: "" })).at(-1)).toEqual(asked[0]);
  });
});

test.runIf(isBundleMadeForThis)(
  "a browser that is there but does not start is passed over",
  async () => {
    const browser = await launchBrowser({ PATH: folderWith("chromium-browser") });
    const page = await browser.newPage();
    expect(await page.evaluate("6 * 7")).toBe(42);
    await browser.close();
  },
);

test("without a browser that starts the tests fail with what to do", async () => {
  const CHROME_PATH = join(folderWith("broken"), "broken");
  await expect(launchBrowser({ CHROME_PATH })).rejects.toThrow(
    /^no browser can be started: install Chrome or Chromium, or name one in CHROME_PATH\nCHROME_PATH .*broken: /,
  );
  await expect(launchBrowser({ CHROME_PATH: "/no/such/program" })).rejects.toThrow(
    /^no browser can be started: .*\nCHROME_PATH \/no\/such\/program: /,
  );
});
