import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, removeProject } from "../incremental/project.ts";
import type { Outcome } from "../support/command-process.ts";
import { listTree, readTree } from "../support/file-tree.ts";
import { runAnnals, runAnnalsWarm } from "../support/run-script.ts";

let program = "";
let archive = "";
const at = (path: string): string => join(archive, path);
const read = (path: string): string => readFileSync(at(path), "utf8");
const write = (path: string, content: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
};
/** In a process of its own: one reads what is set up in Eleventy once. */
const build = (...words: readonly string[]): Promise<Outcome> =>
  runAnnals(program, ["build", "--archive", archive, ...words]);
const runWarm = (command: string): Promise<Outcome> =>
  runAnnalsWarm({ project: program, words: [command, "--archive", archive] });

const verify = (): Promise<Outcome> => runWarm("verify");

const SETUP = `
import type { Thing } from "./nowhere.ts";
const plugin = (config: Thing) => config.addFilter("loud", (text: string) => text.toUpperCase() + "!");
export default (config: Thing) => {
  config.addPlugin(plugin);
  config.addTransform("mark", function (content: string) {
    return this.page.outputPath.endsWith(".html") ? content.replace("</body>", "<!-- marked --></body>") : content;
  });
  config.addShortcode("year", () => "MMXXIV");
  config.addPassthroughCopy("media");
  config.addPassthroughCopy("*.pdf");
};
`;

const PAGE = `---
title: How to read this
navigation: Reading
---
# How to {{ "read" | loud }}

{% year %}: {{ archive.posts }} posts, first <a href="{{ root }}{{ archive.tags[0].href }}">{{ archive.tags[0].label }}</a>.
`;

beforeAll(async () => {
  program = copyProject();
  archive = join(program, "an archive [1]");
  write("archive.config.json", '{"title":"T","description":"","language":"en","timeZone":"UTC"}');
  write("dumps/a.txt", "A pier opens (Larnaca, 4 May 2021)\n#pier\n#pier\n");
  write(".eleventy.ts", SETUP);
  write("pages/reading.md", PAGE);
  write("pages/notes/a.njk", "---\ntitle: A note\n---\n<p>{{ root }}|{{ page.url }}</p>");
  write("media/one.bin", "\u0000\u0001");
  write("leaflet.pdf", "%PDF-1");
  expect(await build()).toMatchObject({ code: 0, stderr: "" });
});
afterAll(() => removeProject(program));

describe("what a person sets up in Eleventy holds for the whole site:", () => {
  test("a transform, on every page and on no other file", () => {
    const files = listTree(at("_site"));
    const pages = files.filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) expect(read(`_site/${page}`)).toContain("<!-- marked --></body>");
    const others = files.filter((path) => /\.(?:xml|txt|md|css)$/.test(path));
    expect(others.length).toBeGreaterThan(2);
    for (const file of others) expect(read(`_site/${file}`)).not.toContain("marked");
  });

  test("a page of their own, with a plugin's filter, a shortcode and the archive's data", () => {
    const html = read("_site/reading.html");
    expect(html).toContain("<h1>How to READ!</h1>");
    expect(html).toContain('MMXXIV: 1 posts, first <a href="tags/pier.html">#pier</a>.');
    expect(html).toContain("<title>How to read this · T</title>");
    expect(read("_site/notes/a.html")).toContain("<p>../|/notes/a.html</p>");
  });

  test("what is in the navigation is so on every page, seen from there", () => {
    expect(read("_site/reading.html")).toContain(
      '<a href="reading.html" aria-current="true">Reading</a>',
    );
    expect(read("_site/notes/a.html")).toContain('<a href="../reading.html">Reading</a>');
    expect(read("_site/tags/pier.html")).toContain('<a href="../reading.html">Reading</a>');
    expect(read("_site/index.html")).not.toContain("A note");
  });

  test("files that are copied, to the byte", () => {
    expect(read("_site/media/one.bin")).toBe("\u0000\u0001");
    expect(read("_site/leaflet.pdf")).toBe("%PDF-1");
  });

  test("and all links lead somewhere", async () => {
    expect(await verify()).toMatchObject({ code: 0, stderr: "" });
  });

  test("and whether a file of it is missing is seen, though nothing links to it", async () => {
    renameSync(at("_site/media"), at("kept"));
    const { code, stdout } = await verify();
    renameSync(at("kept"), at("_site/media"));
    expect(code).toBe(1);
    expect(stdout).toMatch(/_site\/media\/one\.bin: expected this file of the site, found none/);
  });

  test("pages that no build has put there yet are seen, too", async () => {
    const [manifest, kept] = [at("_site/.annals-manifest"), at("kept")];
    renameSync(manifest, kept);
    const { code, stdout } = await verify();
    renameSync(kept, manifest);
    expect((await build()).stdout).toContain(" 0 files written, 0 removed");
    expect(code).toBe(1);
    expect(stdout).toMatch(/\/pages: expected these pages in the site, found none/);
  });
});

test("a second build changes nothing; each change leaves what a clean build makes", async () => {
  const expectClean = async (): Promise<void> => {
    const clean = ["--posts", at("clean/posts"), "--out", at("clean/site")];
    expect(await build(...clean)).toMatchObject({ code: 0 });
    expect(readTree(at("_site"))).toEqual(readTree(at("clean/site")));
    rmSync(at("clean"), { recursive: true });
  };
  expect((await build()).stdout).toMatch(/: nothing changed\n$/);
  await expectClean();

  write("media/one.bin", "another");
  expect(await build()).toMatchObject({ code: 0, stderr: "" });
  expect(read("_site/media/one.bin")).toBe("another");
  await expectClean();

  write("leaflet.pdf", "%PDF-2");
  expect(await build()).toMatchObject({ code: 0, stderr: "" });
  expect(read("_site/leaflet.pdf")).toBe("%PDF-2");
  expect((await build()).stdout).toMatch(/: nothing changed\n$/);

  write(".eleventy.ts", SETUP.replace("marked", "marked twice"));
  expect((await build()).code).toBe(0);
  expect(read("_site/tags/pier.html")).toContain("<!-- marked twice -->");
  await expectClean();

  rmSync(at("pages"), { recursive: true });
  rmSync(at(".eleventy.ts"));
  expect((await build()).code).toBe(0);
  expect(listTree(at("_site"))).not.toContain("reading.html");
  expect(listTree(at("_site"))).not.toContain("media/one.bin");
  expect(read("_site/tags/pier.html")).not.toMatch(/marked|Reading/);
  await expectClean();
});

describe("what cannot be made is one message, and the site stays:", () => {
  test.each([
    [
      "pages/index.md",
      "# Mine",
      /pages: expected pages with addresses of their own, found one at index\.html, /,
    ],
    [
      "pages/bad.njk",
      "{% nosuch %}",
      /pages: expected pages that Eleventy can render, found .*; mend the file/,
    ],
    [
      ".eleventy.js",
      "export default () => {",
      /\.eleventy\.js: expected settings for Eleventy that can be loaded, found /,
    ],
    [".eleventy.js", "export default () => { throw new Error('no way'); };", /no way/],
  ])("%s: %s", async (path, content, message) => {
    const before = readTree(at("_site"));
    write(path, content);
    const { code, stdout, stderr } = await runWarm("build");
    rmSync(at(path));
    rmSync(at("pages"), { recursive: true, force: true });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.split("\n")).toHaveLength(2);
    expect(readTree(at("_site"))).toEqual(before);
  });
});
