import { beforeAll, expect, test } from "vitest";
import { HTML_VOID, readTags } from "../../support/markup.ts";
import { postFile, renderArchive } from "../../support/render-archive.ts";

let pages: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  const rendered = await renderArchive({
    "2024/a.md": postFile(1, "title: A post\ndate: 2024-01-01", "A post, before the others."),
    "2024/b.md": postFile(
      2,
      'title: ""\ndate: 2024-01-02',
      "Rain falls on the hills.\n\nMore of it.",
    ),
    "2024/c.md": postFile(3, 'title: "\u200B\u0301"\ndate: 2024-01-03\nlang: ru', "\u2060"),
    "2024/d.md": postFile(
      4,
      'title: " "\ndate: 2024-01-04\nforwardedFrom: "\u200B"\nnewerVersion: "0000000002"',
      "Rain falls on the hill.",
    ),
    "2024/e.md": postFile(5, 'title: ""', "\u2060"),
    "2024/f.md": postFile(
      6,
      'title: ""\ndate: "2024-01-05T09:20:00+00:00"\nmedia: [{kind: photo}, {kind: photo}, {kind: video}]',
      "",
    ),
    "2024/g.md": postFile(
      7,
      'title: ""\ndate: "2024-01-06T09:20:00+00:00"\nmedia: [{kind: voice}]',
      "",
    ),
    "2024/h.md": postFile(8, 'title: "Said"\ndate: 2024-01-07\nmedia: [{kind: photo}]', "Said"),
    "moved.txt": "/posts/old-0000000009.html -> /posts/post-0000000002.html\n",
  });
  pages = new Map([...rendered].map(([path, render]) => [path, render()]));
});

const page = (path: string): string => pages.get(path) ?? "";

/** What a reader sees of the first element of some name. */
const wordsIn = (html: string, name: string): string =>
  (new RegExp(`<${name}[^>]*>(?<inside>.*?)</${name}>`, "s").exec(html)?.groups?.inside ?? "")
    .replace(/<[^>]*>/g, "")
    .trim();

test("every link has words, every page a title, a heading and a description", () => {
  let links = 0;
  for (const [path, html] of pages) {
    if (!path.endsWith(".html")) continue;
    for (const [, inside = ""] of html.matchAll(/<a [^>]*>(.*?)<\/a>/gs)) {
      links++;
      expect(inside.replace(/<[^>]*>/g, ""), path).toMatch(/[\p{L}\p{N}]/u);
    }
    expect(wordsIn(html, "h1"), path).toMatch(/[\p{L}\p{N}]/u);
    expect(wordsIn(html, "title"), path).toMatch(/^[^·]*[\p{L}\p{N}]/u);
    const description = readTags(html.replace(/<script.*?<\/script>/s, "")).find(
      ({ attributes }) => attributes.name === "description",
    );
    expect(description?.attributes.content, path).toMatch(/[\p{L}\p{N}.]$/u);
  }
  expect(links).toBeGreaterThan(100);
  for (const [, title = ""] of page("feed.xml").matchAll(/<title>(.*?)<\/title>/g)) {
    expect(title).toMatch(/\p{L}/u);
  }
});

test("a post without a title is called by the beginning of its text", () => {
  const html = page("posts/post-0000000002.html");
  expect(wordsIn(html, "h1")).toBe("Rain falls on the hills.");
  expect(html).toContain('"headline":"Rain falls on the hills."');
  expect(page("dates/2024.html")).toContain('post-0000000002.html">Rain falls on the hills.</a>');
  expect(page("posts/post-0000000001.html")).toContain(
    'dir="auto">Rain falls on the hills.</span>',
  );
  expect(page("posts/old-0000000009.html")).toContain('dir="auto">Rain falls on the hills.</a>');
  expect(page("posts/post-0000000004.html")).toContain("<bdi>Rain falls on the hills.</bdi>");
  expect(page("feed.xml")).toContain("<title>Rain falls on the hills.</title>");
});

test("a post without a word is called by its day and time, on cards by what it holds, on its page by both", () => {
  expect(page("posts/post-0000000003.html")).toContain('<h1 dir="auto">3 January 2024</h1>');
  expect(page("dates/2024.html")).toContain(
    '<h2 dir="auto"><a href="../posts/post-0000000003.html">Untitled post</a></h2>',
  );
  expect(page("dates/2024.html")).toContain(
    '<h2 dir="auto"><a href="../posts/post-0000000006.html">2 photos, 1 video</a></h2>',
  );
  expect(page("dates/2024.html")).toContain(
    '<h2 dir="auto"><a href="../posts/post-0000000007.html">Voice message</a></h2>',
  );
  const photos = page("posts/post-0000000006.html");
  expect(photos).toContain('<h1 class="unseen" dir="auto">2 photos, 1 video</h1>');
  expect(wordsIn(photos, "title")).toBe("5 January 2024, 09:20 · 2 photos, 1 video · Test archive");
  expect(photos).toContain('"headline":"5 January 2024, 09:20 · 2 photos, 1 video"');
  expect(photos).toContain('dir="auto">6 January 2024, 09:20</span>');
  expect(wordsIn(page("posts/post-0000000007.html"), "h1")).toBe("Voice message");
  expect(wordsIn(page("posts/post-0000000008.html"), "h1")).toBe("Said");
  expect(page("feed.xml")).toContain("<title>5 January 2024, 09:20</title>");
});

test("without a date it is called untitled, in the site’s own language", () => {
  expect(page("posts/post-0000000005.html")).toContain('<h1 dir="auto">Untitled post</h1>');
  expect(page("dates/undated.html")).toContain(
    '<h2 dir="auto"><a href="../posts/post-0000000005.html">Untitled post</a></h2>',
  );
});

test("a source without a visible name is called unnamed", () => {
  const source = page("posts/post-0000000004.html");
  expect(source).toContain("Forwarded from <bdi>Unnamed source</bdi>");
});

test("the post’s file stays as it is", () => {
  expect(page("posts/post-0000000002.md")).toContain('title: ""\n');
});

test("a heading in the text is no second first heading", async () => {
  const rendered = await renderArchive({
    "2024/a.md": postFile(
      1,
      "title: A post\ndate: 2024-01-01",
      "# One\n\nTwo\n===\n\nText\n\n> # Three\n\n- # Four\n",
    ),
  });
  const html = rendered.get("posts/post-0000000001.html")?.() ?? "";
  const headings = readTags(html.replace(/<script.*?<\/script>/s, ""))
    .filter(({ name, kind }) => kind === "start" && /^h\d$/.test(name) && !HTML_VOID.test(name))
    .map(({ name }) => name);
  expect(headings).toEqual(["h1", "h2", "h2", "h2", "h2", "h2"]);
});
