import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeProject } from "../incremental/project.ts";
import { HARBOUR, QUAY_ORIGIN } from "../support/channel-dump.ts";
import { buildChannelSite, CHANNEL_ADDRESS, type ChannelSite } from "../support/channel-site.ts";
import { listTree } from "../support/file-tree.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let site: ChannelSite;
let browser: Browser;
let served: ServedFolder;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildChannelSite(), launchBrowser()]);
  served = await serveFolder(site.out, new URL(CHANNEL_ADDRESS).pathname);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (site !== undefined) removeProject(site.project);
});

const pageOf = (number: number): string => `posts/harbour/${number}.html`;

async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(served.address + path);
  return page;
}

/** Pictures that a page shows, as far as the browser could load and decode them. */
const pictures = (page: Page): Promise<readonly number[]> =>
  page.locator("article .picture > img:last-child").evaluateAll((images) =>
    Promise.all(
      images.map(async (image) => {
        if (!(image instanceof HTMLImageElement)) return 0;
        image.loading = "eager";
        await image.decode();
        return image.naturalWidth;
      }),
    ),
  );

/** With scripts and without: no page of a post needs one. */
const WAYS = [
  ["with JavaScript", {}],
  ["without JavaScript", { javaScriptEnabled: false }],
] as const;

describe.each(WAYS)("a reader %s sees", (_way, options) => {
  const read = (number: number) => openPage(pageOf(number), options);

  test.each([
    ["video", HARBOUR.video, "article video[controls][poster]"],
    ["round video", HARBOUR.round, "article video.round[controls]"],
    ["voice message", HARBOUR.voice, "article audio[controls]"],
    ["audio file", HARBOUR.audio, "article audio[controls]"],
    ["animation", HARBOUR.animation, "article video[loop][controls]"],
    ["sticker", HARBOUR.sticker, "article img[alt*='Sticker']"],
    ["document", HARBOUR.document, "article a[download='report (final).pdf']"],
    ["place", HARBOUR.place, "article a[href*='openstreetmap.org']"],
    ["quote", HARBOUR.quote, "article blockquote"],
    ["preformatted text", HARBOUR.code, "article pre code.language-ts"],
    ["code", HARBOUR.code, "article code >> text=K--.-"],
    ["bold text", HARBOUR.code, "article strong >> text=twice"],
    ["button", HARBOUR.mixed, "article a[href='https://tickets.example/']"],
    ["reaction", HARBOUR.mixed, "article .counts >> text=👍"],
    ["edit", HARBOUR.edited, "article .post-facts >> text=Edited"],
    ["earlier version", HARBOUR.edited, "article .versions del"],
    ["disappearance", 92, ".record >> text=No longer in"],
    ["missing photo", HARBOUR.missing, "article .missing >> text=not included in the export"],
  ])("a %s", async (_name, number, selector) => {
    const page = await read(number);
    expect(await page.locator(selector).first().isVisible()).toBe(true);
    await page.context().close();
  });

  test("the answers of a poll, with bars and counts", async () => {
    const page = await read(HARBOUR.poll);
    const answers = page.locator(".poll-answer");
    expect(await answers.allInnerTexts()).toEqual([
      expect.stringMatching(/^The old one[\s\S]*12 votes[\s\S]*71/),
      expect.stringContaining("رصيف الميناء"),
      expect.stringMatching(/^None/),
    ]);
    expect(await page.locator("h1").innerText()).toBe("Which pier shall be painted first?");
    await page.context().close();
  });

  test("a text from right to left in its direction", async () => {
    const page = await read(HARBOUR.rightToLeft);
    const direction = "getComputedStyle(document.querySelector('.text')).direction";
    if (options === WAYS[0][1]) expect(await page.evaluate(direction)).toBe("rtl");
    expect(await page.locator(".text").getAttribute("dir")).toBe("auto");
    await page.context().close();
  });

  test("what a spoiler hides only when asked for", async () => {
    const page = await read(HARBOUR.spoiler);
    const hidden = page.locator(".spoiler > span");
    expect(await page.title()).not.toContain("ferry");
    expect(await hidden.isVisible()).toBe(false);
    await page.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    expect(await hidden.isVisible()).toBe(true);
    await page.context().close();
  });

  test("a covered photo only when asked for", async () => {
    const page = await read(HARBOUR.spoilerPhoto);
    const picture = page.locator("article .picture > img:last-child");
    expect(await picture.isVisible()).toBe(false);
    await page.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    expect(await picture.isVisible()).toBe(true);
    await page.context().close();
  });

  test("where links, replies, forwards and numbers of albums lead", async () => {
    const page = await read(HARBOUR.linked);
    await page.locator(".text a").first().click();
    expect(page.url()).toBe(served.address + pageOf(HARBOUR.photo));
    await page
      .getByRole("link", { name: /^And here is what it looked like/ })
      .first()
      .click();
    expect(page.url()).toBe(served.address + pageOf(HARBOUR.reply));
    await page.locator(".answers a").click();
    expect(page.url()).toBe(served.address + pageOf(HARBOUR.photo));
    await page.goto(served.address + pageOf(HARBOUR.forward));
    await page.locator(".post-facts").getByText("Original").locator("a").first().click();
    expect(page.url()).toBe(`${served.address}posts/quay/${QUAY_ORIGIN}.html`);
    await page.locator("main").getByRole("link", { name: "Harbour" }).first().click();
    expect(page.url()).toBe(served.address + pageOf(HARBOUR.forward));
    await page.goto(served.address + pageOf(HARBOUR.ten + 5), { waitUntil: "commit" });
    await page.waitForURL(served.address + pageOf(HARBOUR.ten));
    await page.context().close();
  });
});

