import { describe, expect, test } from "vitest";
import { readDump } from "../../../src/sources/read-dump.ts";
import {
  type ArchiveSpec,
  formatPost,
  generatePosts,
  type PostRange,
} from "../../../testing/generate/dumps.ts";
import { LONGEST, MEAN_LENGTH } from "../../../testing/generate/synthetic-post.ts";

const archive: ArchiveSpec = { seed: 7, posts: 2000 };
const ALL: PostRange = { from: 0, to: archive.posts };

const dumpOf = (spec: ArchiveSpec, stretch: PostRange): string =>
  [...generatePosts(spec, stretch)].map(formatPost).join("");

const textsOf = (spec: ArchiveSpec, stretch: PostRange): readonly string[] =>
  [...generatePosts(spec, stretch)].map(({ lines }) => lines.join("\n"));

test("a post stands as the seed dump has it: header, first line, the rest twice", () => {
  const copy = ["second", "third"];
  const post = { forwardedFrom: "Charter Watch", lines: ["first", ...copy], copy };
  expect(formatPost(post)).toBe(
    "Forwarded from Charter Watch\nfirst\nsecond\nthird\nsecond\nthird\n",
  );
  expect(formatPost({ ...post, copy: ["second"] })).toBe(
    "Forwarded from Charter Watch\nfirst\nsecond\nthird\nsecond\n",
  );
  expect(formatPost({ lines: ["all"], copy: [] })).toBe("all\n");
});

describe("a generated dump", () => {
  test("is the same every time, and another for another seed", () => {
    const stretch = { from: 0, to: 50 };
    expect(dumpOf(archive, stretch)).toBe(dumpOf(archive, stretch));
    expect(dumpOf({ ...archive, seed: 8 }, stretch)).not.toBe(dumpOf(archive, stretch));
  });

  test.each([
    ["the first posts", ALL],
    ["the posts that are added", { from: archive.posts, to: archive.posts + 100 }],
  ])("reads back as what was generated: %s", (_name, stretch) => {
    const reading = readDump({ name: "x.txt", bytes: Buffer.from(dumpOf(archive, stretch)) });
    expect(reading.shape).toBe("repeats");
    expect(
      reading.posts.map(({ body: { text }, forwardedFrom }) => ({
        forwardedFrom,
        lines: text.split("\n"),
      })),
    ).toEqual(
      [...generatePosts(archive, stretch)].map(({ forwardedFrom, lines }) => ({
        forwardedFrom,
        lines: [...lines],
      })),
    );
  });

  test("may be cut anywhere", () => {
    const halves = [
      { from: 0, to: 1000 },
      { from: 1000, to: 2000 },
    ];
    expect(halves.flatMap((half) => textsOf(archive, half))).toEqual(textsOf(archive, ALL));
  });

  test("has as many different posts as asked for, a few repeated, more of them edited", () => {
    const texts = textsOf(archive, ALL);
    const different = new Set(texts).size;
    expect(different).toBeGreaterThan(archive.posts * 1.005);
    expect(different).toBeLessThan(archive.posts * 1.015);
    expect(texts.length).toBeGreaterThan(different);
    expect(texts.length).toBeLessThan(archive.posts * 1.03);
  });

  test("has a few second copies that are damaged", () => {
    const posts = [...generatePosts(archive, ALL)];
    const damaged = posts.filter(({ lines, copy }) => lines.slice(1).join() !== copy.join());
    expect(damaged.some(({ lines, copy }) => copy.length < lines.length - 1)).toBe(true);
    expect(damaged.some(({ copy }) => copy.some((line) => line.includes("  ")))).toBe(true);
    expect(damaged.length).toBeLessThan(posts.length / 100);
  });

  test("has posts as long as real ones, a third of them dated, and several scripts", () => {
    const texts = textsOf(archive, ALL);
    const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
    const share = (part: number): number => lengths[Math.floor(part * lengths.length)] ?? 0;
    expect(mean / MEAN_LENGTH).toBeCloseTo(1, 1);
    expect(share(0.5)).toBeGreaterThan(mean * 0.7);
    expect(share(0.5)).toBeLessThan(mean * 0.9);
    expect(share(0.95)).toBeGreaterThan(mean * 2);
    expect(lengths.at(-1)).toBeLessThanOrEqual(LONGEST);
    const dated = texts.filter((text) => /^(?:.*\n)?.*\b[A-Z][a-z]+ \d{1,2}\b/.test(text)).length;
    expect(dated / texts.length).toBeCloseTo(1 / 3, 1);
    for (const script of ["Cyrillic", "Arabic", "Han"]) {
      const pattern = new RegExp(`\\p{Script=${script}}{3}`, "u");
      expect(texts.filter((text) => pattern.test(text)).length).toBeGreaterThan(20);
    }
  });

  test("goes on in time where posts are added", () => {
    const years = (stretch: PostRange) =>
      textsOf(archive, stretch).flatMap((text) => text.match(/, 20\d\d/)?.[0].slice(2) ?? []);
    const before = years(ALL);
    expect(before.at(-1)).toBe("2024");
    expect(before[0]).toBe("2010");
    const after = years({ from: archive.posts, to: archive.posts + 100 });
    expect(after[0]).toBe("2025");
  });
});
