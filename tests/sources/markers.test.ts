import { describe, expect, test } from "vitest";
import { readDump } from "../../src/sources/read-dump.ts";

/** Posts of one to four paragraphs. */
const bodies = Array.from({ length: 60 }, (_, k) =>
  Array.from({ length: [3, 2, 4, 3, 2, 3][k % 6] ?? 3 }, (_, at) =>
    at === 0
      ? `${String.fromCodePoint(65 + (k % 26))}${k} is the title`
      : `What was said ${at} times on day ${k}, and why.`,
  ),
);
const emoji = ["🔵", "⚡️", "🇫🇷"];

const kinds = [
  [
    "an emoji opens posts",
    (lines: readonly string[], k: number) => [`${emoji[k % 3]} ${lines[0]}`, ...lines.slice(1)],
  ],
  ["bold type opens posts", (lines: readonly string[]) => [`**${lines[0]}**`, ...lines.slice(1)]],
  ["a label closes posts", (lines: readonly string[], k: number) => [...lines, `📅 day ${k}`]],
  ["a line closes posts", (lines: readonly string[]) => [...lines, "Subscribe | Write to us"]],
  [
    "a signature closes posts",
    (lines: readonly string[]) => [...lines.slice(0, -1), `${lines.at(-1)} @some_news`],
  ],
] as const;

const read = (texts: readonly string[]) =>
  readDump({ name: "x.txt", bytes: Buffer.from(texts.join("\n\n")) });

describe("posts with blank lines inside, a blank line between them", () => {
  test.each(kinds)("%s", (_name, mark) => {
    const texts = bodies.map((lines, k) => mark(lines, k).join("\n\n"));
    const reading = read(texts);
    expect(reading.posts.map(({ body }) => body.text)).toEqual(texts);
    expect(reading.remarks[0]?.message).toContain("how they usually begin and end");
  });

  test("the mark changes: nothing is lost, and the report tells that it may be wrong", () => {
    const texts = bodies.map((lines, k) =>
      [...lines, k < 30 ? `📅 ${k}` : `％：${k}`].join("\n\n"),
    );
    const { posts, remarks } = read(texts);
    expect(posts.map(({ body }) => body.text).join("\n\n")).toBe(texts.join("\n\n"));
    expect(remarks[0]?.message).toContain("told apart by how they usually begin and end");
  });
});

describe("posts without blank lines inside", () => {
  test.each(kinds)("%s", (_name, mark) => {
    const texts = bodies.map((lines, k) => mark(lines, k).join("\n"));
    expect(read(texts).posts.map(({ body }) => body.text)).toEqual(texts);
  });

  test("daily reports among other posts", () => {
    const texts = bodies.map((lines, k) =>
      k % 4 === 0 ? `⚡️ Report ${k}\nTotal: ${k}` : `⚡️ ${lines.join("\n")}`,
    );
    expect(read(texts).posts.map(({ body }) => body.text)).toEqual(texts);
  });
});
