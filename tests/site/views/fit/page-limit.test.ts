import { beforeAll, describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../../../src/core/countries.ts";
import type { Post } from "../../../../src/core/post.ts";
import type { PostId } from "../../../../src/core/types.ts";
import { formatDocument, newDocument } from "../../../../src/format/document.ts";
import { PAGE_LIMIT } from "../../../../src/site/views/fit/page-room.ts";
import { checkNesting, HTML_VOID, readTags } from "../../../support/markup.ts";
import { renderArchive } from "../../../support/render-archive.ts";

type Pages = Awaited<ReturnType<typeof renderArchive>>;

/** A post file as an import writes it. */
function postFile(number: number, fields: Partial<Post>): readonly [path: string, content: string] {
  const id = `${number}`.padStart(10, "0") as PostId;
  const day = `2024-01-${`${1 + (number % 28)}`.padStart(2, "0")}`;
  const post: Post = {
    ...{ id, title: `Post ${number}`, date: day, edtf: day, permalink: `/posts/p-${id}.html` },
    ...{ hashtags: [], countries: [], mentions: [], evidence: { countries: {} }, text: "A post." },
    seen: [{ dump: "a.txt", lines: { from: number + 1, to: number + 1 } }],
    ...fields,
  };
  return [`2024/p-${id}.md`, formatDocument(newDocument(post))];
}

const archiveOf = (posts: readonly Partial<Post>[]): Promise<Pages> =>
  renderArchive(Object.fromEntries(posts.map((fields, at) => postFile(at, fields))));

const pathOf = (number: number, ending = "html"): string =>
  `posts/p-${`${number}`.padStart(10, "0")}.${ending}`;

/** A page, which must be there, well-formed and short enough. */
function page(pages: Pages, path: string): string {
  const content = pages.get(path)?.();
  if (content === undefined) throw new Error(`no ${path}`);
  expect(Buffer.byteLength(content), path).toBeLessThan(PAGE_LIMIT);
  checkNesting(
    readTags(content.replace(JSON_LD, "")),
    path.endsWith(".html") ? HTML_VOID : undefined,
  );
  return content;
}

const JSON_LD = /<script type="application\/ld\+json">.*?<\/script>/s;

const LONE_SURROGATE = /\p{Surrogate}/u;

const count = (html: string, words: string): number => html.split(words).length - 1;

const LENGTH = 1_200_000;
const long = (words: string): string =>
  words.repeat(Math.ceil(LENGTH / words.length)).slice(0, LENGTH);

const TEXTS = [
  ["one unbroken line", long("abcdefghij")],
  ["words", long("water rises. ")],
  ["many short lines", long("ab\n")],
  ["many blank lines", long("a\n\n\n")],
  ["emoji", long("👩‍👩‍👧🏽")],
  ["flags", long("🇷🇺🇭🇺")],
  ["Chinese", long("漢字")],
  ["Arabic with flags", long("كلمة 🇪🇬 ")],
  ["signs that HTML escapes", long(`<&">`)],
  ["signs that Markdown escapes", long("*_[`")],
  ["addresses", long("t.me/a ")],
  ["one long address", `https://a.example/${long("ab")}`],
  ["hashtags that lead nowhere", long("#a ")],
  ["a letter with marks", `e${long("\u0301")}`],
] as const;

describe("a text that no page can hold", () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await archiveOf(TEXTS.map(([title, text]) => ({ title, text: `Beginning\n${text}` })));
  });

  test.each(TEXTS.map(([name], at) => [name, at] as const))("of %s is cut", (name, at) => {
    const html = page(pages, pathOf(at));
    expect(html).toContain("<p>Beginning<br>");
    expect(html).toContain(
      `The text is too long for this page. The <a href="../${pathOf(at, "md")}" type="text/markdown">Markdown file</a> has it in full.`,
    );
    // A single character and a single address cannot be cut.
    const isAtom = name === "a letter with marks" || name === "one long address";
    if (!isAtom) expect(Buffer.byteLength(html)).toBeGreaterThan(0.45 * PAGE_LIMIT);
    expect(LONE_SURROGATE.test(html)).toBe(false);
    expect(pages.get(pathOf(at, "md"))?.().length).toBeGreaterThan(LENGTH);
  });

  test("is cut in the feed, too, which says where the rest is", () => {
    const feed = page(pages, "feed.xml");
    expect(Buffer.byteLength(feed)).toBeGreaterThan(0.45 * PAGE_LIMIT);
    expect(count(feed, "The text is too long for this feed.")).toBe(TEXTS.length);
    expect(feed).toContain(
      `&lt;a href=&quot;https://archive.example/some/path/${pathOf(0, "md")}&quot;&gt;`,
    );
  });
});

test("a text for which there is just room is whole", async () => {
  const text = `Beginning\n${"water rises. ".repeat(22_500)}`.trimEnd();
  const pages = await archiveOf([{ text }]);
  const html = page(pages, pathOf(0));
  expect(Buffer.byteLength(html)).toBeGreaterThan(0.975 * PAGE_LIMIT);
  expect(html).toContain(`${text.slice(-30)}</p>`);
  expect(html).not.toContain("goes-on");
  expect(page(pages, "feed.xml")).not.toContain("too long");
});

test("a short text in the feed is whole beside long ones", async () => {
  const pages = await archiveOf([
    ...Array.from({ length: 12 }, () => ({ text: "water rises. ".repeat(10_000) })),
    { text: "water falls. ".repeat(500).trimEnd() },
  ]);
  const feed = page(pages, "feed.xml");
  expect(count(feed, "The text is too long for this feed.")).toBe(12);
  expect(count(feed, "water falls. ")).toBe(499);
});

