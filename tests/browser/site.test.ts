import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeProject } from "../incremental/project.ts";
import { listTree } from "../support/file-tree.ts";
import { ADDRESS, buildMiniSite, type MiniSite } from "../support/mini-site.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where the site is served: not at a host's root, so that only relative links work. */
const BELOW = new URL(ADDRESS).pathname;

/** It ends what hangs, however busy the machine. */
const TIMEOUT = 120_000;

let mini: MiniSite;
let browser: Browser;
let served: ServedFolder;

beforeAll(async () => {
  [mini, browser] = await Promise.all([buildMiniSite(), launchBrowser()]);
  served = await serveFolder(mini.out, BELOW);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (mini !== undefined) removeProject(mini.project);
});

/** A page of each kind, and of each kind of post. */
const kinds = (): readonly string[] => [
  ...["index.html", "posts.html", "posts/2.html", "tags.html", "tags/water.html", "countries.html"],
  ...["countries/ke.html", "dates.html", "dates/2024.html", "dates/2024-07-02.html"],
  "days/2024-07-02.html",
  ...["dates/undated.html", "sources.html", "about.html", "404.html"],
  ...["kenyas-minister", "donaudampf", "the-session-on-water", "tags-in-many", "byan-hwl"].map(
    mini.pageOf,
  ),
  ...mini.pagesWith('id="versions"'),
  ...mini.pagesWith('class="superseded"'),
  ...["a-note-on", "title-script", "reading-room-opens", "gone-0000000002"].map(mini.pageOf),
];

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(TIMEOUT);
  return context.newPage();
}

/** All that a page asks for from elsewhere, and all that the browser complains of. */
async function watchOver(page: Page): Promise<{ foreign: string[]; complaints: string[] }> {
  const seen: { foreign: string[]; complaints: string[] } = { foreign: [], complaints: [] };
  page.on("request", (request) => {
    if (!request.url().startsWith(served.address)) seen.foreign.push(request.url());
  });
  page.on("console", (message) => seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(error.message));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A request that the browser drops because the next page is opened.
    if (reason !== "net::ERR_ABORTED") seen.complaints.push(`${request.url()}: ${reason}`);
  });
  await page.exposeFunction("reportViolation", (text: string) => seen.complaints.push(text));
  await page.addInitScript(
    `addEventListener("securitypolicyviolation", (event) =>
      reportViolation(event.violatedDirective + " " + event.blockedURI))`,
  );
  return seen;
}

describe("a reader", () => {
  const journeys = [
    ["from a server, below a path", () => served.address, {}],
    ["from a folder, without a server", () => pathToFileURL(`${mini.out}/`).href, {}],
    ["without JavaScript", () => served.address, { javaScriptEnabled: false }],
  ] as const;

  test.each(journeys)("%s goes from home to a tag, a post and the next one", async (...row) => {
    const [, root, options] = row;
    const page = await openPage(options);
    await page.goto(`${root()}index.html`);
    expect(await page.title()).toBe("Water Papers");
    await page.getByRole("link", { name: "#Safety", exact: true }).first().click();
    expect(page.url()).toBe(`${root()}tags/safety.html`);
    await page.getByRole("link", { name: /is a title as well$/ }).click();
    expect(page.url()).toBe(root() + mini.pageOf("title-script"));
    expect(await page.locator("article").textContent()).toContain(
      "\\*no emphasis\\* and `no code`",
    );
    await page.locator("a[rel=next]").click();
    expect(await page.locator("h1").textContent()).toMatch(/^79 years ago/);
    await page.locator("a[rel=prev]").click();
    expect(page.url()).toBe(root() + mini.pageOf("title-script"));
    await page.context().close();
  });

  test("pages through a long listing to its oldest post", async () => {
    const page = await openPage();
    await page.goto(`${served.address}tags/water.html`);
    const steps = [page.url().slice(served.address.length)];
    for (
      const older = page.locator("nav[aria-label=Pages] a[rel=next]");
      (await older.count()) > 0;
    ) {
      await older.click();
      steps.push(page.url().slice(served.address.length));
    }
    expect(steps).toEqual(["tags/water.html", "tags/water/2.html", "tags/water/1.html"]);
    expect(await page.locator(".card h2").last().textContent()).toContain(
      "The session on water opens",
    );
    await page.context().close();
  });

  test("of an address that is not there gets a page that leads back", async () => {
    const page = await openPage();
    const response = await page.goto(`${served.address}posts/no/such/page.html`);
    expect(response?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toBe("Page not found");
    await page.getByRole("link", { name: "front page" }).click();
    expect(page.url()).toBe(`${served.address}index.html`);
    expect(await page.title()).toBe("Water Papers");
    await page.context().close();
  });

  test.each([true, false])(
    "of a moved post is led on (JavaScript: %s)",
    async (javaScriptEnabled) => {
      const page = await openPage({ javaScriptEnabled });
      await page.goto(served.address + mini.pageOf("open-0000000001"), { waitUntil: "commit" });
      await page.waitForURL(served.address + mini.pageOf("reading-room-opens"));
      expect(await page.locator("h1").textContent()).toBe("The reading room opens");
      await page.context().close();
    },
  );

  test("with a keyboard comes first to a link past the header, and sees where they are", async () => {
    const page = await openPage();
    await page.goto(`${served.address}tags/water.html`);
    const skip = page.getByRole("link", { name: "Skip to content" });
    const top = async (): Promise<number> => (await skip.boundingBox())?.y ?? Number.NaN;
    expect(await top()).toBeLessThan(0);
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.textContent()).toBe("Skip to content");
    expect(await top()).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe(
      "none",
    );
    await page.context().close();
  });
});

