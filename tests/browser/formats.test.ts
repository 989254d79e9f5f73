import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postFile, renderArchive } from "../support/render-archive.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { launchBrowser } from "./launch-browser.ts";

const ASSETS = resolve(import.meta.dirname, "../../templates/assets");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A text with a format of each kind. */
const TEXT = `A title of **bold** words

_Italic_, <u>underlined</u>, ~~struck~~, \`code\` and ||hidden words with [a link](../index.html)||.

> [!quote]-
> A folded quote of *two* lines,
> the second.

> A quote.

\`\`\`js
const line = "${"a line that is longer than any window ".repeat(4)}";
\`\`\`

שלום ||מוסתר||.`;

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchBrowser();
  const folder = makeTempFolder();
  const files = { "2024/0.md": postFile(0, "title: A title of bold words", TEXT) };
  for (const [path, render] of await renderArchive(files)) {
    if (!path.endsWith(".html")) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), render());
  }
  cpSync(ASSETS, join(folder, "assets"), { recursive: true });
  address = pathToFileURL(join(folder, "posts/post-0000000000.html")).href;
});
afterAll(() => browser?.close());

async function openPost(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(address);
  return page;
}

const HIDDEN = ".spoiler > span >> nth=0";

test("a spoiler is shown by a click, with scripts off, and its link then leads on", async () => {
  const page = await openPost({ javaScriptEnabled: false });
  expect(await page.locator(HIDDEN).isVisible()).toBe(false);
  await page.locator(".spoiler >> nth=0").click({ position: { x: 8, y: 8 } });
  expect(await page.locator(HIDDEN).isVisible()).toBe(true);
  await page.getByRole("link", { name: "a link" }).click();
  expect(page.url()).toMatch(/index\.html$/);
  await page.context().close();
});

test("a spoiler is shown by the keyboard, and is not read aloud before", async () => {
  const page = await openPost();
  const aloud = () => page.locator("article .text").ariaSnapshot();
  expect(await aloud()).not.toContain("hidden words");
  await page.getByRole("checkbox", { name: "Show hidden text" }).first().focus();
  const outline = () =>
    page.locator(".spoiler >> nth=0").evaluate((label) => getComputedStyle(label).outlineStyle);
  await page.keyboard.press("Space");
  expect(await outline()).toBe("solid");
  expect(await page.locator(HIDDEN).isVisible()).toBe(true);
  expect(await aloud()).toContain("hidden words");
  await page.context().close();
});

test("a folded quote opens without scripts", async () => {
  const page = await openPost({ javaScriptEnabled: false });
  const quote = page.locator(".quote > blockquote");
  expect(await quote.isVisible()).toBe(false);
  await page.locator(".quote > summary").click();
  expect(await quote.isVisible()).toBe(true);
  await page.context().close();
});

test("paper hides nothing", async () => {
  const page = await openPost();
  await page.emulateMedia({ media: "print" });
  for (const hidden of await page.locator(".spoiler > span").all()) {
    expect(await hidden.isVisible()).toBe(true);
  }
  expect(await page.locator(".quote > blockquote").isVisible()).toBe(true);
  await page.context().close();
});

test.each(["light", "dark"] as const)("axe finds nothing, %s", async (colorScheme) => {
  const page = await openPost({ colorScheme, viewport: { width: 390, height: 800 } });
  await page.locator(".spoiler >> nth=0").click({ position: { x: 8, y: 8 } });
  await page.locator(".quote > summary").click();
  await page.evaluate(AXE);
  const found: string = await page.evaluate(
    `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
      id + " " + nodes.map(({ html }) => html).join(" "))))`,
  );
  expect(JSON.parse(found)).toEqual([]);
  const excess = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(excess)).toBeLessThanOrEqual(0);
  await page.context().close();
});
