import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DumpReading } from "../../src/core/types.ts";
import { readDump } from "../../src/sources/read-dump.ts";
import { skeletonOf } from "../../src/sources/text/damage/copies.ts";
import { foldLine } from "../../src/sources/text/fold.ts";
import { ruleSigns } from "../../src/sources/text/rules.ts";

const read = (text: string): DumpReading => readDump({ name: "x.txt", bytes: Buffer.from(text) });

/** A post as the dumps of this project show it: first line, the rest, and the rest once more. */
const doubled = (text: string): string => {
  const [first, ...rest] = text.split("\n");
  return [first, ...rest, ...rest].join("\n");
};

describe("the seed dump", () => {
  const bytes = readFileSync(new URL("../../dumps/000_e24faed82d9ddb80.txt", import.meta.url));
  const reading = readDump({ name: "000_e24faed82d9ddb80.txt", bytes });

  test("has these ten posts", () => {
    expect(reading.posts.map(({ lines }) => `${lines.from}-${lines.to}`)).toEqual([
      "1-14",
      "15-34",
      "35-58",
      "59-75",
      "76-80",
      "81-97",
      "98-110",
      "111-119",
      "120-128",
      "129-137",
    ]);
  });

  test("is described", () => {
    expect({ ...reading, posts: reading.posts.length }).toEqual({
      name: "000_e24faed82d9ddb80.txt",
      size: 25393,
      sha256: "051528b4a7c56cb884c9a999eaf6656c2858af18ef7a6963913a0b3229aaa13d",
      shape: "repeats",
      lineCount: 137,
      posts: 10,
      remarks: [],
    });
  });

  test("names the source of three posts", () => {
    const sources = reading.posts.map(({ forwardedFrom }) => forwardedFrom);
    expect(sources.slice(0, 4)).toEqual([...Array(3).fill("Russian MFA 🇷🇺"), undefined]);
  });

  test("gives each text once, as dumped, without its header", () => {
    const lines = bytes.toString("utf8").split("\n");
    const texts = reading.posts.map(({ body }) => body.text);
    expect(texts[0]).toBe(lines.slice(1, 8).join("\n"));
    expect(texts[4]).toBe(lines.slice(75, 78).join("\n"));
    expect(texts[5]).toBe(lines.slice(80, 89).join("\n"));
  });
});

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, k) => `paragraph ${k}`).join("\n\n");

/** Shape, then each post as "from-to source: text" with | for line ends. */
const shapes = [
  ["one line", "a", "lines", ["1-1 a"]],
  ["repeats", "a\nb\nc\nb\nc\nd", "repeats", ["1-5 a|b|c", "6-6 d"]],
  ["blank lines inside and around", "\n a\n\nb \nc\n\nb\n\nc\n\n", "repeats", ["2-9  a||b |c"]],
  ["repeats with damaged blanks", "a\nb  c\n b c", "repeats", ["1-3 a|b  c"]],
  ["repeats with rules between", "a\nb\nb\n---\nc\nd\nd\n", "repeats", ["1-3 a|b", "5-7 c|d"]],
  ["repeats with rules inside", "a\n***\nb\n***\nb\nc", "repeats", ["1-5 a|***|b", "6-6 c"]],
  ["rules", "a\n\nb\n---\nc\nd\n---\n", "separators", ["1-3 a||b", "5-6 c|d"]],
  ["rules and headers", "Forwarded from A\na\n***\nb", "separators", ["1-2 A: a", "4-4 b"]],
  ["blank lines", "a\nb\n\nc\n\nd", "blank-lines", ["1-2 a|b", "4-4 c", "6-6 d"]],
  ["two blank lines", "a\n\nb\n\n\nc\n\nd", "blank-lines", ["1-3 a||b", "6-8 c||d"]],
  [
    "a blank line after a header",
    "[Forwarded from A]\n\na\n\nb",
    "blank-lines",
    ["1-3 A: a", "5-5 b"],
  ],
  [
    "a header without a blank line",
    "a\nForwarded from A\nb\n\nc",
    "blank-lines",
    ["1-1 a", "2-3 A: b", "5-5 c"],
  ],
  ["a stray rule among blank lines", `${paragraphs(30)}\n\n***\n\nb`, "blank-lines", undefined],
  ["equal one-liners apart", "a\n\nb\n\nb", "blank-lines", ["1-1 a", "3-3 b", "5-5 b"]],
  [
    "headers",
    "Forwarded from A\na\nb\nForwarded from B\nc",
    "forwarded",
    ["1-3 A: a|b", "4-5 B: c"],
  ],
  [
    "a header with no text",
    "a\nb\nb\nForwarded from A",
    "repeats",
    ["1-3 a|b", "4-4 Forwarded from A"],
  ],
  ["a header over a rule", "a\nb\nb\nForwarded from A\n---", "repeats", ["1-3 a|b", "4-5 A: ---"]],
  ["lines", "a\nb\nc", "lines", ["1-1 a", "2-2 b", "3-3 c"]],
] as const;

