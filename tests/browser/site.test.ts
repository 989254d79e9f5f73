import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listTree } from "../file-tree.ts";
import { build, copyProject, removeProject } from "../incremental/project.ts";
import { findBrowser } from "./find-browser.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DUMPS = resolve(import.meta.dirname, "../../dumps");

let project = "";
let site = "";
let browser: Browser;
let served: ServedFolder;

/** Where the site is served: not at a host's root, so that only relative links work. */
const BELOW = "/some/archive/";

/** What a browser says of a request that it drops because the next page is opened. */
const LEFT_EARLY = "net::ERR_ABORTED";

/** One page of each kind. */
const KINDS = [
  "index.html",
  "posts.html",
  "tags.html",
  "tags/uncharterisourrules.html",
  "countries.html",
  "countries/ru.html",
  "dates.html",
  "dates/2024.html",
  "dates/2024-07-16.html",
  "dates/undated.html",
  "sources.html",
  "about.html",
  "404.html",
] as const;

beforeAll(async () => {
  project = copyProject();
  const config = join(project, "archive.config.ts");
  const settings = readFileSync(config, "utf8");
  writeFileSync(config, settings.replace(/url: "[^"]*"/, `url: "https://example.org${BELOW}"`));
  site = join(project, "_site");
  const built = await build(project, ["--dumps", DUMPS, "--out", site]);
  expect(built, built.output).toMatchObject({ code: 0 });
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  served = await serveFolder(site, BELOW);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  removeProject(project);
});

const postPage = (): string => {
  const page = listTree(site).find((path) => /^posts\/press-release.*\.html$/.test(path));
  if (page === undefined) throw new Error("no page of the press release");
  return page;
};

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}

describe("a reader", () => {
  const journeys = [
    ["from a server, below a path", () => served.address, {}],
    ["from a folder", () => pathToFileURL(`${site}/`).href, {}],
    ["without JavaScript", () => served.address, { javaScriptEnabled: false }],
  ] as const;

  test.each(journeys)("%s goes from home to a tag, a post and the next one", async (...row) => {
    const [, root, options] = row;
    const page = await openPage(options);
    await page.goto(`${root()}index.html`);
    expect(await page.title()).toContain("UN Charter Is Our Rules");
    await page.getByRole("link", { name: "#RussiaHungary", exact: true }).first().click();
    expect(page.url()).toBe(`${root()}tags/russiahungary.html`);
    await page.getByRole("link", { name: /^Press release on Foreign Minister/ }).click();
    expect(page.url()).toBe(root() + postPage());
    expect(await page.locator("article").textContent()).toContain("Kiev’s gross violations");
    await page.locator("nav[aria-label*='eighb'] a, a[rel=next]").last().click();
    expect(page.url()).toContain("/posts/on-july-16-");
    await page.context().close();
  });

  test("of an address that is not there gets a page that leads back", async () => {
    const page = await openPage();
    const response = await page.goto(`${served.address}posts/no/such/page.html`);
    expect(response?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toMatch(/not found/i);
    await page.context().close();
  });
});

describe("every page", () => {
  test("asks nothing of anyone else, and breaks no rule of its own policy", async () => {
    const page = await openPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(served.address)) foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() !== "log") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      if (reason !== LEFT_EARLY) complaints.push(`${request.url()}: ${reason}`);
    });
    for (const path of listTree(site).filter((file) => file.endsWith(".html"))) {
      await page.goto(served.address + path);
      const policy = page.locator("meta[http-equiv='Content-Security-Policy']");
      expect(await policy.getAttribute("content"), path).toContain("default-src 'none'");
      expect(await policy.getAttribute("content"), path).not.toContain("unsafe");
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("links only to what is there", async () => {
    const page = await openPage();
    const files = new Set(listTree(site));
    const broken: string[] = [];
    for (const path of [...files].filter((file) => file.endsWith(".html"))) {
      await page.goto(pathToFileURL(join(site, path)).href);
      const links = await page
        .locator("a[href], link[href], img[src]")
        .evaluateAll((elements) =>
          elements.map((element) => element.getAttribute("href") ?? element.getAttribute("src")),
        );
      for (const link of links) {
        if (link === null || /^(?:https?:|mailto:|tg:|#)/.test(link)) continue;
        const target = new URL(link, `http://site${BELOW}${path}`).pathname.slice(BELOW.length);
        if (!files.has(decodeURIComponent(target || "index.html"))) broken.push(`${path}: ${link}`);
      }
    }
    expect(broken).toEqual([]);
    await page.context().close();
  });

  test.each([320, 390, 1280])("fits a window of %i px without sideways scroll", async (width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    for (const path of [...KINDS, postPage()]) {
      await page.goto(served.address + path);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("has no fault that axe finds, %s", async (colorScheme) => {
    const page = await openPage({ colorScheme });
    for (const path of [...KINDS, postPage()]) {
      await page.goto(served.address + path);
      await page.evaluate(AXE);
      const violations: string = await page.evaluate(
        `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
          id + " " + nodes.map(({ html }) => html).join(" "))))`,
      );
      expect(JSON.parse(violations), path).toEqual([]);
    }
    await page.context().close();
  });
});
