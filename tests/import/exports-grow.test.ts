import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/format/document.ts";
import { readMoved } from "../../src/store/moved.ts";
import { type ExportArchive, makeExportArchive } from "../support/exports/archive.ts";
import type { Channel, ShownMessage } from "../support/exports/history.ts";
import { FORMATS, type Format, type RenderedFile } from "../support/exports/render.ts";
import { listTree } from "../support/file-tree.ts";

const CHANNEL: Channel = {
  ...{ title: "Harbour News", username: "harbour", id: 1_000_000_001, messages: [] },
};
const TEXT = "Ferry timetable\n#Quay\nthe words that follow";
const OTHER = "Storm warning\n#Quay\nthe words that follow it";
const START = 1_721_144_700;

const message = (number: number, text = TEXT, more: Partial<ShownMessage> = {}): ShownMessage => ({
  ...{ number, unix: START + number * 3600, text, hasPhoto: false },
  ...more,
});
const photo = (number: number, text = ""): ShownMessage => ({
  ...{ number, unix: START, text, hasPhoto: true },
});

const dump = (
  name: string,
  format: Format,
  messages: readonly ShownMessage[],
  channel = CHANNEL,
): RenderedFile => ({
  name: name + FORMATS[format].ending,
  content: FORMATS[format].render(channel, messages),
});

/** The posts by address: their texts' first lines. */
const postsOf = ({ posts }: ExportArchive): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listTree(posts)
      .filter((path) => path.endsWith(".md"))
      .map((path) => {
        const { post } = parseDocument(readFileSync(join(posts, path), "utf8"), path);
        return [post.permalink, post.text.split("\n", 1)[0] ?? ""] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const OLD = "/posts/ferry-timetable-";

describe("a text that gets a number", () => {
  test("lives at the number's address, and the old one leads there", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "doubled", [message(5)]));
    const [old = ""] = Object.keys(postsOf(archive));
    expect(old.startsWith(OLD)).toBe(true);
    await archive.add(dump("b", "json", [message(5)]));
    expect(postsOf(archive)).toEqual({ "/posts/harbour-news/5.html": "Ferry timetable" });
    expect(archive.follow(old)).toBe("/posts/harbour-news/5.html");
    expect(await archive.verify()).toEqual([]);
  });

  test("and another text later is a post at the old address again", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "doubled", [message(5)]));
    const [old = ""] = Object.keys(postsOf(archive));
    await archive.add(dump("b", "json", [message(5)]));
    await archive.add(dump("c", "json", [message(5, OTHER, { edited: START + 90_000 })]));
    expect(postsOf(archive)).toEqual({
      [old]: "Ferry timetable",
      "/posts/harbour-news/5.html": "Storm warning",
    });
    expect(readMoved(archive.posts)).toEqual([]);
    expect(await archive.verify()).toEqual([]);
  });

  const corrections = [
    ["title", /^title: .*$/m, "title: Ferries"],
    ["date", /^date: .*$/m, 'date: "2024-07-14"'],
    ["text", "the words that follow", "the words that came"],
    ["hashtags", "[Quay]", "[Pier]"],
  ] as const;
  test.each(corrections)("keeps what a person corrected: %s", async (field, from, to) => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "copied", [message(5), message(6, OTHER)]));
    correct(archive, OLD, from, to);
    await archive.add();
    await archive.add(dump("b", "json", [message(5), message(6, OTHER)]));
    expect(Object.keys(postsOf(archive))).toEqual([
      "/posts/harbour-news/5.html",
      "/posts/harbour-news/6.html",
    ]);
    expect(sourceOf(archive, "/posts/harbour-news/5.html")).toContain(to);
    const { corrected } = await archive.addAfresh();
    expect(corrected.flatMap(({ fields }) => fields)).toContain(field);
    expect(sourceOf(archive, "/posts/harbour-news/5.html")).toContain(to);
    expect(await archive.verify()).toEqual([]);
  });

  test("keeps it where the number is known already", async () => {
    const archive = makeExportArchive();
    // Ten hours lie between: the copied text is another post, until its time is told.
    await archive.add(dump("b", "json", [message(5, OTHER)]));
    await archive.add(dump("a", "copied", [message(5), message(6, OTHER)]));
    correct(archive, OLD, "the words that follow", "the words that came");
    await archive.add(dump("c", "json", [message(5, TEXT, { edited: START + 90_000 })]));
    expect(sourceOf(archive, "/posts/harbour-news/5.html")).toContain("the words that came");
    expect(await archive.verify()).toEqual([]);
  });
});

describe("an album", () => {
  const ALBUM = [photo(5, TEXT), photo(6), photo(7)];

  test("takes in its messages, whose addresses lead to it", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "json", [photo(6)]));
    await archive.add(dump("b", "json", ALBUM));
    expect(postsOf(archive)).toEqual({ "/posts/harbour-news/5.html": "Ferry timetable" });
    expect(archive.follow("/posts/harbour-news/6.html")).toBe("/posts/harbour-news/5.html");
    expect(await archive.verify()).toEqual([]);
  });

  test("that is split again gives its messages their pages back", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "json", [photo(7)]));
    await archive.add(dump("b", "json", ALBUM));
    expect(readMoved(archive.posts)).toHaveLength(1);
    const known = ALBUM.map((each, at) => ({ ...each, album: at === 0 ? "1" : "2" }));
    await archive.add(dump("c", "telethon", known, { ...CHANNEL }));
    expect(Object.keys(postsOf(archive))).toEqual([
      "/posts/harbour-news/5.html",
      "/posts/harbour-news/6.html",
    ]);
    expect(archive.follow("/posts/harbour-news/7.html")).toBe("/posts/harbour-news/6.html");
    expect(await archive.verify()).toEqual([]);
  });

  test("keeps what a person corrected of one of its messages", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "json", [photo(6)]));
    correct(archive, "/posts/harbour-news/6", /^date: .*$/m, "date: 2024-07-14");
    await archive.add(dump("b", "json", ALBUM));
    expect(Object.keys(postsOf(archive))).toEqual(["/posts/harbour-news/5.html"]);
    expect(sourceOf(archive, "/posts/harbour-news/5.html")).toContain('date: "2024-07-14"');
    expect(await archive.verify()).toEqual([]);
  });
});