const listPosts = ({ posts }: DumpReading): readonly string[] =>
  posts.map(({ lines, forwardedFrom, body: { text } }) => {
    const source = forwardedFrom === undefined ? "" : `${forwardedFrom}: `;
    return `${lines.from}-${lines.to} ${source}${text.replaceAll("\n", "|")}`;
  });

describe("shapes", () => {
  test.each(shapes)("%s", (_name, text, shape, posts) => {
    const reading = read(text);
    expect(reading.shape).toBe(shape);
    if (posts) expect(listPosts(reading)).toEqual(posts);
  });

  test.each(["\r\n", "\r"])("line ends %j", (lineEnd) => {
    const reading = read("a\nb\n\nc\nb\nc\nd".replaceAll("\n", lineEnd));
    expect(listPosts(reading)).toEqual(["1-6 a|b||c", "7-7 d"]);
    expect(reading.lineCount).toBe(7);
  });
});

const proven = (count: number): string =>
  Array.from({ length: count }, (_, k) => doubled(`t${k}\nb${k}\nc${k}`)).join("\n");

const remarks = [
  ["nothing to say", proven(10), []],
  ["a one-liner", `${proven(10)}\nx\n`, []],
  [
    "a second copy that is missing",
    `${proven(10)}\nx\ny\nz\n`,
    ["51: 3 posts of one line in a row"],
  ],
  [
    "a header alone",
    `${proven(3)}\nForwarded from A`,
    ['16: a "Forwarded from" line with no text'],
  ],
  ["no shape", "a\nb", ["1: the shape of this dump is unclear"]],
  ["blank lines", "\na\n\nb", ["2: the posts were told apart by blank lines"]],
  ["headers only", "Forwarded from A\na\nForwarded from B\nb", ["1: the posts were told apart by"]],
] as const;

describe("remarks", () => {
  test.each(remarks)("%s", (_name, text, expected) => {
    const found = read(text).remarks.map(({ line, message }) => `${line}: ${message}`);
    expect(found.length).toBe(expected.length);
    expected.forEach((start, at) => {
      expect(found[at]).toContain(start);
    });
  });
});

describe("laws", () => {
  const line = fc.oneof(
    fc.constantFrom("a", "b", "c", "d", "", " ", "---", "***", "#tag", "Forwarded from A"),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  const anyText = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
    .map(([lines, lineEnd]) => lines.join(lineEnd))
    .filter((text) => text.trim() !== "" && !text.includes("\0") && !text.startsWith("\uFEFF"));

  test("every line that is not blank is in one post, as text or its copy, or separates posts", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.split(lineEnds);
        let covered = 0;
        for (const {
          lines: range,
          body: { text: post },
          forwardedFrom,
        } of read(text).posts) {
          expectNoPost(lines.slice(covered, range.from - 1));
          const own = lines.slice(range.from - 1, range.to).filter(isFilled);
          const postLines = post.split("\n").filter(isFilled);
          const body = forwardedFrom === undefined ? own : own.slice(1);
          expect(body.slice(0, postLines.length)).toEqual(postLines);
          for (const copied of body.slice(postLines.length)) {
            const isCopy = postLines.some((line) =>
              skeletonOf(line).startsWith(skeletonOf(copied)),
            );
            expect(isCopy || isSame(copied, postLines)).toBe(true);
          }
          covered = range.to;
        }
        expectNoPost(lines.slice(covered));
      }),
      { numRuns: 3000 },
    );
  });

  const hashtag = fc.constantFrom([], ["#tag"], ["#other"]);
  const post = fc.record({
    size: fc.nat({ max: 4 }),
    before: hashtag,
    after: hashtag,
    source: fc.constantFrom(undefined, undefined, "A", "B"),
    times: fc.constantFrom(1, 1, 1, 2),
  });

  test("posts with lines of their own come back from their dump, also those published twice", () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 1, maxLength: 12 }), (plan) => {
        const posts = plan.flatMap(({ size, before, after, source, times }, at) => {
          const own = Array.from({ length: size + 1 }, (_, k) => `line ${at}.${k}`);
          const text = [...before, ...own, ...after].join("\n");
          const isClear = own.length > 1 && source === undefined;
          return Array.from({ length: isClear ? times : 1 }, () => ({ text, source }));
        });
        const dump = posts.map(({ text, source }) =>
          source === undefined ? doubled(text) : `Forwarded from ${source}\n${doubled(text)}`,
        );
        const reading = read(dump.join("\n"));
        if (reading.shape === "forwarded") return;
        expect(
          reading.posts.map(({ body: { text }, forwardedFrom }) => ({
            text,
            source: forwardedFrom,
          })),
        ).toEqual(posts);
      }),
      { numRuns: 2000 },
    );
  });
});

const isSame = (copy: string, lines: readonly string[]): boolean =>
  lines.some((line) => foldLine(line) === foldLine(copy));
const lineEnds = /\r\n?|\n/;
const isFilled = (line: string): boolean => line.trim() !== "";
const expectNoPost = (lines: readonly string[]): void => {
  expect(lines.filter((line) => isFilled(line) && ruleSigns(line) === undefined)).toEqual([]);
};
