import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderArchive } from "../support/render-archive.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { launchBrowser } from "./launch-browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const ASSETS = resolve(import.meta.dirname, "../../templates/assets");

let browser: Browser;
let root: string;

/** A message of a channel as its post file has it. */
const message = (channel: string, number: number, day: string, more = ""): string =>
  `---\nid: ${channel}/${number}\ntitle: Message ${number}\ndate: "${day}"\nhashtags: [UN]\npermalink: /posts/${channel}/${number}.html\nchannel: ${channel}\nnumber: ${number}\n${more}---\nMessage ${number}\n\nThe pier is open.\n`;

/** A site of two channels with an edit, in a folder. */
beforeAll(async () => {
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
  const pages = await renderArchive({
    ...Object.fromEntries(
      numbers.map((number) => [
        `herald/${number}.md`,
        message("herald", number, `2024-07-${`${2 * number}`.padStart(2, "0")}`),
      ]),
    ),
    "gazette/7.md": message("gazette", 7, "2024-07-20", "missingFrom: later.json\n"),
    "gazette/old.md":
      '---\nid: "0000000001"\ntitle: Message 7\ndate: "2024-07-19"\nhashtags: []\npermalink: /posts/message-0000000001.html\nnewerVersion: gazette/7\n---\nMessage 7\n\nThe pier is closed.\n',
  });
  root = makeTempFolder();
  for (const [path, content] of pages) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content());
  }
  cpSync(ASSETS, join(root, "assets"), { recursive: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const addressOf = (path: string): string => pathToFileURL(join(root, path)).href;

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(addressOf(path));
  return page;
}

describe("a reader with an address on t.me", () => {
  test("is led to the post, from a folder without a server", async () => {
    const page = await openPage("404.html");
    await page.goto(addressOf("find.html"));
    await page.getByRole("textbox").fill("https://t.me/herald/5?single");
    await page.keyboard.press("Enter");
    await page.waitForURL(addressOf("posts/herald/5.html"));
    expect(await page.locator("h1").textContent()).toBe("Message 5");
    await page.context().close();
  });

  test("is told once where there is no such post, and stays", async () => {
    const page = await openPage("find.html");
    await page.getByRole("textbox").fill("t.me/herald/50");
    await page.getByRole("button", { name: "Find" }).click();
    expect(await page.getByRole("status").textContent()).toBe(
      "Of herald this archive has numbers from 1 to 12.",
    );
    expect(page.url()).toBe(addressOf("find.html"));
    await page.context().close();
  });

  test("without JavaScript reads how the address is made, and sees no form", async () => {
    const page = await openPage("find.html", { javaScriptEnabled: false });
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain("posts/herald/12.html");
    expect(await page.getByRole("row").count()).toBe(3);
    await page.context().close();
  });
});

test("a month is a table whose days with posts lead to them", async () => {
  const page = await openPage("dates/2024-07.html");
  expect(await page.getByRole("columnheader").first().textContent()).toBe("Mon");
  await page.getByRole("cell").getByRole("link", { name: "20 2 posts" }).click();
  expect(page.url()).toBe(addressOf("dates/2024-07-20.html"));
  await page.context().close();
});

test("what changed leads to the versions of a post", async () => {
  const page = await openPage("changes.html");
  const changed = page.getByRole("listitem").filter({ hasText: "edited" });
  expect(await changed.getByRole("deletion").textContent()).toBe("closed");
  expect(await changed.getByRole("insertion").textContent()).toBe("open");
  expect(await page.locator("main").textContent()).toContain("no longer in the export later.json");
  await changed.getByRole("link", { name: "Message 7" }).click();
  expect(page.url()).toBe(`${addressOf("posts/gazette/7.html")}#versions`);
  await page.context().close();
});

const PAGES = [
  ...["find.html", "changes.html", "channels.html", "channels/herald.html", "tags/un.html"],
  ...["channels/herald/tags/un.html", "dates/2024-07.html", "posts/herald/5.html", "index.html"],
];

test.each(["light", "dark"] as const)("axe finds no fault, %s", async (colorScheme) => {
  for (const path of PAGES) {
    const page = await openPage(path, { colorScheme, viewport: { width: 390, height: 800 } });
    await page.evaluate(AXE);
    const found: string = await page.evaluate(
      `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
        id + " " + nodes.map(({ html }) => html).join(" "))))`,
    );
    expect(JSON.parse(found), path).toEqual([]);
    await page.context().close();
  }
});

test.each([320, 390, 1280])("all fits a window of %i px", async (width) => {
  for (const path of PAGES) {
    const page = await openPage(path, { viewport: { width, height: 800 } });
    const excess = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(excess), path).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});
