import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postFile, renderArchive } from "../support/render-archive.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { launchBrowser } from "./launch-browser.ts";

const ASSETS = resolve(import.meta.dirname, "../../templates/assets");

/** So many UTF-16 code units of the same, with no place in it to break a line. */
const endless = (length: number, words = "abcdefghij"): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** Texts that may run out of the page, as Markdown. */
const TEXTS = [
  ["a line", endless(9000)],
  ["Chinese", endless(900, "漢字和平")],
  ["Thai", endless(900, "สวัสดีครับ")],
  ["Arabic", endless(900, "كلمة")],
  ["Arabic and Latin", `كلمة ${endless(900)} كلمة`],
  ["wide signs", endless(900, "﷽")],
  ["emoji", endless(900, "👩‍👩‍👧")],
  ["flags", endless(900, "🇷🇺")],
  ["blanks that do not break", endless(900, "ab\u00A0")],
  ["word joiners", endless(900, "a\u2060")],
  ["tabs and blanks", `a${"\t".repeat(300)}b${" ".repeat(900)}c`],
  [
    "links",
    `[${endless(900)}](b.html) https://a.example/${endless(900)} ${endless(300)}@a.example`,
  ],
  ["hashtags", `#${endless(250)} #${endless(250, "日本語")}`],
  ["headings", `# ${endless(900)}\n\n###### ${endless(900)}`],
  ["code", `\`\`\`\n${endless(900)}\n\`\`\`\n\n    ${endless(900)}\n\n*a* \`${endless(900)}\``],
  ["a table", `*a*\n\n| ${endless(300)} | b |\n|---|---|\n| ${endless(300)} | ${endless(300)} |`],
  ["deep quotations", `${"> ".repeat(60)}${endless(300)}`],
  [
    "deep lists",
    Array.from({ length: 40 }, (_, at) => `${"  ".repeat(at)}- a ${endless(60)}`).join("\n"),
  ],
  ["lists in quotations", `${"> - ".repeat(30)}a`],
  ["a high number", "999999999. a\n999999999. *b*"],
  ["a high number in Arabic", "*كلمة*\n\n999999999. كلمة\n\n     كلمة"],
  ["pictures", "*a* ![](wide.svg) ![a](wide.svg)"],
] as const;

/** What Unicode takes for one sign: no browser breaks a line inside it. */
const SIGNS = [
  ["emoji that are joined", endless(900, "👩\u200D")],
  ["letters that are joined", endless(900, "क्")],
] as const;

const wide = (words: string, length = 500): string => JSON.stringify(endless(length, words));

const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...TEXTS, ...SIGNS].map(([name, text], at) => [
      `2024/${at}.md`,
      postFile(at, `title: ${name}\ndate: 2024-01-${`${at + 1}`.padStart(2, "0")}`, text),
    ]),
  ),
  "2024/known.md": postFile(
    101,
    `title: ${wide("Title")}
date: 2024-02-02
hashtags: [${endless(250)}, ${endless(250, "日本語")}]
countries: [KE]
forwardedFrom: ${wide("Source")}
evidence: {date: ${wide("date")}, countries: {KE: ${wide("country")}}}
seen: [{dump: ${wide("dump", 250)}, lines: 123456789012-123456789012345}]`,
    `First line\n${endless(3000)}`,
  ),
  "2024/older.md": postFile(
    102,
    `title: ${wide("Older")}
date: 2024-02-01
newerVersion: "0000000101"
forwardedFrom: ${wide("Source")}
seen: [{dump: ${wide("dump", 250)}, lines: 1-123456789012345}]`,
    `First line\n${endless(3000, "zyxwv")}`,
  ),
  "moved.txt": `/posts/gone-0000000202.html gone 2024-08-01 ${wide("reason")}\n`,
  "dumps.json": JSON.stringify([
    {
      ...{ name: endless(250, "dump"), size: 999_999_999_999, sha256: "0".repeat(64) },
      ...{ shape: "lines", lines: 999_999_999, posts: 999_999_999 },
    },
  ]),
};

const signPaths = SIGNS.map(
  (_, at) => `posts/post-${`${TEXTS.length + at}`.padStart(10, "0")}.html`,
);

let browser: Browser;
let folder = "";
let paths: readonly string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  folder = makeTempFolder();
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const pages = await renderArchive(FILES, { postsPerPage: 50 });
  for (const [path, render] of pages) if (path.endsWith(".html")) write(path, render());
  write("posts/wide.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="40"/>');
  cpSync(ASSETS, join(folder, "assets"), { recursive: true });
  // The days of January have a card each that is in the list of the month, too; 404.html needs a host.
  paths = [...pages.keys()].filter(
    (path) => path.endsWith(".html") && path !== "404.html" && !path.startsWith("dates/2024-01-"),
  );
});
afterAll(() => browser?.close());

test.each([
  [390, "light"],
  [390, "dark"],
  [1280, "light"],
  [1280, "dark"],
] as const)("nothing runs out of a page %i px wide, %s", async (width, colorScheme) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const wider: string[] = [];
  for (const path of paths) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    expect(await page.evaluate("getComputedStyle(document.body).overflowWrap")).toBe("anywhere");
    const excess = await page.evaluate(EXCESS);
    // What is clipped is lost to a reader: that is for signs that cannot be broken.
    if (!signPaths.includes(path)) {
      await page.evaluate("document.querySelector('main').style.overflow = 'visible'");
    }
    const unclipped = await page.evaluate(EXCESS);
    if (excess !== 0 || unclipped !== 0) wider.push(`${path}: ${excess}, ${unclipped}`);
  }
  expect(wider).toEqual([]);
  expect(paths.length).toBeGreaterThan(TEXTS.length + 10);
  await context.close();
});

const EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
