import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Post } from "../../src/core/post.ts";
import { parseDocument } from "../../src/format/document.ts";
import expected from "../fixtures/seed-posts.json" with { type: "json" };
import { readTree } from "../support/file-tree.ts";
import { makeWorkspace } from "../support/workspace.ts";

const SEED = join(import.meta.dirname, "../../dumps", expected.dump);

describe("the seed dump", () => {
  let posts: readonly Post[] = [];

  beforeAll(async () => {
    const workspace = makeWorkspace();
    await workspace.import(SEED);
    posts = Object.entries(readTree(workspace.posts))
      .filter(([path]) => path.endsWith(".md"))
      .map(([path, source]) => parseDocument(source, path).post);
  });

  const find = (lines: string): Post => {
    const found = posts.filter(({ seen }) =>
      seen.some((place) => `${place.lines?.from}-${place.lines?.to}` === lines),
    );
    expect(found).toHaveLength(1);
    return found[0] as Post;
  };

  test("becomes ten posts", () => {
    expect(posts).toHaveLength(10);
  });

  test.each(expected.posts)("has the post of lines $lines", (facts) => {
    const post = find(facts.lines);
    const { date = null, edtf, hashtags, countries, mentions, forwardedFrom = null, lang } = post;
    expect(post.title.slice(0, facts.titleStarts.length)).toBe(facts.titleStarts);
    expect({ date, edtf, hashtags, countries, forwardedFrom, lang }).toEqual({
      date: facts.date,
      edtf: facts.edtf,
      hashtags: facts.hashtags,
      countries: facts.countries,
      forwardedFrom: facts.forwardedFrom,
      lang: "en",
    });
    expect(mentions).toEqual(expect.arrayContaining(facts.mentions));
    expect(mentions.filter((code) => countries.includes(code))).toEqual([]);
    expect(Object.keys(post.evidence.countries).sort()).toEqual(countries);
    expect(post.seen.map(({ dump }) => dump)).toEqual([expected.dump]);
  });

  test.each(expected.posts)("has all the words of lines $lines", ({ lines, forwardedFrom }) => {
    const [from = 0, to = 0] = lines.split("-").map(Number);
    const dumpedLines = readFileSync(SEED, "utf8")
      .split("\n")
      .slice(from - 1, to);
    const [first, ...rest] = dumpedLines.slice(forwardedFrom === null ? 0 : 1);
    const once = [first, ...rest.slice(0, rest.length / 2)];
    expect(find(lines).text).toBe(once.join("\n"));
  });
});
