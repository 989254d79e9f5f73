import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PostSummary } from "../../../../src/core/post.ts";
import type { DumpRecord, PostId } from "../../../../src/core/types.ts";
import { encodeText } from "../../../../src/format/markdown.ts";
import { wholeContent } from "../../../../src/platform/files/write-file.ts";
import { createArchive } from "../../../../src/site/archive/archive.ts";
import { listOutputs } from "../../../../src/site/outputs/list-outputs.ts";
import { createFileMaker } from "../../../../src/site/render/render-tasks.ts";
import { createContext } from "../../../../src/site/views/context.ts";
import { MOST_ENTRIES } from "../../../../src/site/views/fit/fit-list.ts";
import { PAGE_LIMIT } from "../../../../src/site/views/fit/page-room.ts";
import { allPosts } from "../../../../src/store/outline.ts";
import { previewOf } from "../../../../src/store/preview.ts";
import { renderPage } from "../../../../templates/render.ts";
import { HTML_VOID, readTags } from "../../../support/markup.ts";
import { dated, SITE } from "../../../support/summary.ts";

const TEMPLATES = resolve(import.meta.dirname, "../../../../templates");

/** All pages of an archive of posts whose texts are no files; those of posts are left out. */
function pagesOf(
  posts: readonly PostSummary[],
  dumps: readonly DumpRecord[] = [],
): ReadonlyMap<string, string> {
  const context = createContext(createArchive(allPosts(posts), dumps), {
    ...SITE,
    postsPerPage: 50,
  });
  const makeFile = createFileMaker(context, { templates: TEMPLATES, postsFolder: "no folder" });
  const pages = new Map<string, string>();
  for (const { path, content } of listOutputs(context, "1")) {
    const isText = ["post", "day", "copy", "feed"].includes(content.kind);
    if (isText || content.kind === "version" || content.kind === "changes") continue;
    if (content.kind === "made" || content.kind === "kept") continue;
    pages.set(path, Buffer.from(wholeContent(makeFile(content, renderPage))).toString());
  }
  return pages;
}

/** The most children of a list or a table on a page. */
function longestList(html: string): number {
  const open: { readonly isList: boolean; children: number }[] = [];
  let longest = 0;
  for (const { name, kind } of readTags(html.replace(/<script.*?<\/script>/gs, ""))) {
    if (kind === "end") {
      const closed = open.pop();
      if (closed?.isList) longest = Math.max(longest, closed.children);
      continue;
    }
    const parent = open.at(-1);
    if (parent !== undefined) parent.children++;
    if (kind === "start" && !HTML_VOID.test(name)) {
      open.push({ isList: /^(?:ul|ol|dl|table|nav)$/.test(name), children: 0 });
    }
  }
  return longest;
}

const range = <Item>(length: number, make: (at: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, at) => make(at));

const SCRIPTS = [
  ["Latin", 'The ministers & their guests said: "water <rises> again" in Vienna. '],
  ["Cyrillic", "Министры и их гости сообщили, что вода в реке снова поднимается. "],
  ["Arabic", "قال الوزراء وضيوفهم إن المياه في النهر ترتفع من جديد. "],
  ["Chinese", "部长和他们的客人说河里的水又在上涨，城市正在准备。"],
  ["Thai", "รัฐมนตรีและแขกของพวกเขากล่าวว่าน้ำในแม่น้ำกำลังเพิ่มขึ้น"],
] as const;

/** Of these scripts half as many signs say as much. */
const WIDE = /[\p{Script=Han}\p{Script=Thai}]/u;

/** A post as channels write them: a headline, a long text, some hashtags and countries. */
function longPost(number: number, words: string, fields: Partial<PostSummary>): PostSummary {
  const title = words.repeat(4).slice(0, WIDE.test(words) ? 60 : 118);
  const text = `${title}\n\n${words.repeat(30)}\n#news`;
  const media = [{ kind: "photo" }, { kind: "photo" }] as const;
  const preview = previewOf(title, { media }, encodeText(text));
  return dated(number, "2024-01-05", {
    ...{ title, lang: "en", forwardedFrom: "A channel of the ministry", media },
    ...{ countries: ["RU", "US", "FR"], hashtags: ["news", "waterLevels", "наводнение"] },
    ...(preview !== undefined && { preview }),
    ...fields,
  });
}

test.each(SCRIPTS)(
  "a listing of 50 cards in %s and the home page stay below 60 kB",
  (_name, words) => {
    const pages = pagesOf(range(120, (at) => longPost(at, words, {})));
    const heavy = [
      "posts.html",
      "posts/1.html",
      "dates/2024-01.html",
      "tags/news.html",
      "index.html",
    ];
    for (const path of heavy) {
      const html = pages.get(path) ?? "";
      const cards = html.split('<li class="card">').length - 1;
      expect(cards, path).toBe(path === "index.html" ? 10 : 50);
      expect(html.split('<p class="words"').length - 1, path).toBe(cards);
      expect(Buffer.byteLength(html), path).toBeLessThan(60_000);
    }
  },
);

describe("an archive with very much of everything", () => {
  const POSTS = 3000;
  let pages: ReadonlyMap<string, string> = new Map();
  beforeAll(() => {
    const dayOf = (at: number): string =>
      new Date(Date.UTC(1000, 0, 1) + at * 120 * 86_400_000).toISOString().slice(0, 10);
    const posts = range(POSTS, (at) => {
      const [, words = ""] = SCRIPTS[at % SCRIPTS.length] ?? [];
      return longPost(at, words, {
        title: `${at} ${words.repeat(60)}`,
        ...{ date: dayOf(at), edtf: dayOf(at) },
        forwardedFrom: `${at} ${"<&".repeat(200)}`,
        hashtags: range(at === 0 ? 1200 : 2, (tag) => `tag${at}x${tag}${"&".repeat(100)}`),
        ...(at > 0 && at < 800 && { newerVersion: "0000000000" as PostId }),
      });
    });
    const dump = (at: number): DumpRecord => ({
      ...{ name: `${at} ${"&".repeat(40)}.txt`, size: 1000, sha256: "0".repeat(64) },
      ...{ shape: "repeats", lines: 10, posts: 3 },
    });
    pages = pagesOf(posts, range(3000, dump));
  });

  test("has no page over 300 kB, and no list over 500 entries", () => {
    expect(PAGE_LIMIT).toBe(300_000);
    expect(MOST_ENTRIES).toBe(500);
    expect(pages.size).toBeGreaterThan(8000);
    const kinds = new Set([...pages.keys()].map((path) => path.replace(/[/.-].*/, "")));
    expect([...kinds]).toEqual(expect.arrayContaining(["tags", "sources", "dates", "countries"]));
    for (const [path, html] of pages) {
      if (!path.endsWith(".html")) continue;
      expect(Buffer.byteLength(html), path).toBeLessThan(PAGE_LIMIT);
      expect(longestList(html), path).toBeLessThanOrEqual(MOST_ENTRIES);
    }
  });
});
