import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listTree } from "../support/file-tree.ts";
import { launchBrowser } from "./launch-browser.ts";
import { SEARCHED } from "./search-posts.ts";
import { buildSearchSite } from "./search-site.ts";
import { type ServedFolder, serveFolder } from "./serve-folder.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TIMEOUT = 15_000;

let browser: Browser;
let root: string;
let served: ServedFolder;

beforeAll(async () => {
  root = await buildSearchSite(SEARCHED);
  served = await serveFolder(root, "/some/path/");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A page that tells what it complains of and asks for. */
interface Watched {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

async function openPage(
  path: string,
  options: BrowserContextOptions = {},
  address = served.address,
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address + path);
  return { page, complaints, requests };
}

const close = (page: Page): Promise<void> => page.context().close();

const search = (query: string, more = ""): string =>
  `search.html?q=${encodeURIComponent(query)}${more}`;

/** The total as it is announced, once it says this. */
const expectTotal = (page: Page, text: string | RegExp): Promise<void> =>
  expect
    .poll(() => page.locator("output").textContent(), { timeout: TIMEOUT })
    .toMatch(typeof text === "string" ? new RegExp(`^${text}$`) : text);

const titlesOf = (page: Page): Promise<readonly string[]> =>
  page.locator("#results h2").allTextContents();

const marksOf = (page: Page): Promise<readonly string[]> =>
  page.locator("#results mark").allTextContents();

const expectMarks = (page: Page, ...marks: readonly string[]): Promise<void> =>
  expect.poll(() => marksOf(page), { timeout: TIMEOUT }).toEqual(marks);

const fileAddress = (folder: string): string => `${pathToFileURL(folder).href}/`;

describe("words", () => {
  const queries = [
    ["a word", "zephyr", "1 post", ["An unusual lighthouse"], ["zephyrs"]],
    ["another form of a word, in Russian", "договор", "1 post", ["О чистой воде"], ["договоры"]],
    ["an Arabic word without its prefix", "سفينة", "1 post", ["بيان حول المياه"], ["وبالسفينة"]],
    ["a phrase in Chinese", "水资源合作", "1 post", ["关于水的声明"], ["水资源合作"]],
    ["a phrase in quotes", '"water that is"', "1 post", ["Clean words"], undefined],
    ["a word without another", "clean -bay", "1 post", ["Clean words"], undefined],
    ["a word in two filters", "water country:CN lang:zh", "No post", [], []],
    ["two filters alone", "country:CN lang:zh", "1 post", ["关于水的声明"], []],
    ["regular expression signs", "zephyr.*+?^$(){}|[]\\", "1 post", undefined, ["zephyrs"]],
    ["marks of direction", "\u200fسفينة\u202c", "1 post", ["بيان حول المياه"], undefined],
  ] as const;

  test.each(queries)("%s", async (_name, query, total, titles, marks) => {
    const { page, complaints } = await openPage(search(query));
    await expectTotal(page, new RegExp(`^${total}`));
    if (titles !== undefined) expect(await titlesOf(page)).toEqual(titles);
    if (marks !== undefined) await expectMarks(page, ...marks);
    expect(complaints).toEqual([]);
    await close(page);
  });

  const extremes = [
    ["10,000 characters", "water ".repeat(1700)],
    ["200 words and more", Array.from({ length: 250 }, (_, at) => `word${at}`).join(" ")],
    ["half characters", "water \ud800 \udc00"],
    ["quotes, brackets and operators alone", '"" OR - ( ) # : country: date:2024-13'],
  ] as const;

  test.each(extremes)("%s end in an answer", async (_name, text) => {
    const { page } = await openPage("search.html");
    await page.evaluate((value) => {
      const input = document.querySelector("#q") as HTMLInputElement;
      input.value = value;
      input.form?.requestSubmit();
    }, text);
    await expectTotal(page, /posts?|No post/);
    await page.locator("#q").fill("zephyr");
    await expectTotal(page, "1 post");
    await close(page);
  });
});

describe("results", () => {
  test("come while a person types, and each pause is no step back", async () => {
    const { page } = await openPage("index.html");
    await page.goto(`${served.address}search.html`);
    await page.locator("#q").pressSequentially("zeph");
    await expectTotal(page, /^No post/);
    await page.locator("#q").pressSequentially("yr");
    await expectTotal(page, "1 post");
    expect(new URL(page.url()).search).toBe("?q=zephyr");
    await page.goBack();
    await expectTotal(page, /^$/);
    expect(new URL(page.url()).search).toBe("");
    await page.goForward();
    await expectTotal(page, "1 post");
    expect(await page.locator("#q").inputValue()).toBe("zephyr");
    await close(page);
  });

  test("stand in the address with their order, filters and year", async () => {
    const { page } = await openPage(search("water"));
    await expectTotal(page, "41 posts");
    await page.getByLabel("Country").selectOption("KE");
    await expectTotal(page, "21 posts");
    await page.getByLabel("Channel").selectOption("herald");
    await expectTotal(page, "20 posts");
    await page.getByRole("link", { name: /^2020: / }).click();
    await expectTotal(page, "3 posts");
    await page.getByLabel("Order").selectOption("best");
    await expect.poll(() => page.url(), { timeout: TIMEOUT }).toMatch(/&sort=best$/);
    await expectTotal(page, "3 posts");
    const titles = await titlesOf(page);
    const copied = await openPage(page.url().slice(served.address.length));
    await expectTotal(copied.page, "3 posts");
    expect(await titlesOf(copied.page)).toEqual(titles);
    expect(await copied.page.locator("#q").inputValue()).toBe(
      "water country:KE channel:herald date:2020",
    );
    await expect
      .poll(() => copied.page.getByLabel("Country").inputValue(), { timeout: TIMEOUT })
      .toBe("KE");
    expect(await copied.page.locator("[aria-current]").getAttribute("aria-label")).toBe(
      "2020: 3 posts",
    );
    await close(copied.page);
    for (const total of ["3 posts", "20 posts", "21 posts", "41 posts"]) {
      await page.goBack();
      await expectTotal(page, total);
    }
    await close(page);
  });

  test("have exact counts of years, in their order, and of values", async () => {
    const { page } = await openPage(search("treaty"));
    await expectTotal(page, "12 posts");
    const years = page.locator("#years a");
    await expect.poll(() => years.count(), { timeout: TIMEOUT }).toBeGreaterThan(0);
    const labels = await years.evaluateAll((links) =>
      links.map((link) => link.getAttribute("aria-label") ?? ""),
    );
    const wanted = new Map<string, number>();
    for (const { text, date } of SEARCHED) {
      const year = date.slice(0, 4);
      if (/\btreaty\b/.test(text)) wanted.set(year, (wanted.get(year) ?? 0) + 1);
    }
    expect(labels).toEqual(
      [...wanted]
        .sort()
        .map(([year, count]) => `${year}: ${count} ${count === 1 ? "post" : "posts"}`),
    );
    expect(await page.getByLabel("Country").locator("option").allTextContents()).toEqual([
      "any",
      "Russia (12)",
    ]);
    await close(page);
  });

  const numbered = ["water country:KE", "country:KE", "country:KE OR country:EG", "date:2020"];

  test.each(numbered)("are as many as the filters say: %s", async (query) => {
    const { page } = await openPage(search(query));
    const country = page.getByLabel("Country");
    const options = country.locator("option:not([value=''])");
    await expect.poll(() => options.count(), { timeout: TIMEOUT }).toBeGreaterThan(1);
    const labels = await options.allTextContents();
    for (const label of labels) {
      await country.selectOption({ label });
      const count = /\((?<count>\d+)\)/.exec(label)?.groups?.count;
      await expectTotal(page, new RegExp(`^${count} posts?$`));
      await expect.poll(() => options.allTextContents(), { timeout: TIMEOUT }).toEqual(labels);
    }
    await close(page);
  });

  test("can begin by a filter, whose values come when they are looked for", async () => {
    const { page, requests } = await openPage("search.html");
    await page.getByRole("heading", { name: "How to search" }).waitFor();
    await expect.poll(() => requests.join(), { timeout: TIMEOUT }).toContain("search-more.js");
    expect(requests.filter((url) => /\/c\d+-\d+\.js$/.test(url))).toEqual([]);
    const country = page.getByLabel("Country");
    const labels = () => country.locator("option").allTextContents();
    await page.locator("label", { hasText: "Country" }).hover();
    const all = ["any", "Kenya (62)", "Russia (61)", "China (1)", "Egypt (1)"];
    await expect.poll(labels, { timeout: TIMEOUT }).toEqual(all);
    await country.selectOption("RU");
    await expectTotal(page, "61 posts");
    await page.locator("#q").fill("zephyr");
    await expectTotal(page, "1 post");
    await page.keyboard.press("Escape");
    await expect.poll(labels, { timeout: TIMEOUT }).toEqual(all);
    expect(await country.inputValue()).toBe("");
    await close(page);
  });

  test("of a year alone leave the other years to choose", async () => {
    const { page } = await openPage(search("date:2020"));
    await page.getByRole("link", { name: /^2021: / }).click();
    await expect
      .poll(() => page.locator("#q").inputValue(), { timeout: TIMEOUT })
      .toBe("date:2021");
    await expectTotal(page, "14 posts");
    await close(page);
  });

  test("follow as a person scrolls, and then by a button", async () => {
    const { page } = await openPage(search("news"));
    await expectTotal(page, "120 posts");
    const shown = () => page.locator("#results > li").count();
    const button = page.getByRole("button", { name: "Show more" });
    for (let before = await shown(); before < 50; before = await shown()) {
      await page.locator("#results > li").last().scrollIntoViewIfNeeded();
      await button.scrollIntoViewIfNeeded();
      await expect.poll(shown, { timeout: TIMEOUT }).toBeGreaterThan(before);
    }
    expect(await shown()).toBe(50);
    await button.click();
    await expect.poll(shown, { timeout: TIMEOUT }).toBe(65);
    const titles = await titlesOf(page);
    expect(new Set(titles).size).toBe(65);
    await close(page);
  });

  test("lead to the words, marked and in view", async () => {
    const { page } = await openPage(search("zephyr"));
    await expectMarks(page, "zephyrs");
    await page.getByRole("link", { name: "An unusual lighthouse" }).click();
    await page.waitForURL(/herald\/1\.html/);
    await expect.poll(() => page.evaluate("scrollY"), { timeout: TIMEOUT }).toBeGreaterThan(1000);
    await close(page);
  });

  test("do not tell what a sender hid", async () => {
    const { page } = await openPage(search("dear"));
    await expectMarks(page, "dear");
    expect(await page.locator("#results").innerText()).toContain("[…]");
    expect(await page.locator("#results").innerText()).not.toContain("hidden");
    await close(page);
  });

  test("move nothing as they come", async () => {
    const { page } = await openPage("about.html");
    await page.addInitScript(`
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) globalThis.shifted = (globalThis.shifted ?? 0) + value;
      }).observe({ type: "layout-shift", buffered: true });`);
    await page.goto(served.address + search("water"));
    await expectTotal(page, "41 posts");
    await expect.poll(() => marksOf(page), { timeout: TIMEOUT }).not.toEqual([]);
    expect(await page.evaluate("globalThis.shifted ?? 0")).toBeLessThan(0.01);
    await close(page);
  });
});

describe("a place", () => {
  const watchShifts = `
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.shifted = (globalThis.shifted ?? 0) + value;
    }).observe({ type: "layout-shift", buffered: true });`;
  const shownCount = (page: Page) => page.locator("#results > li").count();
  const focused = (page: Page) =>
    page.evaluate("document.activeElement.id || document.activeElement.textContent");

  /** Scrolls until at least 30 results are there; returns the link of one in the middle. */
  async function scrollDown(page: Page) {
    for (let before = await shownCount(page); before < 30; before = await shownCount(page)) {
      await page.locator("#more").scrollIntoViewIfNeeded();
      await expect.poll(() => shownCount(page), { timeout: TIMEOUT }).toBeGreaterThan(before);
    }
    return page.locator("#results h2 a").nth(20);
  }

  test.each(["back from a post", "a reload"])("is found again after %s", async (way) => {
    const { page } = await openPage("about.html");
    // Otherwise the page is kept as it stands, and nothing has to be found again.
    await page.addInitScript(`addEventListener("unload", () => {}); ${watchShifts}`);
    await page.goto(served.address + search("news"));
    await expectTotal(page, "120 posts");
    const link = await scrollDown(page);
    await link.focus();
    const [title, y] = [await link.textContent(), await page.evaluate("scrollY")];
    const count = await shownCount(page);
    await expect
      .poll(() => page.evaluate("history.state && history.state.y"), { timeout: TIMEOUT })
      .toBe(y);
    if (way === "a reload") await page.reload();
    else {
      await page.keyboard.press("Enter");
      await page.waitForURL(/posts\//);
      await page.goBack();
    }
    await expectTotal(page, "120 posts");
    await expect.poll(() => page.evaluate("scrollY"), { timeout: TIMEOUT }).toBe(y);
    if (way !== "a reload") expect(await focused(page)).toBe(title);
    expect(await shownCount(page)).toBeGreaterThanOrEqual(count);
    await expect.poll(() => marksOf(page), { timeout: TIMEOUT }).not.toEqual([]);
    expect(await page.evaluate("scrollY")).toBe(y);
    expect(await page.evaluate("globalThis.shifted ?? 0")).toBeLessThan(0.01);
    await close(page);
  });

  test("is found again after another query", async () => {
    const { page } = await openPage(search("news"));
    await expectTotal(page, "120 posts");
    await scrollDown(page);
    const y = await page.evaluate("scrollY");
    await page.locator("#results a[href^='?q=%23UN']").last().dispatchEvent("click");
    await expectTotal(page, "20 posts");
    expect(await page.evaluate("scrollY")).toBe(0);
    expect(await focused(page)).toBe("total");
    await page.goBack();
    await expectTotal(page, "120 posts");
    await expect.poll(() => page.evaluate("scrollY"), { timeout: TIMEOUT }).toBe(y);
    await close(page);
  });

  test("of the same page is no new query", async () => {
    const { page } = await openPage(search("news"));
    await expectTotal(page, "120 posts");
    await page.locator("#years a").first().waitFor();
    await page.evaluate(`
      globalThis.replaced = 0;
      new MutationObserver((changes) => {
        if (changes.some(({ removedNodes }) => removedNodes.length > 0)) globalThis.replaced++;
      }).observe(document.querySelector("#results"), { childList: true });`);
    await page.getByRole("link", { name: "Skip to content" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#main$/);
    // A search would be over by the time that these are.
    for (let frame = 0; frame < 20; frame++) {
      await page.evaluate("new Promise((resolve) => requestAnimationFrame(resolve))");
    }
    expect(await page.evaluate("globalThis.replaced")).toBe(0);
    await page.getByLabel("Order").selectOption("best");
    await page.waitForURL(/sort=best/);
    await page.goBack();
    await expectTotal(page, "120 posts");
    await page.goBack();
    expect(page.url()).not.toContain("#main");
    await close(page);
  });

  test("keeps the focus on the year that was chosen, and on the first new result", async () => {
    const { page } = await openPage(search("news"));
    const bar = page.getByRole("link", { name: /^2021: / });
    await bar.focus();
    await page.keyboard.press("Enter");
    await expectTotal(page, "14 posts");
    await page.locator("[aria-current]").waitFor();
    const current = () => page.evaluate("document.activeElement.getAttribute('aria-current')");
    await expect.poll(current, { timeout: TIMEOUT }).toBe("true");
    await page.keyboard.press("Enter");
    await expectTotal(page, "120 posts");
    await expect.poll(() => page.locator("[aria-current]").count(), { timeout: TIMEOUT }).toBe(0);
    expect(await focused(page)).toMatch(/21$/);
    await close(page);
  });

  test("stays on the page where the last results are asked for, and they are announced", async () => {
    const { page } = await openPage(search("news country:RU"));
    await expectTotal(page, "60 posts");
    for (let before = await shownCount(page); before < 50; before = await shownCount(page)) {
      await page.locator("#more").scrollIntoViewIfNeeded();
      await expect.poll(() => shownCount(page), { timeout: TIMEOUT }).toBeGreaterThan(before);
    }
    const status = () => page.locator("#shown[role=status]").textContent();
    await expect.poll(status, { timeout: TIMEOUT }).toBe("50 of 60 shown");
    await page.locator("#more").focus();
    await page.keyboard.press("Enter");
    await expect.poll(status, { timeout: TIMEOUT }).toBe("60 of 60 shown");
    const titles = await titlesOf(page);
    await expect.poll(() => focused(page), { timeout: TIMEOUT }).toBe(titles[50]);
    await close(page);
  });
});

describe("a query under way", () => {
  test("says so on a slow line, and marks the last answer", async () => {
    const { page } = await openPage(search("zephyr"));
    await expectMarks(page, "zephyrs");
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/search\/.*\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.locator("#q").fill("treaty date:2016");
    await expectTotal(page, "Searching …");
    expect(await page.locator("#results").getAttribute("aria-busy")).toBe("true");
    expect(await titlesOf(page)).toEqual(["An unusual lighthouse"]);
    release();
    await expectTotal(page, "2 posts");
    expect((await titlesOf(page)).length).toBe(2);
    expect(await page.locator("#results").getAttribute("aria-busy")).toBeNull();
    await close(page);
  });

  test("waits until a word is composed", async () => {
    const { page } = await openPage("search.html");
    await page.locator("#q").pressSequentially("zephyr");
    await expectTotal(page, "1 post");
    await page.locator("#q").fill("");
    await expectTotal(page, "");
    await page.evaluate(`{
      const { setTimeout: original } = globalThis;
      globalThis.waits = 0;
      globalThis.setTimeout = (run, time, ...more) => {
        if (time === 200) globalThis.waits++;
        return original(run, time, ...more);
      };
    }`);
    const session = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      session.send("Input.imeSetComposition", {
        ...{ text, selectionStart: text.length, selectionEnd: text.length },
      });
    await compose("shui");
    await compose("水资");
    expect(await page.locator("#q").inputValue()).toBe("水资");
    expect(await page.evaluate("globalThis.waits")).toBe(0);
    await session.send("Input.insertText", { text: "水资源" });
    await expectTotal(page, "1 post");
    expect(await page.evaluate("globalThis.waits")).toBeGreaterThan(0);
    await close(page);
  });
});

describe("where nothing is found", () => {
  test("the page says how to search and where else to look, and nothing moves", async () => {
    for (const query of ["zebra", "water zebra", "country:RU zebra"]) {
      const { page } = await openPage("about.html");
      await page.addInitScript(`
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) globalThis.shifted = (globalThis.shifted ?? 0) + value;
        }).observe({ type: "layout-shift", buffered: true });`);
      await page.goto(served.address + search(query));
      await expectTotal(page, "No post was found");
      await page.getByRole("heading", { name: "How to search" }).waitFor();
      await page.getByRole("heading", { name: "Other ways" }).waitFor();
      expect(await page.evaluate("globalThis.shifted ?? 0"), query).toBeLessThan(0.01);
      await close(page);
    }
  });

  const meant = [
    ["water country:Russia", "country:RU", "20 posts"],
    ["country:Кения", "country:KE", "62 posts"],
    ["water lang:en-GB", "lang:en", "41 posts"],
    ["language:chinese", "lang:zh", "1 post"],
  ] as const;

  test.each(meant)("the value that was meant is a link: %s", async (query, link, total) => {
    const { page, complaints } = await openPage(search(query));
    await expectTotal(page, "No post was found");
    await page.locator("#notes").getByRole("link", { name: link, exact: true }).click();
    await expectTotal(page, total);
    expect(complaints).toEqual([]);
    await close(page);
  });

  test("the values that there are stand beside one that says nothing", async () => {
    const { page } = await openPage(search("lang:xyzzy"));
    await page.getByText("No post has lang:xyzzy; there is lang:en lang:ar lang:ru.").waitFor();
    await close(page);
  });

  test("is told beside what helps, which a button shows at any time", async () => {
    const { page } = await openPage(search("zephyr"));
    await expectMarks(page, "zephyrs");
    const help = page.getByRole("heading", { name: "How to search" });
    expect(await help.isVisible()).toBe(false);
    await page.getByRole("button", { name: "How to search" }).click();
    expect(await help.isVisible()).toBe(true);
    await page.getByRole("button", { name: "How to search", expanded: true }).click();
    expect(await help.isVisible()).toBe(false);
    await close(page);
  });
});

describe("a post's own address", () => {
  test.each(["https://t.me/herald/1", "t.me/herald/1?single", "herald/1"])(
    "%s leads straight to it",
    async (name) => {
      const { page } = await openPage("index.html");
      await page.getByRole("searchbox").fill(name);
      await page.keyboard.press("Enter");
      await page.waitForURL(/posts\/herald\/1\.html$/);
      await page.goBack();
      expect(page.url()).toBe(`${served.address}index.html`);
      await close(page);
    },
  );

  test("leads nowhere while it is typed", async () => {
    const { page } = await openPage("search.html");
    await page.locator("#q").pressSequentially("t.me/herald/1");
    await page.getByRole("link", { name: "Go to An unusual lighthouse" }).waitFor();
    await expectTotal(page, "1 post");
    expect(page.url()).toContain("search.html");
    await page.keyboard.press("Enter");
    await page.waitForURL(/posts\/herald\/1\.html$/);
    await close(page);
  });

  test("of no post is told", async () => {
    const { page } = await openPage(search("t.me/herald/9999"));
    await page.getByText("This archive has no post herald/9999.").waitFor();
    await close(page);
  });
});

test("all goes by the keyboard", async () => {
  const { page } = await openPage("search.html?q=clean");
  // The second script listens to keys.
  await page.locator("#years a").first().waitFor();
  const focused = () =>
    page.evaluate("document.activeElement.id || document.activeElement.textContent");
  await page.keyboard.press("/");
  expect(await focused()).toBe("q");
  const [first, second] = await titlesOf(page);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(first);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe(second);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("q");
  await page.keyboard.press("Escape");
  expect(await page.locator("#q").inputValue()).toBe("");
  await expectTotal(page, /^$/);
  await page.keyboard.type("zephyr");
  await expectTotal(page, "1 post");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/herald\/1\.html/);
  await close(page);
});

describe("from a folder without a server", () => {
  test.each([false, true])("the same posts are found (packed: %s)", async (isPacked) => {
    const folder = isPacked ? await buildSearchSite(SEARCHED, { isPacked }) : root;
    const { page, complaints } = await openPage("index.html", {}, fileAddress(folder));
    await page.getByRole("searchbox").fill("договор");
    await page.keyboard.press("Enter");
    await expectTotal(page, "1 post");
    expect(page.url()).toContain("search.html?q=");
    expect(await titlesOf(page)).toEqual(["О чистой воде"]);
    await page.getByLabel("Language").selectOption("ru");
    await expectTotal(page, "1 post");
    await page.locator("#q").fill("unusual");
    await expectMarks(page, "unusual");
    await page.goBack();
    await expectTotal(page, "1 post");
    expect(await titlesOf(page)).toEqual(["О чистой воде"]);
    await page.getByRole("link", { name: "О чистой воде" }).click();
    await page.waitForURL(/herald\/2\.html/);
    expect(complaints).toEqual([]);
    await close(page);
  });
});

test("without JavaScript the page says so and leads on", async () => {
  const { page } = await openPage(search("water"), { javaScriptEnabled: false });
  const main = page.locator("main");
  expect(await main.innerText()).toContain("JavaScript, which is switched off");
  expect(await main.getByRole("searchbox").isVisible()).toBe(false);
  for (const name of ["Tags", "Countries", "Dates", "Sources"]) {
    expect(await main.getByRole("link", { name }).isVisible()).toBe(true);
  }
  const engine = await main.getByRole("link", { name: "DuckDuckGo" }).getAttribute("href");
  expect(engine).toBe("https://duckduckgo.com/?q=site%3Aarchive.example%2Fsome%2Fpath%2F");
  await close(page);
});

describe("a part of the index", () => {
  const partsOf = (folder: string, kind: RegExp): readonly string[] =>
    listTree(join(folder, "search")).filter((path) => kind.test(path));

  const losses = [
    ["that is missing", (file: string) => rmSync(file), /cannot be read \(the file is missing\)/],
    [
      "that holds something else",
      (file: string) => writeFileSync(file, 'annalsPart("a","")\n'),
      /cannot be read \(the file holds another part\)/,
    ],
    [
      "that is damaged",
      (file: string) =>
        writeFileSync(file, readFileSync(file, "utf8").replace(/",".*"/, '","AwA="')),
      /is no part of a search index|cannot be read/,
    ],
  ] as const;

  test.each(losses)("%s is named, and other results are shown", async (_name, spoil, reason) => {
    const folder = await buildSearchSite(SEARCHED);
    for (const part of partsOf(folder, /\/c0-\d+\.js$/)) spoil(join(folder, "search", part));
    for (const part of partsOf(folder, /\/f0\.js$/)) spoil(join(folder, "search", part));
    const { page } = await openPage("about.html", {}, fileAddress(folder));
    await page.addInitScript(`
      addEventListener("DOMContentLoaded", () => {
        const notes = document.querySelector("#notes");
        globalThis.told = [];
        new MutationObserver(() => globalThis.told.push(notes.textContent))
          .observe(notes, { childList: true });
      });`);
    await page.goto(fileAddress(folder) + search("treaty date:2019..2021"));
    await expectTotal(page, "4 posts");
    await page
      .locator("#notes")
      .getByText(/search\/\w+\/c0-0\.js/)
      .waitFor();
    expect(await page.locator("#notes").innerText()).toMatch(reason);
    expect((await titlesOf(page)).length).toBeGreaterThan(0);
    const told = await page.evaluate<readonly string[]>("globalThis.told");
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
    await close(page);
  });

  test("with the words makes the total a lower bound", async () => {
    const folder = await buildSearchSite(SEARCHED);
    for (const part of partsOf(folder, /\/w\d+\.js$/)) rmSync(join(folder, "search", part));
    const { page } = await openPage(search("zephyr"), {}, fileAddress(folder));
    await expectTotal(page, "No post was found so far");
    // Notes come after the first results.
    await page
      .locator("#notes")
      .getByText(/search\/\w+\/w\d+\.js cannot be read/)
      .waitFor();
    await close(page);
  });

  test("the manifest, is named where there is no search", async () => {
    const folder = await buildSearchSite(SEARCHED);
    rmSync(join(folder, "search/manifest.js"));
    const { page } = await openPage(search("water"), {}, fileAddress(folder));
    await page.getByText(/There is no search: search\/manifest\.js cannot be read/).waitFor();
    await close(page);
  });

  test("the script, is named where it is missing", async () => {
    const folder = await buildSearchSite(SEARCHED);
    rmSync(join(folder, "assets/search.js"));
    const { page } = await openPage(search("water"), {}, fileAddress(folder));
    await expect
      .poll(() => page.getByText("The search has not started").isVisible(), { timeout: TIMEOUT })
      .toBe(true);
    expect(await page.locator("main").getByRole("link", { name: "Tags" }).isVisible()).toBe(true);
    await close(page);
  });
});

describe("the page", () => {
  test("asks nothing of anyone else, and tells nobody of the query", async () => {
    const { page, complaints, requests } = await openPage("search.html");
    await page.locator("#q").pressSequentially("zephyr");
    await expectMarks(page, "zephyrs");
    await page.getByLabel("Country").selectOption("KE");
    await expectTotal(page, "1 post");
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((url) => !url.startsWith(served.address))).toEqual([]);
    expect(
      requests.filter((url) => /zephyr|%3A|KE/.test(url.slice(served.address.length))),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await close(page);
  });

  test("has the policy that it says, and a browser holds it to that", async () => {
    const { page, complaints } = await openPage(search("water"));
    expect(
      await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content"),
    ).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "base-uri 'none'; form-action 'self'",
    );
    await expectTotal(page, "41 posts");
    expect(complaints).toEqual([]);
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 2" }))`,
    );
    await expect.poll(() => complaints.join(), { timeout: TIMEOUT }).toContain("script-src");
    await close(page);
  });

  const states = [
    "",
    "?q=water",
    "?q=water+zebra",
    "?q=%22clean+water%22+country%3ARU+date%3A2020",
  ];
  const looks = [390, 1280].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => [width, colorScheme] as const),
  );

  test.each(looks)(
    "has no fault that axe finds, and fits: %i px, %s",
    async (width, colorScheme) => {
      for (const state of states) {
        const viewport = { width, height: 800 };
        const { page } = await openPage(`search.html${state}`, { viewport, colorScheme });
        if (state !== "") {
          await expectTotal(page, /post/);
          await page.locator("#years:not(:empty), #notes:not(:empty)").first().waitFor();
        }
        await page.evaluate(AXE);
        const found: string = await page.evaluate(
          `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) =>
          id + " " + nodes.map(({ html }) => html).join(" "))))`,
        );
        expect(JSON.parse(found), state).toEqual([]);
        const excess =
          "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        expect(await page.evaluate(excess), state).toBeLessThanOrEqual(0);
        await close(page);
      }
    },
  );

  test("shows bars of years in forced colours", async () => {
    const { page } = await openPage(search("water"), { forcedColors: "active" });
    const bar = page.locator("#years .bar-of").first();
    await bar.waitFor();
    const colourOf = (name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector("${name}")).backgroundColor`);
    expect(await colourOf("#years .bar-of")).not.toBe(await colourOf("body"));
    await close(page);
  });

  test("is announced: totals stand in a live region of their own", async () => {
    const { page } = await openPage(search("zephyr"));
    await expectTotal(page, "1 post");
    expect(await page.locator("main").ariaSnapshot()).toMatch(/status: 1 post/);
    await close(page);
  });
});