describe("a channel", () => {
  test("that gets its username moves, and all addresses lead on", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "json", [photo(6)]));
    await archive.add(dump("b", "json", [photo(5, TEXT), photo(6)]));
    archive.configure([{ key: "1000000001", username: "Harbour" }]);
    await archive.add();
    expect(Object.keys(postsOf(archive))).toEqual(["/posts/harbour/5.html"]);
    for (const number of [5, 6]) {
      expect(archive.follow(`/posts/harbour-news/${number}.html`)).toBe("/posts/harbour/5.html");
    }
    expect(await archive.verify()).toEqual([]);
  });

  test("that was taken for two is one, with what a person corrected in either", async () => {
    const archive = makeExportArchive();
    await archive.add(dump("a", "csv", [message(5), message(6, OTHER)]));
    await archive.add(dump("b", "json", [message(5), message(6, OTHER)]));
    expect(Object.keys(postsOf(archive))).toHaveLength(4);
    correct(archive, "/posts/harbour-news/5", /^title: .*$/m, "title: Ferries");
    correct(archive, "/posts/harbour/6", /^title: .*$/m, "title: Storms");
    await archive.add(dump("c", "web", [message(5)]));
    expect(Object.keys(postsOf(archive))).toEqual([
      "/posts/harbour/5.html",
      "/posts/harbour/6.html",
    ]);
    expect(sourceOf(archive, "/posts/harbour/5.html")).toContain("title: Ferries");
    expect(sourceOf(archive, "/posts/harbour/6.html")).toContain("title: Storms");
    expect(archive.follow("/posts/harbour-news/6.html")).toBe("/posts/harbour/6.html");
    expect(await archive.verify()).toEqual([]);
  });

  test("does not get the slug under which another stands", async () => {
    const archive = makeExportArchive();
    const other = { ...CHANNEL, title: "Lighthouse", username: "light", id: 1_000_000_002 };
    await archive.add(dump("a", "json", [message(5)]));
    await archive.add(dump("b", "json", [message(5, OTHER)], other));
    const before = postsOf(archive);
    archive.configure([
      { key: "1000000001", slug: "old" },
      { key: "1000000002", slug: "harbour-news" },
    ]);
    await expect(archive.add()).rejects.toThrow(/harbour-news/);
    expect(postsOf(archive)).toEqual(before);
  });
});

describe("where a dump is gone", () => {
  test("its messages stay, also beside later exports", async () => {
    const archive = makeExportArchive();
    const first = dump("a", "json", [message(5), message(6, OTHER)]);
    await archive.add(first);
    archive.take(first);
    await archive.add(dump("b", "json", [message(5), message(7, `${OTHER} again`)]));
    expect(Object.keys(postsOf(archive))).toEqual([
      "/posts/harbour-news/5.html",
      "/posts/harbour-news/6.html",
      "/posts/harbour-news/7.html",
    ]);
  });

  test("an album stays one", async () => {
    const archive = makeExportArchive();
    const first = dump("a", "json", [photo(5, TEXT), photo(6)]);
    await archive.add(first);
    archive.take(first);
    await archive.add(dump("b", "json", [message(9, OTHER)]));
    expect(Object.keys(postsOf(archive))).toEqual([
      "/posts/harbour-news/5.html",
      "/posts/harbour-news/9.html",
    ]);
    expect(sourceOf(archive, "/posts/harbour-news/5.html")).toMatch(/^album: .*5.*6/m);
    expect(sourceOf(archive, "/posts/harbour-news/5.html").match(/kind: photo/g)).toHaveLength(2);
  });

  test("an album of which one message is there still stays one", async () => {
    const archive = makeExportArchive();
    const first = dump("a", "json", [photo(5, TEXT), photo(6)]);
    await archive.add(first);
    archive.take(first);
    await archive.add(dump("b", "json", [photo(6), message(9, OTHER)]));
    expect(Object.keys(postsOf(archive))).toEqual([
      "/posts/harbour-news/5.html",
      "/posts/harbour-news/9.html",
    ]);
    expect(sourceOf(archive, "/posts/harbour-news/5.html").match(/kind: photo/g)).toHaveLength(2);
  });
});

const pathOf = ({ posts }: ExportArchive, address: string): string => {
  const path = listTree(posts).find((each) => `/posts/${each.slice(5)}`.startsWith(address));
  if (path === undefined) throw new Error(`no post at ${address}`);
  return join(posts, path);
};

const sourceOf = (archive: ExportArchive, address: string): string =>
  readFileSync(pathOf(archive, address.replace(".html", ".md")), "utf8");

/** Change a post as a person would; throws where nothing changed. */
function correct(archive: ExportArchive, address: string, from: string | RegExp, to: string): void {
  archive.edit(pathOf(archive, address), (source) => {
    const corrected = source.replace(from, to);
    if (corrected === source) throw new Error(`${from} is not in:\n${source}`);
    return corrected;
  });
}
