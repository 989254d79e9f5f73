import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, removeProject } from "../incremental/project.ts";
import { listTree, readTree, stampTree } from "../support/file-tree.ts";
import { checkNesting, HTML_VOID, NOT_XML, readTags, type Tag } from "../support/markup.ts";
import { ADDRESS, buildMiniSite, type MiniSite, PICTURE } from "../support/mini-site.ts";

let mini: MiniSite;
let files: Readonly<Record<string, string>> = {};
let pages: readonly HtmlPage[] = [];

beforeAll(async () => {
  mini = await buildMiniSite();
  files = readTree(mini.out);
  pages = Object.entries(files)
    .filter(([path]) => path.endsWith(".html"))
    .map(readPage);
});
afterAll(() => removeProject(mini.project));

const JSON_LD = /<script type="application\/ld\+json">(?<json>.*?)<\/script>/s;

/** An HTML page: its source without JSON-LD, and its tags. */
interface HtmlPage {
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

const readPage = ([path, source]: readonly [string, string]): HtmlPage => {
  const html = source.replace(JSON_LD, "");
  return { path, html, tags: readTags(html) };
};

const starts = (tags: readonly Tag[], name: string): readonly Tag[] =>
  tags.filter((tag) => tag.name === name && tag.kind !== "end");

/** From a page to the site's root: `../../`; the page for errors stands at any address. */
const rootOf = (path: string): string =>
  path === "404.html" ? new URL(ADDRESS).pathname : "../".repeat(path.split("/").length - 1);

const decode = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name as "amp"],
  );

describe("the site is as in its snapshot", () => {
  test("in its files", async () => {
    await expect(`${Object.keys(files).join("\n")}\n`).toMatchFileSnapshot("snapshots/files.snap");
  });

  const shown = [
    ["a post", "kenyas-minister"],
    ["a post with markup in its title", "title-script"],
    ["a corrected post", "reading-room-opens"],
    ["a post written from right to left", "byan-hwl"],
    ["a numbered page", "tags/water/1"],
    ["a moved post", "open-0000000001"],
  ] as const;

  test.each(shown)("in %s", async (_name, slug) => {
    const readable = files[mini.pageOf(slug)]?.replaceAll("><", ">\n<");
    await expect(readable).toMatchFileSnapshot(`snapshots/${slug.replaceAll("/", "-")}.snap`);
  });

  test("in a post with earlier versions, and in one of these", async () => {
    const [newest = "", ...others] = mini.pagesWith('id="versions"', "agian");
    const older = mini.pagesWith('class="superseded"', "<h1>On 7 July 2024");
    expect([others.length, older.length]).toEqual([0, 2]);
    const mended = older.filter((path) => files[path]?.includes("moves again"));
    for (const [path = "", name] of [
      [newest, "versions"],
      [mended[0], "earlier-version"],
    ]) {
      const readable = files[path]?.replaceAll("><", ">\n<");
      await expect(readable).toMatchFileSnapshot(`snapshots/${name}.snap`);
    }
  });

  test("in its feed", async () => {
    await expect(files["feed.xml"]).toMatchFileSnapshot("snapshots/feed.snap");
  });
});

