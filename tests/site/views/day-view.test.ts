import { beforeAll, expect, test } from "vitest";
import { identifyText } from "../../../src/dedupe/identity.ts";
import { postFile, renderArchive } from "../../support/render-archive.ts";

let pages: ReadonlyMap<string, string> = new Map();

const message = (number: number, date: string, more = ""): string =>
  `title: Post ${number}\ndate: "${date}"\nedtf: "${date}"\nchannel: herald\nnumber: "${number}"${more}`;

const asMessage = (file: string, number: number): string =>
  file
    .replace(/^id: .*$/m, `id: herald/${number}`)
    .replace(/^permalink: .*$/m, `permalink: /posts/herald/${number}.html`);

beforeAll(async () => {
  const rendered = await renderArchive({
    "2024/a.md": postFile(1, "title: Alone\ndate: 2024-07-01", "Alone on its day"),
    "2024/b.md": asMessage(
      postFile(
        2,
        message(2, "2024-07-16T18:45:10+03:00", "\nhashtags: [Water]\nalbum: [2, 3]"),
        "Post 2\n\n#Water, [a note](../../other.html), [named](https://a.example/x) and https://b.example/y",
      ),
      2,
    ),
    "2024/c.md": asMessage(
      postFile(
        4,
        message(4, "2024-07-16T19:00:00+03:00", '\nforwardedFrom: "Pier"\nmedia: [{kind: photo}]'),
        "",
      ),
      4,
    ),
    "2024/d.md": postFile(
      5,
      'title: Post 5\ndate: "2024-07-02T08:00:00Z"\nedtf: "2024-07-02T08:00:00Z"\nseen:\n' +
        '  - {dump: a.json, record: "1", time: "2024-07-02T08:00:00Z", known: unix}\n' +
        '  - {dump: b.json, record: "1", time: "2024-07-16T08:30:15Z", known: unix}',
      "# Post 5\n\n## Below\n\nSaid twice",
    ),
    "2024/e.md": postFile(6, "title: Post 6\ndate: 2024-07-30", "Alone, too"),
  });
  pages = new Map([...rendered].map(([path, render]) => [path, render()]));
});

const page = (path: string): string => pages.get(path) ?? "";
const day = (): string => page("days/2024-07-16.html");
const articleOf = (id: string): string =>
  new RegExp(`<article class="post" id="${id}">.*?</article>`, "s").exec(day())?.[0] ?? "";

test("has the posts of a day in the order of time, each below the day’s heading", () => {
  const ids = [...day().matchAll(/<article class="post" id="([^"]*)">/g)].map(([, id]) => id);
  expect(ids).toEqual(["0000000005", "herald/2", "herald/4"]);
  expect(day().match(/<h1/g)).toHaveLength(1);
  expect(day()).toContain("<h1>16 July 2024</h1>");
  expect(day()).toContain("3 posts in full");
});

const times = [
  ["herald/2", "2024-07-16T18:45:10+03:00", "16 July 2024, 18:45:10 UTC+03:00"],
  ["herald/4", "2024-07-16T19:00:00+03:00", "16 July 2024, 19:00:00 UTC+03:00"],
  // Its text was published two weeks before as well.
  ["0000000005", "2024-07-16T08:30:15Z", "16 July 2024, 08:30:15 UTC"],
] as const;

test.each(times)("tells of %s the exact time on that day", (id, datetime, label) => {
  expect(articleOf(id)).toContain(`<time datetime="${datetime}">${label}</time>`);
});

test("says of each post its number, its address and the hash of its text", () => {
  const { textHash } = identifyText("Alone on its day");
  expect(page("posts/post-0000000001.html")).toContain(`<code class="copy">${textHash}</code>`);
  expect(articleOf("herald/2")).toContain("herald, number 2–3<br/><a");
  expect(articleOf("herald/2")).toContain(
    '<a href="../posts/herald/2.html">https://archive.example/some/path/posts/herald/2.html</a>',
  );
  expect(articleOf("0000000005")).toMatch(
    /SHA-256 <code class="copy">[0-9a-f]{64}<\/code> of the text as a person wrote/,
  );
  expect(articleOf("herald/4")).not.toContain("SHA-256");
});

test("has the links of a text as seen from where it stands", () => {
  const own = page("posts/herald/2.html");
  expect(own).toContain('href="../../tags/water.html">#Water</a>');
  expect(own).toContain('href="../../other.html">a note</a>');
  const here = articleOf("herald/2");
  expect(here).toContain('href="../tags/water.html">#Water</a>');
  expect(here).toContain('href="../other.html">a note</a>');
  expect(articleOf("herald/4")).toMatch(/href="\.\.\/sources\/pier-/);
});

test("marks links whose words are not their address, for paper", () => {
  expect(articleOf("herald/2")).toContain('<a class="named" href="https://a.example/x"');
  expect(articleOf("herald/2")).toContain('<a href="https://b.example/y"');
});

test("lowers the headings in a text below the post’s own", () => {
  expect(page("posts/post-0000000005.html")).toContain("<h3>Below</h3>");
  expect(articleOf("0000000005")).toContain("<h4>Below</h4>");
});

test("leads to the days before and after, to the day’s listing, and comes from there", () => {
  expect(day()).toContain('<a href="../posts/post-0000000005.html" rel="prev">');
  expect(day()).toContain('<a href="../posts/post-0000000006.html" rel="next">');
  expect(day()).toContain('<a href="../dates/2024-07-16.html">');
  expect(page("dates/2024-07-16.html")).toContain(
    '<a href="../days/2024-07-16.html">Read the day in full</a>',
  );
  expect(page("dates/2024-07-01.html")).not.toContain("in full");
});

test("stays out of search engines and of the sitemap: the posts have pages of their own", () => {
  expect(day()).toContain('<meta name="robots" content="noindex"/>');
  expect(page("sitemap.xml")).toContain("dates/2024-07-16.html");
  expect(page("sitemap.xml")).not.toContain("days/");
});

test("is not there for a day with one post", () => {
  expect([...pages.keys()].filter((path) => path.startsWith("days/"))).toEqual([
    "days/2024-07-16.html",
  ]);
});
