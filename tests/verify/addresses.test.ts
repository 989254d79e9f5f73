import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  createTargetFinder,
  MOVED_FILE,
  type MovedPost,
  readMoved,
} from "../../src/store/moved.ts";
import { PUBLISHED_FILE, readPublished, recordPublished } from "../../src/store/published.ts";
import { makeTempFolder } from "../support/temp-folder.ts";

const moved = (source: string): readonly MovedPost[] => {
  const folder = makeTempFolder();
  writeFileSync(join(folder, MOVED_FILE), source);
  return readMoved(folder);
};

test("published addresses are kept, sorted, and written only when there are new ones", () => {
  const folder = makeTempFolder();
  const file = join(folder, PUBLISHED_FILE);
  expect(readPublished(folder)).toEqual([]);
  expect(recordPublished(folder, [])).toBe(false);
  expect(recordPublished(folder, ["/posts/b.html", "/posts/a.html"])).toBe(true);
  const { ino } = statSync(file);
  expect(recordPublished(folder, ["/posts/b.html"])).toBe(false);
  expect(statSync(file).ino).toBe(ino);
  expect(recordPublished(folder, ["/posts/0.html"])).toBe(true);
  expect(readPublished(folder)).toEqual([
    { permalink: "/posts/0.html", line: 1 },
    { permalink: "/posts/a.html", line: 2 },
    { permalink: "/posts/b.html", line: 3 },
  ]);
});

test("a person says where posts went", () => {
  const entries = moved(
    [
      "# What became of some posts",
      "",
      "/posts/a-1.html -> /posts/b-2.html\r",
      '  /posts/c.html   gone   "It said: "no"."',
      '/posts/d.html gone 2026-07-29 "Twice here."',
    ].join("\n"),
  );
  expect(entries).toEqual([
    { kind: "redirect", from: "/posts/a-1.html", to: "/posts/b-2.html", line: 3 },
    { kind: "gone", from: "/posts/c.html", reason: 'It said: "no".', line: 4 },
    { kind: "gone", from: "/posts/d.html", reason: "Twice here.", since: "2026-07-29", line: 5 },
  ]);
  expect(readMoved(makeTempFolder())).toEqual([]);
});

test.each([
  "/posts/a.html /posts/b.html",
  "/posts/../a.html -> /posts/b.html",
  "/posts/a.html -> https://elsewhere.example/b.html",
  "/tags/a.html -> /posts/b.html",
  "/posts/a.html gone",
  '/posts/a.html gone " "',
  '/posts/a.html gone 2026-02-30 "No such day."',
])("%s is refused with its line", (line) => {
  expect(() => moved(`\n${line}\n`)).toThrow(/moved\.txt:2: expected .* write one of the two/);
});

test.each(["/posts/con.html -> /posts/b.html", '/posts/lpt1.html gone "By mistake."'])(
  "%s is refused: no such file can stand on Windows",
  (line) => {
    expect(() => moved(`\n${line}\n`)).toThrow(
      /moved\.txt:2: expected .* every host, found \/posts\/(con|lpt1)\.html, .* delete the line/,
    );
    expect(moved(line.replace("con", "con-a").replace("lpt1", "lpt"))).toHaveLength(1);
  },
);

test("an address can go one way only", () => {
  const twice = "/posts/a.html -> /posts/b.html\n/posts/a.html -> /posts/c.html\n";
  expect(() => moved(twice)).toThrow(/moved\.txt:2: .* which line 1 speaks of too/);
});

test("chains of redirects end at their last page, circles nowhere", () => {
  const entries = moved(
    [
      "/posts/a.html -> /posts/b.html",
      "/posts/b.html -> /posts/c.html",
      "/posts/x.html -> /posts/y.html",
      "/posts/y.html -> /posts/z.html",
      "/posts/z.html -> /posts/y.html",
    ].join("\n"),
  );
  const targetOf = createTargetFinder(entries);
  const targets = entries.map((entry) => entry.kind === "redirect" && targetOf(entry));
  expect(targets).toEqual(["/posts/c.html", "/posts/c.html", undefined, undefined, undefined]);
});