test.each([
  ["one", HARBOUR.photo, 1],
  ["two", HARBOUR.two, 2],
  ["three", HARBOUR.three, 3],
  ["seven", HARBOUR.seven, 7],
  ["ten", HARBOUR.ten, 10],
])(
  "%s pictures of a post are shown, each a link to the whole one",
  async (_name, number, count) => {
    for (const width of [390, 1280]) {
      const page = await openPage(pageOf(number), { viewport: { width, height: 900 } });
      const widths = await pictures(page);
      expect(widths).toHaveLength(count);
      expect(Math.min(...widths)).toBeGreaterThan(0);
      const hrefs = await page
        .locator("article .picture")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(new Set(hrefs).size).toBe(count);
      for (const href of hrefs) expect(href).toMatch(/^\.\.\/\.\.\/media\/.*\.jpg$/);
      await page.context().close();
    }
  },
);

test("nothing moves when pictures come", async () => {
  const page = await openPage("index.html");
  await page.addInitScript(
    `window.shift = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });`,
  );
  for (const number of [HARBOUR.photo, HARBOUR.ten, HARBOUR.spoilerPhoto, HARBOUR.sticker]) {
    await page.goto(served.address + pageOf(number), { waitUntil: "load" });
    await pictures(page);
    expect(await page.evaluate("window.shift"), `${number}`).toBeLessThan(0.01);
  }
  await page.context().close();
});

test("what is no picture is offered as a download, and no metadata reach copies", () => {
  const media = listTree(`${site.out}/media`);
  expect(media.length).toBeGreaterThan(50);
  for (const path of media) {
    expect(path).toMatch(
      /^[0-9a-f]{2}\/[0-9a-f]{64}(?:-(?:480|960|thumb))?\.(?:jpg|webp|mp4|ogg|mp3|pdf|bin)$/,
    );
    const bytes = readFileSync(`${site.out}/media/${path}`);
    if (path.includes("-")) expect(bytes.includes("SECRET-CAMERA")).toBe(false);
    if (bytes.includes("<svg")) expect(path).toMatch(/\.bin$/);
  }
  const page = readFileSync(`${site.out}/${pageOf(HARBOUR.disguised)}`, "utf8");
  expect(page).toMatch(/<a [^>]*href="[^"]*\.bin"[^>]*download/);
});

describe("every page", () => {
  const pages = (): readonly string[] =>
    listTree(site.out).filter((path) => path.endsWith(".html"));

  test("asks nothing of anyone else and breaks no rule of its own", async () => {
    const page = await openPage("index.html");
    const faults: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(served.address)) faults.push(request.url());
    });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.exposeFunction("reportViolation", (text: string) => faults.push(text));
    await page.addInitScript(
      `addEventListener("securitypolicyviolation", (event) =>
        reportViolation(event.violatedDirective + " " + event.blockedURI))`,
    );
    expect(pages().length).toBeGreaterThan(70);
    for (const path of pages()) {
      const leads = readFileSync(`${site.out}/${path}`, "utf8").includes('http-equiv="refresh"');
      await page.goto(served.address + path, { waitUntil: leads ? "commit" : "load" });
      if (leads) await page.waitForURL((url) => !url.href.endsWith(path));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  const kinds = (): readonly string[] => [
    ...Object.values(HARBOUR).map(pageOf),
    ...["index.html", "posts.html", "channels.html", "channels/harbour.html", "find.html"],
    ...[
      "channels/harbour/media.html",
      "changes.html",
      "days/2024-07-16.html",
      "dates/2024-07.html",
    ],
  ];

  test.each([
    [390, "light"],
    [1280, "dark"],
  ] as const)("has no fault that axe finds and fits, %i px, %s", async (width, colorScheme) => {
    const page = await openPage("index.html", { colorScheme, viewport: { width, height: 900 } });
    for (const path of kinds()) {
      await page.goto(served.address + path);
      expect(await page.evaluate(EXCESS), path).toBeLessThanOrEqual(0);
      await page.evaluate(AXE);
      const found: string = await page.evaluate(
        `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
          id + " " + nodes.map(({ html }) => html).join(" "))))`,
      );
      expect(JSON.parse(found), path).toEqual([]);
    }
    await page.context().close();
  });

  test("can be read from a folder", async () => {
    const page = await openPage("index.html");
    await page.goto(pathToFileURL(`${site.out}/${pageOf(HARBOUR.ten)}`).href);
    expect(await pictures(page)).toHaveLength(10);
    await page.locator("article .picture").first().click();
    expect(page.url()).toMatch(/^file:.*\/media\/.*\.jpg$/);
    await page.context().close();
  });
});

const EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