describe("the site", () => {
  test("asks nothing of anyone else and breaks no rule of its own, on any page", async () => {
    const page = await openPage();
    const { foreign, complaints } = await watchOver(page);
    const pages = listTree(mini.out).filter((path) => path.endsWith(".html"));
    const moved = mini.pageOf("open-0000000001");
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages) {
      await page.goto(served.address + path, { waitUntil: path === moved ? "commit" : "load" });
      // A moved post leads on by itself; the next page must not be asked for before it has.
      if (path === moved) await page.waitForURL(served.address + mini.pageOf("reading-room-opens"));
    }
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("would not run or load what somebody slipped into it", async () => {
    const page = await openPage();
    const { complaints } = await watchOver(page);
    await page.goto(`${served.address}index.html`);
    await page.evaluate(`
      document.body.insertAdjacentHTML("beforeend", "<img src='https://elsewhere.example/a.png'><p style='color: red' onclick='document.title = 1'>x</p>");
      document.querySelector("[onclick]").click();
      document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 2" }));
      document.body.append(Object.assign(document.createElement("script"), { src: "assets/a.js" }));
    `);
    const expected = [
      "img-src https://elsewhere.example/a.png",
      "https://elsewhere.example/a.png: csp",
      ...["style-src-attr inline", "script-src-attr inline", "script-src-elem inline"],
      `script-src-elem ${served.address}assets/a.js`,
    ];
    const missing = () => expected.filter((text) => !complaints.join("\n").includes(text));
    await expect.poll(missing, { timeout: TIMEOUT }).toEqual([]);
    expect(await page.title()).toBe("Water Papers");
    await page.context().close();
  });

  test.each([320, 390, 1280])("fits a window of %i px without sideways scroll", async (width) => {
    const page = await openPage({ viewport: { width, height: 800 } });
    for (const path of kinds()) {
      await page.goto(served.address + path);
      expect(await page.evaluate(EXCESS), path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("has no fault that axe finds, %s", async (colorScheme) => {
    const page = await openPage({ colorScheme, viewport: { width: 390, height: 800 } });
    const colours = new Set<unknown>();
    for (const path of kinds()) {
      await page.goto(served.address + path);
      colours.add(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
      await page.evaluate(AXE);
      const found: string = await page.evaluate(
        `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
          id + " " + nodes.map(({ html }) => html).join(" "))))`,
      );
      expect(JSON.parse(found), path).toEqual([]);
    }
    expect([...colours]).toHaveLength(1);
    expect(/\((?<red>\d+)/.exec(String([...colours][0]))?.groups?.red).toMatch(
      colorScheme === "dark" ? /^\d\d$/ : /^2\d\d$/,
    );
    await page.context().close();
  });

  test("shows a post in the direction of its own script", async () => {
    const page = await openPage();
    await page.goto(served.address + mini.pageOf("byan-hwl"));
    const direction = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).direction);
    expect(await direction(".text")).toBe("rtl");
    expect(await direction("main")).toBe("ltr");
    expect(await page.locator(".text").getAttribute("lang")).toBe("ar");
    await page.context().close();
  });

  test("tells what changed between versions without colours, and aloud", async () => {
    const [path = ""] = mini.pagesWith('id="versions"', "agian");
    const page = await openPage();
    await page.goto(served.address + path);
    const lineOf = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).textDecorationLine);
    expect(await lineOf(".changes del")).toBe("line-through");
    expect(await lineOf(".changes del + ins")).toBe("underline");
    const spoken = page.getByRole("listitem").filter({ hasText: "moves agian" });
    expect(await spoken.getByRole("deletion").textContent()).toBe("agian");
    expect(await spoken.getByRole("insertion").textContent()).toBe("again");
    expect(await page.locator(".versions").ariaSnapshot()).toMatch(
      /deletion: \W*dropped:\W+agian\W+insertion: \W*added:\W+again/,
    );
    await page.context().close();
  });

  test("shows changes in the direction of their script, flags or not", async () => {
    const [path = ""] = mini.pagesWith('id="versions"', 'lang="ar"');
    const page = await openPage();
    await page.goto(served.address + path);
    const directions = await page
      .locator(".changes p")
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
    expect(new Set(directions)).toEqual(new Set(["rtl"]));
    await page.context().close();
  });

  test("keeps the blanks and line ends of a post", async () => {
    const page = await openPage();
    await page.goto(served.address + mini.pageOf("kenyas-minister"));
    // What one sees, blanks and line ends as they are laid out, not the text of the source.
    const text = await page.evaluate("document.querySelector('.text').innerText");
    expect(text).toMatch(/> An arrow\n+ {2}two blanks before, two {2}within\n+#Water/);
    await page.context().close();
  });

  test("prints the text and its record in black on white, without what one cannot click", async () => {
    const page = await openPage({ colorScheme: "dark", viewport: { width: 640, height: 900 } });
    await page.goto(served.address + mini.pageOf("the-session-on-water"));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const isVisible = (selector: string) => page.locator(selector).first().isVisible();
    expect(await isVisible("article h1")).toBe(true);
    expect(await isVisible(".record .copy")).toBe(true);
    expect(await isVisible("header nav")).toBe(false);
    expect(await isVisible(".neighbours")).toBe(false);
    const style =
      "const { color, backgroundColor } = getComputedStyle(document.body); color + backgroundColor";
    expect(await page.evaluate(style)).toBe("rgb(0, 0, 0)rgb(255, 255, 255)");
    expect(await page.evaluate(EXCESS)).toBeLessThanOrEqual(0);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.context().close();
  });

  const onPaper = [
    ["a link with words of its own", "reading-room-opens", ".text a.named", "href", " <ADDRESS>"],
    ["where the posts of a listing are", "tags/water/1", ".card > div", "data-address", "ADDRESS"],
  ] as const;

  test.each(onPaper)("prints the address of %s, and shows it nowhere else", async (...row) => {
    const [, slug, selector, attribute, expected] = row;
    const page = await openPage();
    await page.goto(served.address + mini.pageOf(slug));
    const element = page.locator(selector).first();
    const added = () => element.evaluate((each) => getComputedStyle(each, "::after").content);
    expect(await added()).toBe("none");
    await page.emulateMedia({ media: "print" });
    const address = (await element.getAttribute(attribute)) ?? "";
    expect(address).toMatch(/^https:/);
    expect(await added()).toBe(`"${expected.replace("ADDRESS", address)}"`);
    await page.context().close();
  });

  test("prints the posts of a day with their record, each page with its number", async () => {
    const page = await openPage({ viewport: { width: 640, height: 900 } });
    await page.goto(`${served.address}days/2024-07-02.html`);
    const isVisible = (selector: string) => page.locator(selector).first().isVisible();
    expect(await isVisible(".page-address")).toBe(false);
    expect(await isVisible(".trail")).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".page-address").textContent()).toBe(
      `${ADDRESS}days/2024-07-02.html`,
    );
    expect(await isVisible(".page-address")).toBe(true);
    expect(await isVisible(".trail")).toBe(false);
    const posts = page.locator("article");
    expect(await posts.count()).toBeGreaterThan(1);
    for (const post of await posts.all()) {
      expect(await post.locator("h2").isVisible()).toBe(true);
      expect(await post.locator(".imprint").innerText()).toMatch(
        /https:\/\/archive\.example\/some\/archive\/posts\/\S+\.html\s+SHA-256 [0-9a-f]{64}/,
      );
    }
    expect(await page.evaluate(EXCESS)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(PAGE_NUMBERS)).toBe('counter(page) " / " counter(pages)');
    await page.context().close();
  });

  test("prints what waits for a hand on the screen", async () => {
    const page = await openPage();
    await page.goto(served.address + mini.pageOf("reading-room-opens"));
    await page.evaluate(`document.querySelector(".text").insertAdjacentHTML("beforeend",
      "<details><summary>More</summary><p id=folded>Folded</p></details>")`);
    const height = async (): Promise<number> =>
      (await page.locator("#folded").boundingBox())?.height ?? 0;
    expect(await height()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await height()).toBeGreaterThan(0);
    await page.context().close();
  });
});

/** What the style sheet sets below each printed page. */
const PAGE_NUMBERS = `[...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
  .filter((rule) => rule.conditionText === "print").flatMap(({ cssRules }) => [...cssRules])
  .flatMap((rule) => [...(rule.cssText.startsWith("@page") ? rule.cssText.matchAll(/content: ([^;]+);/g) : [])])
  .map(([, content]) => content).join()`;

/** How much wider than the window a page is. */
const EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
