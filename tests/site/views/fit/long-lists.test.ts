import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { PostSummary } from "../../../../src/core/post.ts";
import type { DumpRecord } from "../../../../src/core/types.ts";
import { wholeContent } from "../../../../src/platform/files/write-file.ts";
import { createArchive } from "../../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../../src/site/outputs/list-outputs.ts";
import { createFileMaker } from "../../../../src/site/render/render-tasks.ts";
import { createContext } from "../../../../src/site/views/context.ts";
import { PAGE_LIMIT } from "../../../../src/site/views/fit/page-room.ts";
import { allPosts } from "../../../../src/store/outline.ts";
import { renderPage } from "../../../../templates/render.ts";
import { checkNesting, HTML_VOID, readTags } from "../../../support/markup.ts";
import { dated, SITE, summary } from "../../../support/summary.ts";

/** Makes a page of an archive, which must be short enough and well-formed. */
function openSite(
  posts: readonly PostSummary[],
  dumps: readonly DumpRecord[] = [],
  site: Parameters<typeof createContext>[1] = SITE,
) {
  const context = createContext(createArchive(allPosts(posts), dumps), site);
  const templates = resolve(import.meta.dirname, "../../../../templates");
  const makeFile = createFileMaker(context, { templates, postsFolder: "no folder" });
  const pages = new Map([...listOutputs(context, "1")].map((page) => [page.path as string, page]));
  const page = (path: string): string => {
    const content = pages.get(path)?.content;
    if (content === undefined || content.kind === "made" || content.kind === "kept")
      throw new Error(`no ${path}`);
    const html = wholeContent(makeFile(content, renderPage)).toString();
    expect(Buffer.byteLength(html), path).toBeLessThan(PAGE_LIMIT);
    checkNesting(readTags(html), HTML_VOID);
    return html;
  };
  return { paths: [...pages.keys()], page };
}

const range = <Item>(length: number, make: (at: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, at) => make(at));

const padded = (number: number, width: number): string => `${number}`.padStart(width, "0");

/** Addresses in a list of an index, in their order. */
const entriesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<li><a href="(?<href>[^"]+)"><bdi[^>]*>[^<]*<\/bdi><\/a><span/g)].map(
    ({ groups }) => groups?.href ?? "",
  );

const indexes = [
  [
    "hashtags",
    "tags",
    [summary(1, { hashtags: range(20_000, (at) => `tag${padded(at, 5)}`) })],
    range(20_000, (at) => `tags/tag${padded(at, 5)}.html`),
    "#tag00000",
  ],
  [
    "sources of long names that HTML escapes",
    "sources",
    range(2500, (at) => summary(at, { forwardedFrom: `${padded(at, 4)} ${"&<".repeat(100)}` })),
    undefined,
    `0000 ${"&amp;&lt;".repeat(12)}&amp;…`,
  ],
  [
    "months",
    "dates",
    range(12_000, (at) =>
      summary(at, { edtf: `${1000 + Math.floor(at / 12)}-${padded((at % 12) + 1, 2)}` }),
    ),
    range(12_000, (at) => `dates/${1999 - Math.floor(at / 12)}-${padded((at % 12) + 1, 2)}.html`),
    "1999",
  ],
] as const;

describe.each(indexes)("an index of many %s", (_name, front, posts, entries, first) => {
  const { paths, page } = openSite(posts);
  const parts = paths.filter((path) => new RegExp(`^${front}(?:-\\d+)?\\.html$`).test(path));

  test("is divided into parts, and lists each entry once", () => {
    expect(parts.length).toBeGreaterThan(1);
    expect(parts).toEqual(
      parts.map((_, at) => (at === 0 ? `${front}.html` : `${front}-${at + 1}.html`)),
    );
    const pages = parts.map(page);
    for (const html of pages.slice(0, -1)) {
      const entryCount = html.split('<span class="count">').length - 1;
      expect(entryCount).toBeLessThanOrEqual(500);
      expect(entryCount > 498 || Buffer.byteLength(html) > 0.45 * PAGE_LIMIT).toBe(true);
    }
    const listed = pages.flatMap(entriesOf);
    expect(new Set(listed).size).toBe(listed.length);
    if (entries === undefined) expect(listed).toHaveLength(posts.length);
    else expect(listed).toEqual(entries);
  });

  test("each part leads to all others by what they hold", () => {
    for (const [at, path] of parts.entries()) {
      const nav = /<nav class="pager" aria-label="Parts">(?<links>.*?)<\/nav>/s.exec(page(path));
      const links = nav?.groups?.links ?? "";
      expect(
        [...links.matchAll(/href="(?<href>[^"]+)"/g)].map(({ groups }) => groups?.href),
      ).toEqual(parts.filter((other) => other !== path));
      expect(links).toContain('<li aria-current="page">');
      expect(page(path)).toContain(at === 0 ? "<title>" : `, part ${at + 1} · `);
      expect(links).toContain(`<bdi>${first}</bdi> – <bdi>`);
    }
  });
});

