import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bodyOf } from "../../src/format/front-matter.ts";
import { decodeText } from "../../src/format/markdown.ts";
import type { SiteIdentity } from "../../src/site/views/context.ts";
import { listTree } from "../support/file-tree.ts";
import { makeTempFolder } from "../support/temp-folder.ts";
import { openArchive, type TestArchive } from "../verify/archive.ts";

const site: SiteIdentity = {
  title: "Harbour Papers",
  description: "What the harbour says",
  url: "https://harbour.example/",
  language: "en",
  postsPerPage: 10,
};

/** All that HTML forbids, but NUL, which no dump may hold: ranges of code points. */
const RANGES = [
  [0x01, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xfdd0, 0xfdef],
  ...Array.from({ length: 17 }, (_, plane): [number, number] => [
    plane * 0x10000 + 0xfffe,
    plane * 0x10000 + 0xffff,
  ]),
] as const;

const forbidden = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, k) => String.fromCodePoint(from + k)),
);
const isForbidden = (point: number): boolean =>
  point === 0 || RANGES.some(([from, to]) => point >= from && point <= to);

const TEXT = `North\vpier opens\u0001 today #har\u0081bour\nhttps://a.example/\u007fb signs: ${forbidden.join("x")}`;

let archive: TestArchive;
let files: readonly string[] = [];

beforeAll(async () => {
  archive = openArchive(makeTempFolder(), site);
  archive.write(
    "dumps/a.txt",
    `News, [16.07.2024 18:45]\n[Forwarded from Some\u0002 Port]\n${TEXT}\n`,
  );
  await archive.build();
  files = listTree(join(archive.folder, "_site")).filter((path) => !path.endsWith(".md"));
});

test("no output but the copy of the post's file holds a character that its format forbids", () => {
  const found = files.flatMap((path) => {
    const text = readFileSync(join(archive.folder, "_site", path), "utf8");
    return [...text].some((sign) => isForbidden(sign.codePointAt(0) ?? 0)) ? [path] : [];
  });
  expect(found).toEqual([]);
  const showing = files.filter((path) => archive.read(`_site/${path}`).includes("pier opens"));
  expect(showing.filter((path) => path.endsWith(".html")).length).toBeGreaterThan(1);
  expect(showing).toContain("feed.xml");
});

test("what parts words is a blank, the rest U+FFFD, also as a reference", () => {
  const post = archive.find("_site/posts", ".html");
  const html = archive.read(post);
  expect(html).toContain("North pier opens� today");
  expect(html).not.toMatch(/&#(?:x0?[bc]|1[12]);/i);
});

test("the post's file keeps the text, and verify finds it in the dump", async () => {
  const file = archive.find("posts", ".md");
  expect(decodeText(bodyOf(archive.read(file), file))).toBe(TEXT);
  expect(await archive.findings()).toEqual([]);
});