test("of Markdown that a person wrote the beginning is shown, with what is open closed", async () => {
  const [path, content] = postFile(0, { text: "A *b*" });
  const lists = `**Beginning** *of* it\n\n${"- [a](b.html) *b*\n  - c & d\n".repeat(40_000)}`;
  const pages = await renderArchive({ [path]: content.replace("A \\*b\\*", lists) });
  const html = page(pages, pathOf(0));
  expect(Buffer.byteLength(html)).toBeGreaterThan(0.45 * PAGE_LIMIT);
  expect(html).toMatch(
    /<li>(?:<\/?[a-z][^<>]*>|[^<>]){1,90}<\/ul><\/div><\/div><p class="goes-on">The text is too long/,
  );
});

describe("a post of which too much is known", () => {
  const CODES = [...COUNTRY_CODES].sort();
  const HASHTAGS = Array.from({ length: 9000 }, (_, at) => `water${at}`);
  const SEEN = Array.from({ length: 20_000 }, (_, at) => ({
    dump: "a.txt",
    lines: { from: at + 1, to: at + 1 },
  }));
  const evidence = Object.fromEntries(CODES.map((code) => [code, "&".repeat(300)]));
  const post: Partial<Post> = {
    ...{ hashtags: HASHTAGS, countries: CODES, mentions: CODES, seen: SEEN },
    ...{ title: '"x'.repeat(2500), forwardedFrom: "<".repeat(5000) },
    evidence: { date: "&".repeat(5000), countries: evidence },
    lang: `en-x-${"abcdefgh-".repeat(5000)}end`,
    text: `Beginning ${HASHTAGS.map((tag) => `#${tag}`).join(" ")}`,
  };
  let pages: Pages;
  let html = "";
  beforeAll(async () => {
    pages = await archiveOf([
      post,
      { hashtags: ["water1"], newerVersion: "0000000000" as PostId },
      {},
    ]);
    html = page(pages, pathOf(0));
  });

  const items = (term: string): string =>
    new RegExp(`<dt>${term}</dt><dd>(?<list>.*?)</dd>`, "s").exec(html)?.groups?.list ?? "";

  const lists = [
    ["Hashtags", "more hashtags", HASHTAGS.length],
    ["Seen in", "more places", SEEN.length],
    ["Countries", "more countries", CODES.length],
  ] as const;

  test.each(lists)("lists the first of its %s and leads to the others", (term, more, all) => {
    const list = items(term);
    const left = new RegExp(
      `<li><a href="\\.\\./${pathOf(0, "md")}">and (?<left>[\\d,]+) ${more}</a></li></ul>$`,
    );
    const [, leftOut = ""] = left.exec(list) ?? [];
    const shown = count(list, "<li>") - 1;
    expect(shown).toBeGreaterThan(30);
    expect(shown + Number(leftOut.replace(",", ""))).toBe(all);
  });

  test("says that its title goes on, on its own page", () => {
    expect(html).toMatch(/The title (?:is|and the text are) too long for this page\./);
    expect(/<h1[^>]*>(?<title>.*?)<\/h1>/s.exec(html)?.groups?.title).toMatch(
      /^(?:&quot;x){500}…$/,
    );
  });

  test("has hashtags for machines, as far as there is room", () => {
    const { keywords } = JSON.parse(
      /ld\+json">(?<json>.*?)<\/script>/.exec(html)?.groups?.json ?? "",
    );
    expect(keywords).toEqual(HASHTAGS.slice(0, keywords.length));
    expect(keywords.length).toBeGreaterThan(100);
  });

  test("makes no page too long that names it", () => {
    const paths = [...pages.keys()].filter(
      (path) => path.endsWith(".html") && !/^tags\//.test(path),
    );
    expect(paths.length).toBeGreaterThan(250);
    for (const path of [...paths, "tags/water1.html", "feed.xml"]) page(pages, path);
  });
});

describe("a post with thousands of earlier versions", () => {
  const VERSIONS = 4000;
  let pages: Pages;
  beforeAll(async () => {
    pages = await archiveOf([
      { text: "water rises. ".repeat(5000), date: "2024-02-01", edtf: "2024-02-01" },
      ...Array.from({ length: VERSIONS }, (_, at) => ({
        text: `${at} ${"rain falls. ".repeat(at < VERSIONS - 5 ? 5 : 30_000)}`,
        newerVersion: "0000000000" as PostId,
        date: `2024-01-01T${`${Math.floor(at / 3600)}`.padStart(2, "0")}:${`${Math.floor(at / 60) % 60}`.padStart(2, "0")}:${`${at % 60}`.padStart(2, "0")}Z`,
        edtf: "2024-01-01",
      })),
    ]);
  });

  test("lists the newest of them, and each of the others leads to the one before it", () => {
    const html = page(pages, pathOf(0));
    const shown = count(html, '<li class="version">');
    expect(shown).toBeGreaterThan(100);
    expect(html).toContain("There are more changes than this page can show.");
    const more =
      /<p class="goes-on">(?<count>[\d,]+) versions are older than these: <a href="\.\.\/(?<path>[^"]+)">version (?<number>[\d,]+)</;
    const { number = "", path = "" } = more.exec(html)?.groups ?? {};
    let left = Number(number.replace(",", ""));
    expect(shown + left).toBe(VERSIONS);
    let next: string | undefined = path;
    for (; next !== undefined; left--) {
      const version: string = page(pages, next);
      next = /Version before<\/dt><dd><a href="\.\.\/(?<path>[^"]+)">/.exec(version)?.groups?.path;
    }
    expect(left).toBe(0);
  });
});