describe("links", () => {
  /** What a page refers to: links, style sheets, pictures, and where it sends a browser on. */
  const targetsOf = (tags: readonly Tag[]): readonly string[] =>
    tags
      .flatMap(({ attributes: { href, src, content, "http-equiv": header } }) => [
        href,
        src,
        header === "refresh" ? content?.replace(/^0; url=/, "") : undefined,
      ])
      .filter((target) => target !== undefined)
      .map(decode);

  const isOurs = (url: URL): boolean => url.href.startsWith(ADDRESS);
  const fileOf = (url: URL): string =>
    decodeURIComponent(url.href.slice(ADDRESS.length).replace(/#.*/, "")) || "index.html";

  test("inside the site lead to a file, and to a place in it where they name one", () => {
    const broken: string[] = [];
    let followed = 0;
    for (const { path, tags } of pages) {
      for (const target of targetsOf(tags)) {
        const url = new URL(target, ADDRESS + path);
        if (!isOurs(url)) continue;
        followed++;
        const source = files[fileOf(url)];
        const anchor = url.hash && ` id="${url.hash.slice(1)}"`;
        if (source === undefined || !source.includes(anchor)) broken.push(`${path}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
  });

  test("inside the site are relative, but on the page for errors", () => {
    for (const { path, tags } of pages) {
      if (path === "404.html") continue;
      const absolute = starts(tags, "a").filter(
        ({ attributes: { href = "" } }) =>
          /^(?:[a-z]+:|\/)/.test(href) && isOurs(new URL(href, ADDRESS)),
      );
      expect(absolute, path).toEqual([]);
    }
  });

  test("out of the site are those of the posts, and pass nothing on", () => {
    const outward = pages.flatMap(({ path, tags }) =>
      starts(tags, "a").filter(
        ({ attributes: { href = "" } }) => !isOurs(new URL(decode(href), ADDRESS + path)),
      ),
    );
    expect(new Set(outward.map(({ attributes: { href = "" } }) => new URL(href).protocol))).toEqual(
      new Set(["https:", "mailto:"]),
    );
    for (const { attributes } of outward) {
      expect(attributes.rel).toBe("nofollow noopener noreferrer");
    }
  });

  test("of the feed and the sitemap lead to a file", () => {
    const addresses = ["feed.xml", "sitemap.xml"].flatMap((path) => [
      ...targetsOf(readTags(files[path] ?? "")),
      ...[...(files[path] ?? "").matchAll(/<(?:loc|id)>(?<url>[^<]+)</g)].map(
        ({ groups }) => groups?.url ?? "",
      ),
    ]);
    expect(addresses.length).toBeGreaterThan(50);
    for (const address of addresses) {
      const url = new URL(decode(address));
      expect(isOurs(url), address).toBe(true);
      expect(Object.keys(files)).toContain(fileOf(url));
    }
  });

  test("reach every page from the front", () => {
    const byPath = new Map(pages.map(({ path, tags }) => [path, tags]));
    const found = new Set(["index.html"]);
    for (const path of found) {
      const tags = byPath.get(path) ?? [];
      for (const { attributes } of [...starts(tags, "a"), ...starts(tags, "form")]) {
        const url = new URL(decode(attributes.href ?? attributes.action ?? ""), ADDRESS + path);
        if (isOurs(url)) found.add(fileOf(url));
      }
    }
    const lost = pages.flatMap(({ path }) => (found.has(path) ? [] : [path]));
    expect(lost).toEqual(["404.html", "posts/gone-0000000002.html", "posts/open-0000000001.html"]);
  });
});

describe("every page", () => {
  test("is well-formed, with one main part and one first heading", () => {
    for (const { path, tags } of pages) {
      expect(() => checkNesting(tags, HTML_VOID), path).not.toThrow();
      expect(
        ["main", "h1", "title"].map((name) => starts(tags, name).length),
        path,
      ).toEqual([1, 1, 1]);
      const ids = tags.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  test("has a policy that allows no script and nothing from elsewhere, and keeps to it", () => {
    for (const { path, tags } of pages.filter(({ path }) => path !== "search.html")) {
      const [policy, ...others] = tags.filter(
        ({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy",
      );
      expect(others).toEqual([]);
      expect(policy?.attributes.content, path).toMatch(/^default-src 'none';/);
      expect(policy?.attributes.content, path).not.toMatch(/unsafe|script-src|https?:|\*/);
      const barred = tags.filter(({ name }) =>
        /^(?:script|style|iframe|object|embed|base)$/.test(name),
      );
      expect(barred, path).toEqual([]);
      const forms = starts(tags, "form").map(({ attributes }) => attributes);
      expect(forms, path).toEqual([{ action: `${rootOf(path)}search.html` }]);
      const names = tags.flatMap(({ attributes }) => Object.keys(attributes));
      expect(
        names.filter((name) => /^(?:style|srcdoc|on.*)$/i.test(name)),
        path,
      ).toEqual([]);
    }
  });

  test("has one form, and the search page scripts and no other policy than it needs", () => {
    const search = pages.find(({ path }) => path === "search.html")?.tags ?? [];
    const policies = search.flatMap(({ attributes }) =>
      attributes["http-equiv"] === "Content-Security-Policy" ? [attributes.content] : [],
    );
    expect(policies).toEqual([
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
        "base-uri 'none'; form-action 'self'",
    ]);
    expect(starts(search, "script").map(({ attributes }) => attributes.src)).toEqual([
      "assets/search.js",
    ]);
    expect(starts(search, "form").map(({ attributes }) => attributes.action)).toEqual([
      "search.html",
    ]);
  });

  test("names its own address as the canonical one, and describes itself", () => {
    const older = mini.pagesWith('class="superseded"');
    for (const { path, tags } of pages) {
      const canonical = starts(tags, "link").find(
        ({ attributes }) => attributes.rel === "canonical",
      );
      const address = ADDRESS + (path === "index.html" ? "" : path);
      if (older.includes(path)) {
        const newest = canonical?.attributes.href?.slice(ADDRESS.length) ?? "";
        expect(files[newest], path).toContain(`href="../${path}"`);
      } else if (path !== mini.pageOf("open-")) {
        expect(canonical?.attributes.href).toBe(address);
      }
      const description = starts(tags, "meta").find(
        ({ attributes }) => attributes.name === "description",
      );
      expect(description?.attributes.content, path).toMatch(/\S/);
      expect(starts(tags, "html")[0]?.attributes.lang).toBe("en-GB");
    }
  });

  test("of a post carries linked data and the post’s own language", () => {
    const source = files[mini.pageOf("o-vode-i-rekakh")] ?? "";
    expect(JSON.parse(JSON_LD.exec(source)?.groups?.json ?? "")).toMatchObject({
      "@type": "SocialMediaPosting",
      headline: "О воде и реках",
      datePublished: "2024-07-12",
      inLanguage: "ru",
      keywords: ["Вода"],
    });
    expect(source).toMatch(/<div class="text[^"]*" lang="ru" dir="auto">/);
  });
});

test("a post’s text stands on its page as it was dumped, and runs nowhere", () => {
  const html = files[mini.pageOf("kenyas-minister")] ?? "";
  for (const text of [
    "First: &lt;b&gt;not bold&lt;/b&gt; &amp; &quot;quoted&quot; &amp;amp; not &amp;lt;",
    "{{ 7 * 7 }} and {% raw %} stay as they are",
    "1. A number",
    "# A sign",
    "&gt; An arrow",
    "  two blanks before, two  within",
  ]) {
    expect(html).toContain(text);
  }
  expect(files[mini.pageOf("title-script")]).toContain(
    "\\*no emphasis\\* and `no code` and [no](javascript:alert(1)) link",
  );
});

test.each(["feed.xml", "sitemap.xml"])("%s is well-formed", (path) => {
  const xml = files[path] ?? "";
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n</);
  expect(xml).not.toMatch(NOT_XML);
  checkNesting(readTags(xml));
});

test("the feed has the newest posts of known day, newest first", () => {
  const entries = [...(files["feed.xml"] ?? "").matchAll(/<entry.*?<\/entry>/gs)].map(
    ([entry]) => entry,
  );
  const times = entries.map((entry) => /<updated>(.*?)</.exec(entry)?.[1] ?? "");
  expect(times).toEqual(times.toSorted().reverse());
  expect(times[0]).toBe("2024-07-12T00:00:00Z");
  for (const entry of entries) expect(entry).toMatch(/<author><name>[^<]+<\/name><\/author>/);
});

test("every post’s Markdown file stands beside its page", () => {
  const stored = Object.entries(readTree(mini.posts)).filter(([path]) => path.endsWith(".md"));
  expect(stored).toHaveLength(21);
  for (const [path, source] of stored) {
    expect(files[`posts/${path.replace(/^.*\//, "")}`], path).toBe(source);
  }
});

test("an asset is copied byte for byte", () => {
  expect(readFileSync(join(mini.out, PICTURE.path))).toEqual(PICTURE.bytes);
});

test("building again writes nothing, with and without what was remembered", async () => {
  const before = [stampTree(mini.out), stampTree(mini.posts)];
  expect((await build(mini.project, [])).output).toBe("_site: nothing changed\n");
  rmSync(join(mini.project, ".annals"), { recursive: true });
  const { code, output } = await build(mini.project, []);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain("0 files written, 0 removed");
  expect([stampTree(mini.out), stampTree(mini.posts)]).toEqual(before);
});

test("Eleventy alone renders the very same files, wherever it is told to", () => {
  const before = stampTree(mini.out);
  const command = join(mini.project, "node_modules/@11ty/eleventy/cmd.cjs");
  const { status, stderr } = spawnSync(
    process.execPath,
    [command, "--config=.eleventy.ts", "--output=elsewhere", "--quiet"],
    { cwd: mini.project, env: { ...process.env, NODE_OPTIONS: "--import tsx" }, encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { ".annals-manifest": _, ...expected } = files;
  expect(readTree(join(mini.project, "elsewhere"))).toEqual(expected);
  expect(readFileSync(join(mini.project, "elsewhere", PICTURE.path))).toEqual(PICTURE.bytes);
  expect(stampTree(mini.out)).toEqual(before);
  expect(listTree(mini.out)).toContain("index.html");
});