test("an index for which there is just room is one page", () => {
  const { paths, page } = openSite([
    summary(1, { hashtags: range(500, (at) => `tag${padded(at, 5)}`) }),
  ]);
  expect(paths).not.toContain("tags-2.html");
  expect(entriesOf(page("tags.html"))).toHaveLength(500);
  expect(page("tags.html")).not.toContain("Parts");
});

test("of very many parts each leads to the next ones and to some of the others", () => {
  const hashtags = range(150_000, (at) => `tag${padded(at, 6)}`);
  const { page } = openSite([summary(1, { hashtags })]);
  const html = page("tags-151.html");
  const nav = /<nav class="pager" aria-label="Parts">(?<links>.*?)<\/nav>/s.exec(html)?.groups;
  const links = [...(nav?.links ?? "").matchAll(/href="(?<href>[^"]+)"/g)].map(
    ({ groups }) => groups?.href,
  );
  expect(links.length).toBeLessThan(110);
  expect(links).toEqual(
    expect.arrayContaining(["tags.html", "tags-300.html", "tags-149.html", "tags-150.html"]),
  );
});

test("of very many years the front page has the last, and leads to all", () => {
  const { page } = openSite(
    range(8999, (at) =>
      dated(at, `${1000 + at}-05-05`, {
        hashtags: range(12, (tag) => `tag${at < 8000 ? "" : tag}${"&".repeat(500)}`),
      }),
    ),
  );
  const html = page("index.html");
  expect(html).toContain('<a href="dates/9998.html">');
  expect(html).toContain('<a href="dates.html">All 8,999 years</a>');
  expect(html).not.toContain('<a href="dates/1000.html">');
  expect(openSite([dated(1, "2024-01-01")]).page("index.html")).not.toContain("All 1 years");
});

const dump = (at: number): DumpRecord => ({
  ...{ name: `${at} ${"&".repeat(20)}.txt`, size: 1000, sha256: "0".repeat(64) },
  ...{ shape: "repeats", lines: 10, posts: 3 },
});

test("of very many dumps the page about the archive lists the first, and leads to a list of all", () => {
  const { paths, page } = openSite([], range(5000, dump));
  const html = page("about.html");
  const shown = html.split("<tbody>").length - 1;
  expect(shown).toBe(400);
  expect(html).toContain(
    `${(5000 - shown).toLocaleString("en")} more files are not shown here; <a href="dumps.json">dumps.json</a> lists them all.`,
  );
  expect(paths).toContain("dumps.json");
});

test("of some dumps the page about the archive lists all", () => {
  const { paths, page } = openSite([], range(400, dump));
  expect(page("about.html").split("<tbody>").length - 1).toBe(400);
  expect(page("about.html")).not.toContain("not shown");
  expect(paths).not.toContain("dumps.json");
});

describe("a listing of many long cards", () => {
  const COUNTRIES = ["FR", "DE", "HU", "IT", "ES", "PL", "RU", "US", "GB", "IN", "CN", "BR"];
  const rich = (at: number): PostSummary =>
    dated(at, "2024-01-01", {
      title: `${at} ${"&".repeat(300)} ${"word ".repeat(500)}`,
      forwardedFrom: "<".repeat(1000),
      hashtags: range(30, (tag) => `tag${tag}${"&".repeat(900)}`),
      countries: COUNTRIES,
    });
  const posts = [...range(249, rich), dated(249, "2024-01-02", { hashtags: ["short"] })];
  const { page } = openSite(posts, [], { ...SITE, postsPerPage: 250 });

  test("has every post; the longest say less, and that there is more", () => {
    const html = page("posts.html");
    const cards = html.split('<li class="card">').slice(1);
    expect(cards).toHaveLength(250);
    for (const card of cards.slice(1)) {
      expect(card).toMatch(/<a href="posts\/post-\d+\.html">\d+ [^<]{20,}<\/a>/);
      expect(card).toMatch(/>and \d+ more hashtags<\/a>/);
    }
    expect(cards[0]).toContain(">#short</a>");
    expect(Buffer.byteLength(html)).toBeGreaterThan(0.4 * PAGE_LIMIT);
  });

  test("is headed by a short name, whatever the hashtag", () => {
    const path = openSite([rich(1)]).paths.find((each) => each.startsWith("tags/tag1"));
    expect(openSite([rich(1)]).page(path ?? "")).toMatch(
      /<h1 dir="auto">#tag1(?:&amp;){590,600}…<\/h1>/,
    );
  });
});
